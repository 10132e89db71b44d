import { REPORT_ACTIONS } from '@candela/contracts';
import { allowedActions, type Reading } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import type { Application } from '../../applications/index.js';
import { type DraftContent, standingOf } from '../../drafting/index.js';
import { organizationNames } from '../../identity/index.js';
import { Report } from '../model/report.entity.js';
import { reportPolicy } from '../model/report-policy.js';
import type { ReportRevision } from '../model/report-revision.entity.js';
import type { ReportSection } from '../model/report-section.entity.js';
import { applicationOf, caseOf } from './report-case.js';
import { ReportContents } from './report-content.js';
import { headOf } from './report-head.js';
import { commentsTold, commentView, latestRevision } from './report-revisions.js';

/** The reads of an organization's own report. */
type OwnReadAction = 'report.read-task-list' | 'report.read-section' | 'report.check';

export interface OwnReport {
  report: Report;
  application: Application;
  content: DraftContent<ReportSection>;
  revision: ReportRevision | null;
  /** What every page about it carries. */
  page: Awaited<ReturnType<OwnReports['pageOf']>>;
}

/** Reads a report for a member of its organization, with all that is in it. */
@Injectable()
export class OwnReports {
  constructor(private readonly contents: ReportContents) {}

  /** Throws `NotFound` for whoever does not see it, and a denial for staff. */
  async get(reading: Reading, id: string, action: OwnReadAction): Promise<OwnReport> {
    const report = await reading.get(Report, id);
    const application = await applicationOf(reading, report);
    reading.permit(reportPolicy, action, caseOf(report, application));
    const content = await this.contents.of(reading, report, application);
    const revision = await latestRevision(reading, id);
    return {
      ...{ report, application, content, revision },
      page: await this.pageOf(reading, report, application, content, revision),
    };
  }

  async pageOf(
    reading: Reading,
    report: Report,
    application: Application,
    content: DraftContent,
    revision: ReportRevision | null,
  ) {
    const names = await organizationNames(reading, [report.organizationId]);
    const problems = standingOf(content).sections.reduce((sum, section) => sum + section.problems.length, 0);
    return {
      ...headOf(report, reading.now),
      title: report.title,
      organization: { id: report.organizationId, name: names.get(report.organizationId) ?? '' },
      comments: (await commentsTold(reading, report, revision)).map((comment) =>
        commentView(report.definition, comment),
      ),
      allowedActions: allowedActions(
        reportPolicy,
        reading.actor,
        REPORT_ACTIONS,
        caseOf(report, application, { problems }),
        reading.now,
      ),
    };
  }
}
