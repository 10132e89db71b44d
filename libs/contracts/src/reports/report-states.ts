/**
 * Where a report stands. `scheduled`: owed, nobody has begun; `changesRequested`: returned with comments; `skipped`: given
 * up by the programme, with a reason. Catalogue keys `report.state.<state>` for staff, `report.publicState.<state>` for the
 * grantee.
 */
export const REPORT_STATES = [
  'scheduled',
  'draft',
  'submitted',
  'changesRequested',
  'accepted',
  'skipped',
] as const;
export type ReportState = (typeof REPORT_STATES)[number];

export const REPORT_KINDS = ['interim', 'final'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** Every action people may take on one report, in the order pages offer them. */
export const REPORT_ACTIONS = [
  'report.save-section',
  'report.submit',
  'report.comment',
  'report.accept',
  'report.return',
  'report.extend',
  'report.skip',
] as const;
export type ReportAction = (typeof REPORT_ACTIONS)[number];

/** States in which the grantee still has something to do. */
export const REPORTS_OWED: readonly ReportState[] = ['scheduled', 'draft', 'changesRequested'];

/** What a list of reports is narrowed to. Catalogue keys `report.standing.<standing>`. */
export const REPORT_STANDINGS = ['waiting', 'overdue', 'due', 'settled'] as const;
export type ReportStanding = (typeof REPORT_STANDINGS)[number];

/** A report is due within so many days. */
export const REPORT_DUE_DAYS = 30;

/** Days from the day on which it is due: before, on and after it. */
export const REPORT_REMINDER_DAYS = [-14, 0, 7] as const;

/** A comment of the programme on an answer, in characters. */
export const REPORT_COMMENT_CHARS_MAX = 2_000;

/** Why a report is skipped or gets more time, in characters. */
export const REPORT_REASON_CHARS = { min: 3, max: 500 } as const;

/** Rows of one page of the list. */
export const REPORTS_PAGE = { usual: 25, max: 100 } as const;

/** Where a report stands by the clock; `today` is the date in the zone of its call. Settled: nothing is to be done. */
export function reportStanding(
  report: { readonly state: ReportState; readonly dueOn: string },
  today: string,
): ReportStanding | 'later' {
  if (report.state === 'submitted') return 'waiting';
  if (!REPORTS_OWED.includes(report.state)) return 'settled';
  if (report.dueOn < today) return 'overdue';
  return report.dueOn <= dayAfter(today, REPORT_DUE_DAYS) ? 'due' : 'later';
}

/** A calendar date some days later, or earlier. */
function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
