import { systemActor, UnitOfWork, Vault } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { SIGNATURE_RECORD } from '../model/vault-records.js';

/** A record's reference commits within seconds of the record; after a day it never will. */
const ORPHAN_AFTER_MS = 86_400_000;

/** Removes the names of signatures from the vault that no agreement refers to: those of attempts that failed. */
@Injectable()
export class SweepSignatures {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vault: Vault,
  ) {}

  /** Bears repetition. Returns how many records were removed. */
  async execute(now: Date): Promise<number> {
    const actor = systemActor('agreement.sweep-signatures');
    const rows = await this.unitOfWork.read(actor, (reading) =>
      reading.sql<{ id: string }>(
        'ids of records alone, to keep what is referred to',
        'SELECT signature_record_id AS id FROM agreement WHERE signature_record_id IS NOT NULL',
      ),
    );
    const known = rows.map(({ id }) => id);
    return this.vault.sweepOrphans(SIGNATURE_RECORD, known, new Date(now.getTime() - ORPHAN_AFTER_MS));
  }
}
