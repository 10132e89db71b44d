import { SERVICE_STANDARD_BUSINESS_DAYS } from '../applications/limits.js';

/**
 * What has a day by which it should be done. `acknowledged`: the applicant has the receipt; `screened`: the screening ended;
 * `reviewed`: one review is in; `decisionTold`: what was decided is told; `reportReceived`: a report is in; `reportAnswered`: it is
 * accepted; `paid`: money that was asked for is paid. Catalogue keys `deadline.kind.<kind>`.
 */
export const DEADLINE_KINDS = [
  'acknowledged',
  'screened',
  'reviewed',
  'decisionTold',
  'paid',
  'reportReceived',
  'reportAnswered',
] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

/** How many business days a programme usually allows itself; null where somebody sets the day. */
export const DEADLINE_BUSINESS_DAYS: Readonly<Record<DeadlineKind, number | null>> = {
  acknowledged: SERVICE_STANDARD_BUSINESS_DAYS.acknowledgement,
  screened: SERVICE_STANDARD_BUSINESS_DAYS.screened,
  reviewed: null,
  decisionTold: SERVICE_STANDARD_BUSINESS_DAYS.decisionTold,
  paid: SERVICE_STANDARD_BUSINESS_DAYS.payment,
  reportReceived: null,
  reportAnswered: SERVICE_STANDARD_BUSINESS_DAYS.reportAnswered,
};

/**
 * `kept` and `missed`: done in time or not; `running` and `overdue`: not done, the day still to come or past. Catalogue keys
 * `deadline.standing.<standing>`.
 */
export const DEADLINE_STANDINGS = ['overdue', 'running', 'missed', 'kept'] as const;
export type DeadlineStanding = (typeof DEADLINE_STANDINGS)[number];

/** Where something stands on a day, by when it was due and when it was done. Dates are written YYYY-MM-DD. */
export function deadlineStanding(dueOn: string, doneOn: string | null, today: string): DeadlineStanding {
  if (doneOn !== null) return doneOn <= dueOn ? 'kept' : 'missed';
  return today <= dueOn ? 'running' : 'overdue';
}

/** Rows of one page of a list of deadlines. */
export const DEADLINES_PAGE = { usual: 25, max: 100 } as const;

/** Calls of a program that its dashboard shows, the last to close first. */
export const PROGRAM_CALLS_MAX = 60;
