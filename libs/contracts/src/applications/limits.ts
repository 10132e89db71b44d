/** Characters of the name that a signatory types to certify an application. */
export const CERTIFIED_NAME_CHARS = { min: 2, max: 160 } as const;

/** Characters of a reason, where one may be given. */
export const REASON_CHARS_MAX = 500;

/** Characters of the search box on the desk. */
export const DESK_QUERY_CHARS_MAX = 300;

/** Rows of one page of a list. */
export const APPLICATIONS_PAGE = { usual: 25, max: 100 } as const;

/** Lists are counted up to here; beyond, pages say "10,000+". */
export const APPLICATIONS_COUNTED_MAX = 10_000;

/** When the owners of a draft are reminded, in days before the call closes. */
export const DRAFT_REMINDER_DAYS = [7, 1] as const;

/** A draft nobody touches is removed after so many days, and its owners are warned before, in days. */
export const UNTOUCHED_DRAFT_DAYS = { warned: 53, purged: 60 } as const;

/**
 * What the programme promises, in business days: from submission, or the closing of the call where that is later, to the end
 * of screening; from a decision to its being told; from the request of a payment to the money, but in rapid response; from a report
 * to its acceptance.
 */
export const SERVICE_STANDARD_BUSINESS_DAYS = {
  acknowledgement: 0,
  screened: 15,
  decisionTold: 10,
  payment: 30,
  reportAnswered: 15,
} as const;
