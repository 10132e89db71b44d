import type { DataSource } from 'typeorm';
import type { Clock } from '../clock/clock.js';
import { defineContext } from '../context.js';
import type { FileStorage } from '../storage/file-storage.js';
import { Job, type Handler } from './handler.js';

const DAY_MS = 86_400_000;
const KEPT_MS = {
  processedDelivery: 30 * DAY_MS,
  relayedEvent: 30 * DAY_MS,
  idempotencyKey: 2 * DAY_MS,
  unfinishedFile: DAY_MS,
};
const AT_ONCE = 10_000;

/** What the kernel itself declares. */
export const KERNEL_CONTEXT = defineContext({ name: 'kernel', policies: [], jobs: ['kernel.sweep'] });

/** Removes, nightly, what is only kept so that nothing happens twice. */
@Job({ name: 'kernel.sweep', every: { cron: '17 3 * * *' } })
export class KernelSweep implements Handler {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly storage: Pick<FileStorage, 'removeUnfinished'>,
  ) {}

  async handle(): Promise<void> {
    await this.sweep('processed_delivery', 'processed_at', KEPT_MS.processedDelivery);
    await this.sweep('idempotency_key', 'created_at', KEPT_MS.idempotencyKey);
    await this.sweep('outbox_event', 'relayed_at', KEPT_MS.relayedEvent);
    await this.storage.removeUnfinished(this.before(KEPT_MS.unfinishedFile));
  }

  /** In portions, so that nobody waits for its locks. */
  private async sweep(table: string, column: string, keptMs: number): Promise<void> {
    let removed: number;
    do {
      [, removed] = await this.dataSource.query<[unknown, number]>(
        `DELETE FROM ${table} WHERE ctid = ANY(ARRAY(SELECT ctid FROM ${table} WHERE ${column} < $1 LIMIT ${AT_ONCE}))`,
        [this.before(keptMs)],
      );
    } while (removed === AT_ONCE);
  }

  private before(ms: number): Date {
    return new Date(this.clock.now().getTime() - ms);
  }
}
