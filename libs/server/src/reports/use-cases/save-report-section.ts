import type { SavedSection, SectionAnswers } from '@candela/contracts';
import { type Actor, UnitOfWork, Vault } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { AnswerSeals } from '../../applications/index.js';
import { lockSection, writeAnswers } from '../../drafting/index.js';
import { reportPolicy } from '../model/report-policy.js';
import { Report } from '../model/report.entity.js';
import { ReportSection } from '../model/report-section.entity.js';
import { REPORT_ANSWER_RECORD } from '../model/vault-records.js';
import { applicationOf, caseOf } from '../queries/report-case.js';
import { ReportFiles } from './report-files.js';

export interface SaveReportSectionInput {
  id: string;
  sectionKey: string;
  /** The section's version that the writer had read. */
  version: number;
  /** The answers that changed since; null empties one. */
  answers: SectionAnswers;
}

const SECTIONS = { owner: Report, section: ReportSection, ownerKey: 'reportId' } as const;

/** Saves what somebody types into a section of a report, question by question. The first word begins it. */
@Injectable()
export class SaveReportSection {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vault: Vault,
    private readonly files: ReportFiles,
    private readonly seals: AnswerSeals,
  ) {}

  /** Writes the answers that changed, as `writeAnswers` does. */
  execute(actor: Actor, input: SaveReportSectionInput): Promise<SavedSection> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { owner: report, section } = await lockSection(tx, SECTIONS, input.id, input.sectionKey);
      const application = await applicationOf(tx, report);
      tx.authorize(reportPolicy, 'report.save-section', caseOf(report, application));
      const saved = await writeAnswers(tx, report.definition, section, input, {
        vault: this.vault,
        seal: await this.seals.toWrite(tx, application),
        caseId: report.applicationId,
        recordKind: REPORT_ANSWER_RECORD,
        attachFiles: (path, value, before) =>
          this.files.attach(tx, { reportId: report.id, path }, value, before),
      });
      if (saved.changed.length > 0 && report.begin()) await tx.update(report);
      return saved;
    });
  }
}
