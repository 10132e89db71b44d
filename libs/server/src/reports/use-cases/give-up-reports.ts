import { systemActor, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { reportLifecycle } from '../domain/report-lifecycle.js';
import { reportPolicy } from '../model/report-policy.js';
import { Report } from '../model/report.entity.js';
import { applicationOf, caseOf } from '../queries/report-case.js';

/** An award was ended before its time: what it still owed to report is not owed any more. */
@Injectable()
export class GiveUpReports {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(awardId: string): Promise<void> {
    return this.unitOfWork.run(systemActor('report.give-up'), async (tx) => {
      const reports = await tx
        .visible(Report, 'report')
        .andWhere('report.awardId = :awardId', { awardId })
        .orderBy('report.id')
        .setLock('pessimistic_write')
        .getMany();
      for (const report of reports.filter(({ state }) => reportLifecycle.allows(state, 'report.skip'))) {
        tx.authorize(reportPolicy, 'report.skip', caseOf(report, await applicationOf(tx, report)));
        report.skip(tx.now, null, null);
        await tx.update(report);
      }
    });
  }
}
