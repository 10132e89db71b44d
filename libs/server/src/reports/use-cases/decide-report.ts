import { type Actor, type Transaction, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { awardsToTell, beginClosing } from '../../awards/index.js';
import { reportPolicy } from '../model/report-policy.js';
import { Report } from '../model/report.entity.js';
import { applicationOf, caseOf } from '../queries/report-case.js';
import { commentsOn, latestRevision } from '../queries/report-revisions.js';

export interface ChangedReport {
  id: string;
  version: number;
}

interface OnReport {
  id: string;
  /** The version that was read. */
  version: number;
}

/** What an officer does about a report that is owed or was handed in. */
@Injectable()
export class DecideReport {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Finds it complete and right. The final one begins the close of its award. */
  accept(actor: Actor, { id, version }: OnReport): Promise<ChangedReport> {
    return this.unitOfWork.run(actor, async (tx) => {
      const report = await tx.lock(Report, id, version);
      tx.authorize(reportPolicy, 'report.accept', caseOf(report, await applicationOf(tx, report)));
      report.accept(tx.now, actor.userId);
      return this.decided(tx, report, 'report.accepted');
    });
  }

  /** Gives it back, to be changed where the comments say so. */
  return(actor: Actor, { id, version }: OnReport): Promise<ChangedReport> {
    return this.unitOfWork.run(actor, async (tx) => {
      const report = await tx.lock(Report, id, version);
      const revision = await latestRevision(tx, id);
      const comments = revision ? await commentsOn(tx, id, revision.number) : [];
      const subject = caseOf(report, await applicationOf(tx, report), { comments: comments.length });
      tx.authorize(reportPolicy, 'report.return', subject);
      report.return(tx.now, actor.userId);
      return this.decided(tx, report, 'report.returned');
    });
  }

  /** Gives it up: it is not owed any more. */
  skip(actor: Actor, { id, version, reason }: OnReport & { reason: string }): Promise<ChangedReport> {
    return this.unitOfWork.run(actor, async (tx) => {
      const report = await tx.lock(Report, id, version);
      tx.authorize(reportPolicy, 'report.skip', caseOf(report, await applicationOf(tx, report)));
      report.skip(tx.now, actor.userId, reason);
      return this.decided(tx, report, 'report.skipped');
    });
  }

  /** Gives more time. */
  extend(
    actor: Actor,
    { id, version, dueOn, reason }: OnReport & { dueOn: string; reason: string },
  ): Promise<ChangedReport> {
    return this.unitOfWork.run(actor, async (tx) => {
      const report = await tx.lock(Report, id, version);
      tx.authorize(reportPolicy, 'report.extend', caseOf(report, await applicationOf(tx, report)));
      report.extend(dueOn, reason);
      await tx.update(report);
      tx.emit('report.extended', { reportId: id, awardId: report.awardId, kind: report.kind });
      return { id, version: report.version };
    });
  }

  private async decided(tx: Transaction, report: Report, event: string): Promise<ChangedReport> {
    const { id, awardId, kind } = report;
    await tx.update(report);
    tx.emit(event, { reportId: id, awardId, kind });
    if (event !== 'report.returned' && kind === 'final') await this.close(tx, awardId);
    return { id, version: report.version };
  }

  /** What is left is the checklist, unless the award was ended meanwhile. */
  private async close(tx: Transaction, awardId: string): Promise<void> {
    const [award] = await awardsToTell(tx, [awardId]);
    if (award?.state === 'active') await beginClosing(tx, awardId);
  }
}
