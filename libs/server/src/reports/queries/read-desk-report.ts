import { REPORT_ACTIONS } from '@candela/contracts';
import { type Actor, allowedActions, type Reading, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { AnswerSeals, applicationToDecide, disclosureTo } from '../../applications/index.js';
import { shownApplications } from '../../awards/index.js';
import { answersHandedIn, disclosed, filesInAnswers } from '../../drafting/index.js';
import { Report } from '../model/report.entity.js';
import { reportPolicy } from '../model/report-policy.js';
import { applicationOf, caseOf } from './report-case.js';
import { headOf } from './report-head.js';
import { commentsOn, commentView, latestRevision } from './report-revisions.js';

/** One report on the desk: what was handed in, what was said to it, and what may be done. Drafts are nobody's but their organization's. */
@Injectable()
export class ReadDeskReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seals: AnswerSeals,
  ) {}

  /** Reading one above the level `internal` is audited, so that it is a change as well. */
  async execute(actor: Actor, id: string) {
    const view = await this.unitOfWork.read(actor, async (reading) => {
      const report = await reading.get(Report, id);
      const { confidentiality } = await applicationOf(reading, report);
      return confidentiality === 'internal' ? this.read(reading, report) : null;
    });
    if (view) return view;
    return this.unitOfWork.run(actor, async (tx) => {
      const report = await tx.get(Report, id);
      tx.authorize(reportPolicy, 'report.read', caseOf(report, await applicationOf(tx, report)));
      return this.read(tx, report);
    });
  }

  private async read(reading: Reading, report: Report) {
    const application = await applicationOf(reading, report);
    reading.permit(reportPolicy, 'report.read', caseOf(report, application));
    const revision = await latestRevision(reading, report.id);
    const comments = await commentsOn(reading, report.id);
    const current = comments.filter(({ revisionNumber }) => revisionNumber === revision?.number);
    const form = { ui: report.definition.ui };
    const disclosure = { ...disclosureTo(reading.actor, application), vault: false };
    const submitted = revision ? answersHandedIn(revision, this.seals.of(application)) : {};
    const answers = disclosed(form, submitted, disclosure);
    const shown = (
      await shownApplications(reading, [await applicationToDecide(reading, application.id)])
    ).get(application.id)!;
    return {
      ...headOf(report, reading.now),
      ...{ title: shown.title, applicant: shown.applicant, confidentiality: shown.confidentiality },
      ...{ applicationId: application.id, callId: report.callId, missionId: report.missionId },
      revision: revision && {
        number: revision.number,
        submittedAt: revision.submittedAt.toISOString(),
        sha256: revision.sha256,
      },
      ...{ form, answers, files: await filesInAnswers(reading, form, answers) },
      comments: comments.map((comment) => commentView(form, comment)),
      allowedActions: allowedActions(
        reportPolicy,
        reading.actor,
        REPORT_ACTIONS,
        caseOf(report, application, { comments: current.length }),
        reading.now,
      ),
    };
  }
}
