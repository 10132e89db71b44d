import type { CallTemplateKey } from '../programs/call.js';

/** Why an application is not eligible. Catalogue keys `application.ineligible.<reason>`. */
export const INELIGIBILITY_REASONS = [
  'outsideCountries',
  'notCivilSociety',
  'aboveLimit',
  'duplicate',
  'outsideThemes',
  'incomplete',
  'other',
] as const;
export type IneligibilityReason = (typeof INELIGIBILITY_REASONS)[number];

/** What an officer looks at before finding an application eligible. Catalogue keys `screening.check.<check>`. */
export const ELIGIBILITY_CHECKS = [
  'country',
  'civilSociety',
  'amount',
  'onlyOne',
  'theme',
  'dates',
  'complete',
] as const;
export type EligibilityCheckKey = (typeof ELIGIBILITY_CHECKS)[number];

/** What is left out where a template asks for less. */
const NOT_CHECKED: Partial<Record<string, readonly EligibilityCheckKey[]>> = {
  humanRightsAward: ['amount', 'dates'],
  rapidResponse: ['civilSociety', 'dates'],
};

/** The checks of applications to a call that began as the template, in the order of the list. */
export function eligibilityChecks(template: CallTemplateKey): readonly EligibilityCheckKey[] {
  return ELIGIBILITY_CHECKS.filter((key) => !NOT_CHECKED[template]?.includes(key));
}

export const ELIGIBILITY_ANSWERS = ['yes', 'no'] as const;
export type EligibilityAnswer = (typeof ELIGIBILITY_ANSWERS)[number];

/** Characters of what officers write while they screen. */
export const SCREENING_CHARS_MAX = { note: 500, explanation: 2_000, message: 2_000, ask: 1_000 } as const;

/** Questions that one request for changes may name. */
export const CHANGED_QUESTIONS_MAX = 30;

/** By when changes are asked for: business days usually, and calendar days at least and at most. */
export const CHANGES_DUE_DAYS = { usualBusiness: 10, min: 1, max: 90 } as const;
