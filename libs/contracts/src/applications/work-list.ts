/** What waits for a member of staff. Catalogue keys `work.<kind>`. */
export const WORK_KINDS = ['applicationToScreen', 'callToTranslate', 'callClosingSoon'] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** A call is closing soon within so many days. */
export const CLOSING_SOON_DAYS = 7;
