import { type Reading, Vault } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { AnswerSeals, type Application } from '../../applications/index.js';
import { draftContent, type DraftContent } from '../../drafting/index.js';
import type { Report } from '../model/report.entity.js';
import { ReportSection } from '../model/report-section.entity.js';

/** Brings the answers of a report together, from its sections and from the vault. */
@Injectable()
export class ReportContents {
  constructor(
    private readonly vault: Vault,
    private readonly seals: AnswerSeals,
  ) {}

  /** The content of a report that the reader was found to be allowed to read. `lock` keeps it as it is to the end. */
  async of(
    reading: Reading,
    report: Report,
    application: Application,
    lock?: 'lock',
  ): Promise<DraftContent<ReportSection>> {
    const query = reading
      .unfiltered(ReportSection, 'section', 'sections are read with their report, which was visible')
      .where('section.reportId = :reportId', { reportId: report.id });
    const rows = await (lock ? query.setLock('pessimistic_write') : query).getMany();
    return draftContent({ vault: this.vault, seal: this.seals.of(application) }, report.definition, rows);
  }
}
