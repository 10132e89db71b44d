/** How much of an award stands: all of it, part of it, or nothing because it was rescinded or recovered. */
export const PAST_AWARD_STANDINGS = ['kept', 'partlyRescinded', 'rescinded'] as const;
export type PastAwardStanding = (typeof PAST_AWARD_STANDINGS)[number];

/** Who asked for money to be rescinded or recovered. */
export const RESCINDED_BY = ['recipient', 'funder'] as const;
export type RescindedBy = (typeof RESCINDED_BY)[number];

/** What a list of past awards may be sorted by; a minus in front sorts downwards. */
export const PAST_AWARD_SORTS = [
  '-approvedOn',
  'approvedOn',
  '-awarded',
  'awarded',
  'organization',
  '-organization',
  '-rescinded',
  'rescinded',
] as const;
export type PastAwardSort = (typeof PAST_AWARD_SORTS)[number];

/** What totals may be grouped by. */
export const TOTALS_GROUPINGS = ['fiscalYear', 'program', 'fiscalYearAndProgram'] as const;
export type TotalsGrouping = (typeof TOTALS_GROUPINGS)[number];

/** The words of a register that its mapping may give a name in both languages. */
export const VOCABULARIES = ['program', 'programArea', 'fund', 'population', 'ageGroup', 'result'] as const;
export type Vocabulary = (typeof VOCABULARIES)[number];

/** Most characters of a search. */
export const PORTFOLIO_SEARCH_CHARS_MAX = 200;

/** Stands in addresses for all registers together, and for the register of the awards made here. */
export const ALL_REGISTERS = 'all';
export const PORTAL_REGISTER = 'portal';
