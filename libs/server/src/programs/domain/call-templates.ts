import {
  LANGUAGES,
  mapQuestions,
  type CallText,
  type CallTemplateKey,
  type FormSource,
  type LocalizedText,
  type Question,
} from '@candela/contracts';
import { PROGRAM_TEMPLATES, type ProgramTemplate } from '@candela/contracts/templates';
import { daysAfter, instantOf, localDateOf } from './local-time.js';
import { TEMPLATE_TEXTS } from './template-texts.js';

/** The terms of a call that its form repeats as limits. */
export interface FormTerms {
  currency: string;
  awardMinMinor: bigint;
  awardMaxMinor: bigint;
  activitiesEndOn: string;
}

/** What a new call begins with, besides its texts. */
export interface DefaultTerms extends FormTerms {
  opensAt: Date;
  closesAt: Date;
}

/** What calls of a program start from. */
export interface CallTemplate extends ProgramTemplate {
  readonly texts: Readonly<Record<Exclude<CallText, 'title'>, LocalizedText>>;
}

const DAYS_UNTIL_OPENING = 14;
const OPENING_TIME = '09:00';
const CLOSING_TIME = '23:59';

export const CALL_TEMPLATE_OF: Readonly<Record<CallTemplateKey, CallTemplate>> = {
  localInitiatives: { ...PROGRAM_TEMPLATES.localInitiatives, texts: TEMPLATE_TEXTS.localInitiatives },
  rapidResponse: { ...PROGRAM_TEMPLATES.rapidResponse, texts: TEMPLATE_TEXTS.rapidResponse },
  capacityBuilding: { ...PROGRAM_TEMPLATES.capacityBuilding, texts: TEMPLATE_TEXTS.capacityBuilding },
  humanRightsAward: { ...PROGRAM_TEMPLATES.humanRightsAward, texts: TEMPLATE_TEXTS.humanRightsAward },
};

/** The terms of a call that is made at `now` in a zone: opens in two weeks, in the morning, for as long as the template says. */
export function defaultTerms(template: CallTemplate, now: Date, timeZone: string): DefaultTerms {
  const opensOn = daysAfter(localDateOf(now, timeZone), DAYS_UNTIL_OPENING);
  const closesOn = daysAfter(opensOn, template.openDays);
  return {
    currency: template.awardMin.currency,
    awardMinMinor: template.awardMin.amountMinor,
    awardMaxMinor: template.awardUsualMax.amountMinor,
    activitiesEndOn: template.activitiesEndOn(closesOn),
    opensAt: instantOf(`${opensOn}T${OPENING_TIME}`, timeZone, 'opening'),
    closesAt: instantOf(`${closesOn}T${CLOSING_TIME}`, timeZone, 'closing'),
  };
}

/** The title of a call until its author gives it another: fund, mission, year. */
export function defaultTitle(
  template: CallTemplate,
  mission: LocalizedText | null,
  year: string,
): LocalizedText {
  const title = (language: (typeof LANGUAGES)[number]) =>
    [template.name[language], mission?.[language], year].filter(Boolean).join(' – ');
  return { en: title('en'), fr: title('fr') };
}

/** The author's copy of the template's form, with the call's terms as its limits. */
export function formFromTemplate(
  template: CallTemplate,
  terms: FormTerms,
  countries: readonly string[] | undefined,
): FormSource {
  const { ui } = template.form(countries ? { countries } : {});
  const source = { ui, hidden: [], essential: template.essential };
  return withTerms(template, source, terms);
}

/** The same form with the limits that follow from the call's terms: amounts, and the last day of activities. */
export function withTerms(template: CallTemplate, source: FormSource, terms: FormTerms): FormSource {
  const ui = mapQuestions({ ...source.ui, currency: terms.currency }, (question, path) =>
    withTermsIn(template, question, path, terms),
  );
  return { ...source, ui };
}

function withTermsIn(template: CallTemplate, question: Question, path: string, terms: FormTerms): Question {
  const maxMinor = hardCapFor(template, terms).toString();
  if (question.kind === 'budget') {
    return {
      ...question,
      requestedMinMinor: terms.awardMinMinor.toString(),
      requestedUsualMaxMinor: terms.awardMaxMinor.toString(),
      requestedMaxMinor: maxMinor,
    };
  }
  if (question.kind === 'money')
    return template.amounts.includes(path) ? { ...question, maxMinor } : question;
  if (question.kind !== 'table') return question;
  const columns = question.columns.map((column) => {
    const at = `${path}/${column.key}`;
    if (column.kind === 'date' && template.activityDates.includes(at)) {
      return { ...column, max: terms.activitiesEndOn };
    }
    return column.kind === 'money' && template.amounts.includes(at) ? { ...column, maxMinor } : column;
  });
  return { ...question, columns };
}

/** The hard cap is the template's, in its own currency; with another currency only the call's largest award is known. */
function hardCapFor({ awardHardCap }: CallTemplate, { currency, awardMaxMinor }: FormTerms): bigint {
  const comparable = currency === awardHardCap.currency && awardHardCap.amountMinor > awardMaxMinor;
  return comparable ? awardHardCap.amountMinor : awardMaxMinor;
}
