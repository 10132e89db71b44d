import {
  callStateAt,
  formDefinitionProblems,
  missingTranslations,
  moneyToJson,
  requirementsWarning,
  type CallState,
  type FieldProblem,
  type FormDefinition,
} from '@candela/contracts';
import { CALL_TEMPLATE_OF } from './call-templates.js';
import { identicalTexts, missingTexts, type CallTexts } from './call-texts.js';
import { isTimeZone, localDateOf } from './local-time.js';

/** What publication looks at in a call. */
export interface CallToPublish extends CallTexts {
  state: CallState;
  template: keyof typeof CALL_TEMPLATE_OF;
  opensAt: Date;
  closesAt: Date;
  timeZone: string;
  currency: string;
  envelopeMinor: bigint | null;
  awardMinMinor: bigint;
  awardMaxMinor: bigint;
  activitiesEndOn: string;
}

const FEW_DAYS = 14;
const DAY_MS = 86_400_000;

/**
 * Everything that keeps a call from being published, each named by the path of its field: `/title/fr` in the details,
 * `/form/project/title/label/fr` in the form. Empty when the call is ready.
 */
export function publicationProblems(call: CallToPublish, form: FormDefinition, now: Date): FieldProblem[] {
  return [...missingTexts(call), ...timeProblems(call, now), ...moneyProblems(call), ...formProblems(form)];
}

/** What the author of a call should know before publication and may leave as it is. */
export function publicationWarnings(call: CallToPublish, form: FormDefinition, now: Date): FieldProblem[] {
  const days = Math.floor((call.closesAt.getTime() - call.opensAt.getTime()) / DAY_MS);
  const asks =
    call.currency === 'CAD'
      ? requirementsWarning(form, { amountMinor: call.awardMaxMinor, currency: 'CAD' })
      : undefined;
  return [
    ...identicalTexts(call),
    ...(asks ? [{ path: '/form', code: 'call.asks-too-much', params: { ...asks } }] : []),
    ...(days >= 0 && days < FEW_DAYS
      ? [{ path: '/closesAt', code: 'call.open-for-few-days', params: { days } }]
      : []),
    ...(callStateAt({ ...call, state: 'published' }, now) === 'open'
      ? [{ path: '/opensAt', code: 'call.opens-at-once', params: {} }]
      : []),
  ];
}

function timeProblems(call: CallToPublish, now: Date): FieldProblem[] {
  const zoneIsKnown = isTimeZone(call.timeZone);
  const problems: FieldProblem[] = zoneIsKnown ? [] : [problem('/timeZone', 'call.time-zone-unknown')];
  if (call.closesAt <= call.opensAt) problems.push(problem('/closesAt', 'call.closing-not-after-opening'));
  else if (call.closesAt <= now) problems.push(problem('/closesAt', 'call.closing-in-the-past'));
  if (zoneIsKnown && call.activitiesEndOn <= localDateOf(call.closesAt, call.timeZone)) {
    problems.push(problem('/activitiesEndOn', 'call.activities-end-before-closing'));
  }
  return problems;
}

function moneyProblems(call: CallToPublish): FieldProblem[] {
  const { awardHardCap } = CALL_TEMPLATE_OF[call.template];
  const { envelopeMinor, awardMinMinor, awardMaxMinor } = call;
  const problems: FieldProblem[] = [];
  if (awardMinMinor > awardMaxMinor) problems.push(problem('/awardMaxMinor', 'call.award-range-reversed'));
  if (call.currency === awardHardCap.currency && awardMaxMinor > awardHardCap.amountMinor) {
    problems.push(problem('/awardMaxMinor', 'call.award-above-hard-cap', { ...moneyToJson(awardHardCap) }));
  }
  if (envelopeMinor === null) problems.push(problem('/envelopeMinor', 'call.envelope-missing'));
  else if (envelopeMinor < awardMaxMinor)
    problems.push(problem('/envelopeMinor', 'call.envelope-below-largest-award'));
  return problems;
}

function formProblems(form: FormDefinition): FieldProblem[] {
  const untranslated = missingTranslations(form).map(({ path, language }) =>
    problem(`/form${path}/${language}`, 'call.form-text-missing', { language }),
  );
  const unsound = formDefinitionProblems(form).map(({ path, code, params }) =>
    problem(`/form${path}`, code, { ...params }),
  );
  return [...untranslated, ...unsound];
}

function problem(path: string, code: string, params: FieldProblem['params'] = {}): FieldProblem {
  return { path, code, params };
}
