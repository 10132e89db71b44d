import {
  answerAt,
  type FormAnswers,
  type FormSection,
  type FormUi,
  isCountryCode,
  type LocationRow,
  type Question,
  requestedAmount,
  rowsOf,
} from '@candela/contracts';

/** What lists show of an application's answers. */
export interface Headline {
  title: string | null;
  country: string | null;
  amountRequestedMinor: bigint | null;
}

const TITLE_CHARS_MAX = 300;

/** Title, country and amount as the answers have them; null where nothing was answered. */
export function headlineOf(form: FormUi, answers: FormAnswers): Headline {
  return {
    title: titleOf(form, answers),
    country: countryOf(form, answers),
    amountRequestedMinor: requestedAmount(form, answers)?.amountMinor ?? null,
  };
}

/** The parts of the headline that are asked for in one section. */
export function headlineOfSection(form: FormUi, sectionKey: string, answers: FormAnswers): Partial<Headline> {
  const questions = form.ui.sections.find((section) => section.key === sectionKey)?.questions ?? [];
  return {
    ...(questions.some(isTitle) ? { title: titleOf(form, answers) } : {}),
    ...(questions.some(isLocations) ? { country: countryOf(form, answers) } : {}),
    ...(questions.some((question) => question.kind === 'budget')
      ? { amountRequestedMinor: requestedAmount(form, answers)?.amountMinor ?? null }
      : {}),
  };
}

function titleOf(form: FormUi, answers: FormAnswers): string | null {
  const answer = answerTo(form, answers, isTitle);
  const title = typeof answer === 'string' ? answer.trim().replaceAll(/\s+/gu, ' ') : '';
  return title === '' ? null : [...title].slice(0, TITLE_CHARS_MAX).join('');
}

/** The country alone of the first location: coarser than what the team may read, and what missions are sorted by. */
function countryOf(form: FormUi, answers: FormAnswers): string | null {
  const [first] = rowsOf<LocationRow>(answerTo(form, answers, isLocations));
  return isCountryCode(first?.country) ? first.country : null;
}

function isTitle(question: Question): boolean {
  return question.key === 'title' && question.kind === 'text' && !question.vault && !question.confidential;
}

function isLocations(question: Question): boolean {
  return question.kind === 'locations' && !question.vault;
}

function answerTo(form: FormUi, answers: FormAnswers, wanted: (question: Question) => boolean): unknown {
  for (const section of form.ui.sections as readonly FormSection[]) {
    const question = section.questions.find(wanted);
    if (question) return answerAt(answers, section.key, question.key);
  }
  return undefined;
}
