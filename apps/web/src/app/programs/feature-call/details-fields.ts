import type { CallView, EditCallBody } from '@candela/api-client';
import { CALL_TEXTS, type CallText } from '@candela/contracts';
import type { Saved, Typed } from './field-draft.js';

/** The terms of a call as fields of the page; amounts in minor units, empty for none. */
export const TERM_FIELDS = [
  'opensAtLocal',
  'closesAtLocal',
  'timeZone',
  'currency',
  'envelopeMinor',
  'awardMinMinor',
  'awardMaxMinor',
  'activitiesEndOn',
] as const;
export type TermField = (typeof TERM_FIELDS)[number];

/** The saved values of a call's fields: `title/en`, `closesAtLocal` … */
export function savedFieldsOf(call: CallView): Saved {
  const values: Record<string, string> = {
    opensAtLocal: call.opensAtLocal,
    closesAtLocal: call.closesAtLocal,
    timeZone: call.timeZone,
    currency: call.awardMax.currency,
    envelopeMinor: call.envelope?.amountMinor ?? '',
    awardMinMinor: call.awardMin.amountMinor,
    awardMaxMinor: call.awardMax.amountMinor,
    activitiesEndOn: call.activitiesEndOn,
  };
  for (const text of CALL_TEXTS) {
    values[`${text}/en`] = call[text].en;
    values[`${text}/fr`] = call[text].fr;
  }
  return (field) => values[field] ?? '';
}

/** What is sent for the typed fields: texts always as a pair, amounts as they are, an emptied envelope as none. */
export function editBodyFrom(typed: Typed, saved: Saved): EditCallBody {
  const value = (field: string) => typed[field] ?? saved(field);
  const body: EditCallBody = {};
  for (const text of CALL_TEXTS) {
    if (halvesOf(text).some((field) => field in typed)) {
      body[text] = { en: value(`${text}/en`), fr: value(`${text}/fr`) };
    }
  }
  for (const field of TERM_FIELDS) {
    const changed = typed[field];
    if (changed === undefined) continue;
    if (field === 'envelopeMinor') body.envelopeMinor = changed === '' ? null : changed;
    else body[field] = changed;
  }
  return body;
}

/** The id of a field's control: what problems link to. */
export function fieldIdOf(field: string): string {
  return field.replace('/', '-');
}

/** The field that a problem is about; publication speaks of instants, the page of local times. */
export function fieldOfProblem(path: string): string {
  const field = path.replace(/^\//, '');
  return field === 'opensAt' || field === 'closesAt' ? `${field}Local` : field;
}

function halvesOf(text: CallText): string[] {
  return [`${text}/en`, `${text}/fr`];
}
