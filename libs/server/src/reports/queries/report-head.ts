import { reportStanding } from '@candela/contracts';
import { dateIn } from '../domain/reminders.js';
import type { Report } from '../model/report.entity.js';

/** What every row and page about a report carries, at the instant of the reading; a title is for the caller to show. */
export function headOf(report: Report, now: Date) {
  const { id, reference, awardId, kind, number, language, periodFrom, periodTo, dueOn, state, version } =
    report;
  return {
    ...{ id, reference, awardId, kind, number, language, periodFrom, periodTo, dueOn, state, version },
    standing: reportStanding(report, dateIn(report.timeZone, now)),
    submittedAt: report.submittedAt?.toISOString() ?? null,
    decidedAt: report.decidedAt?.toISOString() ?? null,
    skipReason: report.skipReason,
    extensionReason: report.extensionReason,
  };
}
