import { systemActor, UnitOfWork, Vault } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { ANSWER_RECORD, CERTIFICATION_RECORD } from '../model/vault-records.js';

/** A record's reference commits within seconds of the record; after a day it never will. */
const ORPHAN_AFTER_MS = 86_400_000;

/** Every answer in the vault that a draft or a submitted revision refers to, and every certification. */
const ANSWERS = `
  SELECT record.value AS id FROM application_section, jsonb_each_text(vault_records) AS record
  UNION SELECT record.value FROM application_revision, jsonb_each_text(vault_records) AS record`;
const CERTIFICATIONS = 'SELECT certification_record_id::text AS id FROM application_revision';

/** Removes from the vault what nothing refers to any more: answers that were replaced, and those of failed saves. */
@Injectable()
export class SweepVaultRecords {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vault: Vault,
  ) {}

  /** Bears repetition. Returns how many records were removed. */
  async execute(now: Date): Promise<number> {
    const before = new Date(now.getTime() - ORPHAN_AFTER_MS);
    const answers = await this.vault.sweepOrphans(ANSWER_RECORD, await this.idsOf(ANSWERS), before);
    return (
      answers +
      (await this.vault.sweepOrphans(CERTIFICATION_RECORD, await this.idsOf(CERTIFICATIONS), before))
    );
  }

  private idsOf(query: string): Promise<string[]> {
    return this.unitOfWork.read(systemActor('application.sweep-vault-records'), async (reading) => {
      const rows = await reading.sql<{ id: string }>(
        'ids of records alone, to keep what is referred to',
        query,
      );
      return rows.map(({ id }) => id);
    });
  }
}
