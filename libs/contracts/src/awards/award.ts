/**
 * Where an award stands. `offered`: told, its agreement is not in force yet; `active`: the agreement is countersigned;
 * `closing`: its final report is accepted and the checklist is worked through. Catalogue keys `award.state.<state>` for staff,
 * `award.publicState.<state>` for the grantee.
 */
export const AWARD_STATES = ['offered', 'active', 'closing', 'closed', 'terminated'] as const;
export type AwardState = (typeof AWARD_STATES)[number];

/** Rows of one page of a list of awards. */
export const AWARDS_PAGE = { usual: 25, max: 100 } as const;

/** Lists are counted up to here; beyond, pages say "10,000+". */
export const AWARDS_COUNTED_MAX = 10_000;

/** Characters of the search box over the list of awards. */
export const AWARD_SEARCH_CHARS_MAX = 100;

/** Characters of one half of the reason for which an award is terminated. */
export const TERMINATION_CHARS_MAX = 500;

/** Characters of the note that an officer leaves with a condition that was met. */
export const CONDITION_NOTE_CHARS_MAX = 500;

/** What a grantee may expect next. Catalogue keys `award.next.<step>`; who acts `award.acts.<who>`. */
export const AWARD_STEPS = [
  'agreementToCome',
  'agreementToAccept',
  'countersignature',
  'conditionsToMeet',
  'project',
  'closing',
  'none',
] as const;
export type AwardStep = (typeof AWARD_STEPS)[number];

/** How long the programme usually takes for its steps, in business days. */
export const AWARD_USUAL_BUSINESS_DAYS: Readonly<Partial<Record<AwardStep, number>>> = {
  agreementToCome: 10,
  countersignature: 5,
  closing: 15,
};
