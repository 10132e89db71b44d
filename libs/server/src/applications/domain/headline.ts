import {
  answerAt,
  type CallTemplateKey,
  type FormAnswers,
  type FormUi,
  isCountryCode,
  type LocationRow,
  moneyFromJson,
  questionAt,
  requestedAmount,
  rowsOf,
} from '@candela/contracts';
import { PROGRAM_TEMPLATES } from '@candela/contracts/templates';

/** What lists show of an application's answers. */
export interface Headline {
  title: string | null;
  country: string | null;
  amountRequestedMinor: bigint | null;
}

const TITLE_CHARS_MAX = 300;

/** Title, country and amount as the answers have them, where the template asks for them; null where nothing was answered. */
export function headlineOf(template: CallTemplateKey, form: FormUi, answers: FormAnswers): Headline {
  const { title, country, amount } = PROGRAM_TEMPLATES[template].headline;
  return {
    title: titleOf(answers, title),
    country: countryOf(answers, country),
    amountRequestedMinor: amount === null ? null : amountOf(form, answers, amount),
  };
}

/** The parts of the headline that are asked for in one section. */
export function headlineOfSection(
  template: CallTemplateKey,
  form: FormUi,
  sectionKey: string,
  answers: FormAnswers,
): Partial<Headline> {
  const { title, country, amount } = PROGRAM_TEMPLATES[template].headline;
  const isHere = (path: string | null): path is string => path?.startsWith(`${sectionKey}/`) ?? false;
  return {
    ...(isHere(title) ? { title: titleOf(answers, title) } : {}),
    ...(isHere(country) ? { country: countryOf(answers, country) } : {}),
    ...(isHere(amount) ? { amountRequestedMinor: amountOf(form, answers, amount) } : {}),
  };
}

function titleOf(answers: FormAnswers, path: string): string | null {
  const answer = answerTo(answers, path);
  const title = typeof answer === 'string' ? answer.trim().replaceAll(/\s+/gu, ' ') : '';
  return title === '' ? null : [...title].slice(0, TITLE_CHARS_MAX).join('');
}

/** The country alone of the first location: coarser than what the team may read, and what missions are sorted by. */
function countryOf(answers: FormAnswers, path: string): string | null {
  const [first] = rowsOf<LocationRow>(answerTo(answers, path));
  return isCountryCode(first?.country) ? first.country : null;
}

/** What a budget requests, or the sum of a column of amounts; null where there is none yet. */
function amountOf(form: FormUi, answers: FormAnswers, path: string): bigint | null {
  const [section = '', key = '', column] = path.split('/');
  const question = questionAt(form, `${section}/${key}`);
  if (question?.kind === 'budget') return requestedAmount(form, answers)?.amountMinor ?? null;
  if (column === undefined) return null;
  const amounts = rowsOf<Readonly<Record<string, unknown>>>(answerAt(answers, section, key)).flatMap(
    (row) => {
      const money = moneyFromJson(row[column]);
      return money?.currency === form.ui.currency ? [money.amountMinor] : [];
    },
  );
  return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0n);
}

function answerTo(answers: FormAnswers, path: string): unknown {
  const [section = '', key = ''] = path.split('/');
  return answerAt(answers, section, key);
}
