import { answerAt, type FormAnswers, moneyFromJson, validateForm } from '@candela/contracts';
import { type Actor, type Transaction, UnitOfWork, Vault } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { AnswerSeals, type Application } from '../../applications/index.js';
import {
  ChangedSinceRead,
  contentHash,
  contentVersionOf,
  type DraftContent,
  handedIn,
  newReceiptCode,
} from '../../drafting/index.js';
import { ReportIncomplete } from '../domain/report-errors.js';
import { reportPolicy } from '../model/report-policy.js';
import { ReportRevision } from '../model/report-revision.entity.js';
import { Report } from '../model/report.entity.js';
import { REPORT_CERTIFICATION_RECORD } from '../model/vault-records.js';
import { applicationOf, caseOf } from '../queries/report-case.js';
import { ReportContents } from '../queries/report-content.js';
import { latestRevision } from '../queries/report-revisions.js';

export interface SubmitReportInput {
  id: string;
  /** Of the check page: what the signatory has read is what is submitted. */
  contentVersion: number;
  /** The name that the signatory typed under the statement. */
  typedName: string;
}

export interface SubmittedReport {
  id: string;
  version: number;
  reference: string;
  receiptCode: string;
  submittedAt: string;
}

/** Hands a report in: complete, as it was read, however late. */
@Injectable()
export class SubmitReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contents: ReportContents,
    private readonly vault: Vault,
    private readonly seals: AnswerSeals,
  ) {}

  /**
   * Locks the report and its sections, and keeps what they hold as a revision that never changes. Throws denials,
   * `ChangedSinceRead`, and `ReportIncomplete` naming every field.
   */
  execute(actor: Actor, input: SubmitReportInput): Promise<SubmittedReport> {
    return this.unitOfWork.run(actor, async (tx) => {
      const report = await tx.lock(Report, input.id);
      const application = await applicationOf(tx, report);
      tx.authorize(reportPolicy, 'report.submit', caseOf(report, application));
      const content = await this.contents.of(tx, report, application, 'lock');
      const contentVersion = contentVersionOf(content.sections);
      if (contentVersion !== input.contentVersion) throw new ChangedSinceRead({ contentVersion });
      const problems = validateForm(content.form, content.answers, { mode: 'submit' });
      if (problems.length > 0) throw new ReportIncomplete(problems);
      const revision = await this.revise(tx, { report, application }, content, input.typedName);
      report.submit(tx.now, unspentIn(content.answers));
      await tx.update(report);
      const { id, awardId, kind, version, reference } = report;
      tx.emit('report.submitted', { reportId: id, awardId, kind });
      return { id, version, reference, receiptCode: revision.receiptCode, submittedAt: tx.now.toISOString() };
    });
  }

  private async revise(
    tx: Transaction,
    { report, application }: { report: Report; application: Application },
    content: DraftContent,
    typedName: string,
  ): Promise<ReportRevision> {
    const id = tx.newId();
    const submitted = handedIn(content, await this.seals.toWrite(tx, application), id);
    const before = await latestRevision(tx, report.id);
    return tx.insert(
      Object.assign(new ReportRevision(), {
        id,
        reportId: report.id,
        number: (before?.number ?? 0) + 1,
        ...submitted,
        sha256: contentHash({ reportId: report.id, ...submitted }),
        receiptCode: newReceiptCode(),
        certificationRecordId: await this.vault.put(
          report.applicationId,
          REPORT_CERTIFICATION_RECORD,
          typedName,
        ),
        submittedBy: tx.actor.userId,
        submittedAt: tx.now,
      }),
    );
  }
}

/** What a final report says is left; null where it is not asked. */
function unspentIn(answers: FormAnswers): bigint | null {
  return moneyFromJson(answerAt(answers, 'money', 'unspent'))?.amountMinor ?? null;
}
