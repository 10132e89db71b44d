import { UPLOAD_HOURS_MAX } from '@candela/contracts';
import { FileStorage, systemActor, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { UploadStore } from './upload-store.js';

const HOUR_MS = 3_600_000;
/** Content without a row may be about to get one; after a day it will not. */
const UNKNOWN_CONTENT_HOURS = 24;
const BATCH = 500;

/** Erases what nobody will ask for again: uploads that stopped, content of removed files, content without a file. */
@Injectable()
export class SweepFiles {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly uploads: UploadStore,
    private readonly storage: FileStorage,
  ) {}

  /** Bears repetition: what it did not get to, the next one does. */
  async execute(now: Date): Promise<void> {
    const actor = systemActor('file.sweep');
    const stoppedBefore = new Date(now.getTime() - UPLOAD_HOURS_MAX * HOUR_MS);
    const { stopped, removed } = await this.unitOfWork.read(actor, async (reading) => ({
      stopped: await reading.sql<{ id: string }>(
        'uploads that stopped, whoever began them',
        `SELECT id FROM stored_file WHERE state = 'uploading' AND created_at < $1 LIMIT $2`,
        [stoppedBefore, BATCH],
      ),
      removed: await reading.sql<{ id: string; storage_key: string }>(
        'content of removed files, whoever removed them',
        `SELECT id, storage_key FROM stored_file WHERE state = 'removed' AND storage_key IS NOT NULL LIMIT $1`,
        [BATCH],
      ),
    }));
    for (const { id } of stopped) await this.uploads.remove(id);
    for (const { storage_key: key } of removed) await this.storage.remove(key);
    await this.unitOfWork.run(actor, async (tx) => {
      await tx.sql(
        'the rows of what was just erased',
        `UPDATE stored_file SET version = version + 1, storage_key = NULL, state = 'removed', removed_at = coalesce(removed_at, $2)
         WHERE id = ANY($1::uuid[]) AND state <> 'stored'`,
        [[...stopped, ...removed].map(({ id }) => id), tx.now],
      );
    });
    await this.storage.removeUnfinished(stoppedBefore);
    await this.eraseUnknown(new Date(now.getTime() - UNKNOWN_CONTENT_HOURS * HOUR_MS));
  }

  private async eraseUnknown(before: Date): Promise<void> {
    let batch: string[] = [];
    for await (const { key, storedAt } of this.storage.list()) {
      if (storedAt < before) batch.push(key);
      if (batch.length < BATCH) continue;
      await this.eraseOfThese(batch);
      batch = [];
    }
    await this.eraseOfThese(batch);
  }

  private async eraseOfThese(keys: readonly string[]): Promise<void> {
    const known = await this.unitOfWork.read(systemActor('file.sweep'), (reading) =>
      reading.sql<{ storage_key: string }>(
        'which content has a file',
        'SELECT storage_key FROM stored_file WHERE storage_key = ANY($1)',
        [keys],
      ),
    );
    const kept = new Set(known.map((row) => row.storage_key));
    for (const key of keys) if (!kept.has(key)) await this.storage.remove(key);
  }
}
