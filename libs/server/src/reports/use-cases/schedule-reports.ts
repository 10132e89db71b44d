import type { FormUi } from '@candela/contracts';
import { reportForm, reportObligations, reportPlanOf } from '@candela/contracts/templates';
import { invariant, systemActor, type Transaction, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { type SubmittedContent, SubmittedContents } from '../../applications/index.js';
import { Award } from '../../awards/index.js';
import { callsById } from '../../programs/index.js';
import { reportLifecycle } from '../domain/report-lifecycle.js';
import { obligationPolicy } from '../model/report-policy.js';
import { Report } from '../model/report.entity.js';
import { ReportSection } from '../model/report-section.entity.js';

type Obligation = ReturnType<typeof reportObligations>[number];

/** Makes what an award owes to report when its agreement is in force, each with the plan it was given for. */
@Injectable()
export class ScheduleReports {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly submittedContents: SubmittedContents,
  ) {}

  /** Bears repetition: reports that were scheduled stay as they are. */
  execute(awardId: string): Promise<void> {
    return this.unitOfWork.run(systemActor('report.schedule'), async (tx) => {
      const award = await tx.lock(Award, awardId);
      const known = await tx
        .visible(Report, 'report')
        .andWhere('report.awardId = :awardId', { awardId })
        .getCount();
      if (known > 0 || award.state !== 'active') return;
      tx.authorize(obligationPolicy, 'report.schedule', { id: award.id, award });
      const call = (await callsById(tx, [award.callId])).get(award.callId);
      invariant(call, 'Every award has a call.');
      const application = await this.submittedContents.of(tx, award.applicationId, { confidential: false });
      const amount = { amountMinor: award.amountMinor, currency: award.currency };
      const plan = reportPlanOf(application.form, application.answers, amount);
      const owed = reportObligations(award.template, { ...award, amount });
      for (const [index, obligation] of owed.entries()) {
        const { ui } = reportForm(obligation, plan);
        const report = newReport(tx, {
          award,
          application,
          timeZone: call.timeZone,
          obligation,
          form: { ui },
        });
        await tx.insert(Object.assign(report, numbered(award, index + 1)));
        for (const { key } of ui.sections) await tx.insert(newSection(tx, report.id, key));
      }
    });
  }
}

function newReport(
  tx: Transaction,
  {
    award,
    application,
    timeZone,
    obligation: { kind, periodFrom, periodTo, dueOn },
    form,
  }: { award: Award; application: SubmittedContent; timeZone: string; obligation: Obligation; form: FormUi },
): Report {
  const { applicationId, callId, missionId, organizationId, title } = award;
  return Object.assign(new Report(), {
    id: tx.newId(),
    awardId: award.id,
    ...{ applicationId, callId, missionId, organizationId, title, timeZone },
    ...{ kind, periodFrom, periodTo, dueOn },
    language: application.language,
    state: reportLifecycle.initial,
    definition: form,
    scheduledAt: tx.now,
    ...{ submittedAt: null, decidedAt: null, decidedBy: null },
    ...{ skipReason: null, extensionReason: null, unspentMinor: null },
    version: 1,
  });
}

function numbered({ reference }: Award, number: number): Pick<Report, 'number' | 'reference'> {
  return { number, reference: `${reference}-R${number}` };
}

function newSection(tx: Transaction, reportId: string, sectionKey: string): ReportSection {
  return Object.assign(new ReportSection(), {
    ...{ id: tx.newId(), reportId, sectionKey },
    ...{ answers: {}, sealed: Buffer.alloc(0), vaultRecords: {}, answerStamps: {} },
    ...{ updatedBy: null, updatedAt: null },
    version: 1,
  });
}
