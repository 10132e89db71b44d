import { systemActor, UnitOfWork, Vault } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { REPORT_ANSWER_RECORD, REPORT_CERTIFICATION_RECORD } from '../model/vault-records.js';

/** A record's reference commits within seconds of the record; after a day it never will. */
const ORPHAN_AFTER_MS = 86_400_000;

const ANSWERS = `
  SELECT record.value AS id FROM report_section, jsonb_each_text(vault_records) AS record
  UNION SELECT record.value FROM report_revision, jsonb_each_text(vault_records) AS record`;
const CERTIFICATIONS = 'SELECT certification_record_id::text AS id FROM report_revision';

/** Removes from the vault what no report refers to: answers that were replaced, and what failed to be submitted. */
@Injectable()
export class SweepReportRecords {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vault: Vault,
  ) {}

  /** Bears repetition. Returns how many records were removed. */
  async execute(now: Date): Promise<number> {
    const before = new Date(now.getTime() - ORPHAN_AFTER_MS);
    const answers = await this.vault.sweepOrphans(REPORT_ANSWER_RECORD, await this.idsOf(ANSWERS), before);
    const names = await this.idsOf(CERTIFICATIONS);
    return answers + (await this.vault.sweepOrphans(REPORT_CERTIFICATION_RECORD, names, before));
  }

  private idsOf(query: string): Promise<string[]> {
    return this.unitOfWork.read(systemActor('report.sweep-vault-records'), async (reading) => {
      const rows = await reading.sql<{ id: string }>(
        'ids of records alone, to keep what is referred to',
        query,
      );
      return rows.map(({ id }) => id);
    });
  }
}
