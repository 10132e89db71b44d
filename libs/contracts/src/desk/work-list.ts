import type { LocalizedText } from '../language/language.js';

/** What waits for a member of staff. Catalogue keys `work.<kind>`. */
export const WORK_KINDS = [
  'applicationToScreen',
  'applicationInScreening',
  'changesCameBack',
  'changesOverdue',
  'callToTranslate',
  'callClosingSoon',
  'applicationWithoutReviewers',
  'reviewInvitation',
  'reviewToDo',
  'decisionToApprove',
  'decisionToRevise',
  'agreementToSend',
  'agreementToCountersign',
  'assessmentToConfirm',
  'reportToReview',
  'paymentToCheck',
  'paymentToApprove',
  'paymentToPay',
] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** A call is closing soon within so many days. */
export const CLOSING_SOON_DAYS = 7;

/** Most things of one kind that the list shows; the counts tell of all. */
export const WORK_ITEMS_MAX = 50;

/** One thing that waits. */
export interface WorkItem {
  kind: WorkKind;
  /** Id of the application, call, payment …, as the kind says. */
  subjectId: string;
  reference: string;
  /** Title of the call; null where the thing has its own. */
  callTitle: LocalizedText | null;
  /** Title in the language it was written in; null where `callTitle` stands. */
  title: string | null;
  callId: string;
  missionId: string | null;
  /** ISO instants: since when it waits, and by when, where there is a limit. */
  since: string;
  dueAt: string | null;
}

/** What waits of one kind: the oldest first, at most `WORK_ITEMS_MAX`, and how many there are. */
export interface Waiting {
  items: WorkItem[];
  count: number;
}

/** Nothing waits. */
export const NOTHING_WAITS: Waiting = { items: [], count: 0 };
