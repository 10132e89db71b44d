import type { Reading } from '@candela/platform';
import { Application } from '../../applications/index.js';
import type { Report } from '../model/report.entity.js';
import type { ReportCase } from '../model/report-policy.js';

/** The application that a visible report is about: its level governs the report. */
export function applicationOf(
  reading: Reading,
  { applicationId }: Pick<Report, 'applicationId'>,
): Promise<Application> {
  return reading
    .unfiltered(Application, 'application', 'read with its report, which was visible')
    .where('application.id = :applicationId', { applicationId })
    .getOneOrFail();
}

/** A report with what rules need; nothing is missing and something is said unless told. */
export function caseOf(
  report: Report,
  application: Application,
  facts: Partial<Pick<ReportCase, 'problems' | 'comments'>> = {},
): ReportCase {
  return { id: report.id, report, application, problems: 0, comments: 1, ...facts };
}
