import {
  LANGUAGES,
  mapQuestions,
  type CallText,
  type CallTemplateKey,
  type FormSource,
  type LocalizedText,
  type Question,
  type UiSchema,
} from '@candela/contracts';
import {
  activitiesEndAfter,
  LOCAL_INITIATIVES_DEFAULTS,
  localInitiativesForm,
} from '@candela/contracts/templates';
import { daysAfter, instantOf, localDateOf } from './local-time.js';
import { LOCAL_INITIATIVES_TEXTS } from './template-texts.js';

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
export interface CallTemplate {
  name: LocalizedText;
  texts: Readonly<Record<Exclude<CallText, 'title'>, LocalizedText>>;
  currency: string;
  awardMinMinor: bigint;
  awardMaxMinor: bigint;
  /** No award above this, whoever approves it, in minor units. */
  awardHardCapMinor: bigint;
  openDays: number;
  /** "section/question" paths that the portal relies on. */
  essential: readonly string[];
  /** "section/question/column" paths of dates that must not be after the end of activities. */
  activityDates: readonly string[];
  /** The form with every question, for the countries of a mission (every country for none). */
  form(countries: readonly string[] | undefined): UiSchema;
}

const DAYS_UNTIL_OPENING = 14;
const OPENING_TIME = '09:00';
const CLOSING_TIME = '23:59';
/** Activities need time after the closing: to decide, to sign, and to be done. */
const DAYS_FOR_ACTIVITIES_MIN = 240;

const { awardMin, awardUsualMax, awardHardCap, openDays, name } = LOCAL_INITIATIVES_DEFAULTS;

export const CALL_TEMPLATE_OF: Readonly<Record<CallTemplateKey, CallTemplate>> = {
  localInitiatives: {
    name,
    texts: LOCAL_INITIATIVES_TEXTS,
    currency: awardMin.currency,
    awardMinMinor: awardMin.amountMinor,
    awardMaxMinor: awardUsualMax.amountMinor,
    awardHardCapMinor: awardHardCap.amountMinor,
    openDays,
    essential: [
      'project/title',
      'organization/name',
      'organization/legalStatus',
      'contact/contact',
      'contact/safeContact',
      'risks/riskTable',
      'budget/lines',
      'declarations/consents',
      'declarations/statements',
    ],
    activityDates: ['activities/plan/start', 'activities/plan/end'],
    form: (countries) => localInitiativesForm(countries ? { countries } : {}).ui,
  },
};

/** The terms of a call that is made at `now` in a zone: opens in two weeks, in the morning, for as long as the template says. */
export function defaultTerms(template: CallTemplate, now: Date, timeZone: string): DefaultTerms {
  const opensOn = daysAfter(localDateOf(now, timeZone), DAYS_UNTIL_OPENING);
  const closesOn = daysAfter(opensOn, template.openDays);
  return {
    currency: template.currency,
    awardMinMinor: template.awardMinMinor,
    awardMaxMinor: template.awardMaxMinor,
    activitiesEndOn: activitiesEndAfter(closesOn, DAYS_FOR_ACTIVITIES_MIN),
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
  const source = { ui: template.form(countries), hidden: [], essential: template.essential };
  return withTerms(template, source, terms);
}

/** The same form with the limits that follow from the call's terms: amounts of the budget, last day of activities. */
export function withTerms(template: CallTemplate, source: FormSource, terms: FormTerms): FormSource {
  const ui = mapQuestions({ ...source.ui, currency: terms.currency }, (question, path) =>
    withTermsIn(template, question, path, terms),
  );
  return { ...source, ui };
}

function withTermsIn(template: CallTemplate, question: Question, path: string, terms: FormTerms): Question {
  if (question.kind === 'budget') {
    return {
      ...question,
      requestedMinMinor: terms.awardMinMinor.toString(),
      requestedUsualMaxMinor: terms.awardMaxMinor.toString(),
      requestedMaxMinor: hardCapFor(template, terms).toString(),
    };
  }
  if (question.kind !== 'table') return question;
  const columns = question.columns.map((column) =>
    column.kind === 'date' && template.activityDates.includes(`${path}/${column.key}`)
      ? { ...column, max: terms.activitiesEndOn }
      : column,
  );
  return { ...question, columns };
}

/** The hard cap is the template's, in its own currency; with another currency only the call's largest award is known. */
function hardCapFor(template: CallTemplate, terms: FormTerms): bigint {
  const comparable = terms.currency === template.currency && template.awardHardCapMinor > terms.awardMaxMinor;
  return comparable ? template.awardHardCapMinor : terms.awardMaxMinor;
}
