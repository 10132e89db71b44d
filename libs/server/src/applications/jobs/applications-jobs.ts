import { Clock, type Delivery, Job, type EventPayload, type Handler } from '@candela/platform';
import { PurgeUntouchedDrafts } from '../use-cases/purge-untouched-drafts.js';
import { RemindDraftOwners } from '../use-cases/remind-draft-owners.js';
import { SweepVaultRecords } from '../use-cases/sweep-vault-records.js';

const HOUR_MS = 3_600_000;

/** Every hour: owners hear of a deadline within an hour of its being seven days, or one, away. */
@Job({ name: 'application.remind-draft-owners', every: HOUR_MS })
export class RemindDraftOwnersJob implements Handler {
  constructor(private readonly remindDraftOwners: RemindDraftOwners) {}

  async handle(): Promise<void> {
    await this.remindDraftOwners.execute();
  }
}

/** Every night in Ottawa. */
@Job({
  name: 'application.purge-untouched-drafts',
  every: { cron: '20 3 * * *', timeZone: 'America/Toronto' },
})
export class PurgeUntouchedDraftsJob implements Handler {
  constructor(private readonly purgeUntouchedDrafts: PurgeUntouchedDrafts) {}

  async handle(_payload: EventPayload, delivery: Delivery): Promise<void> {
    await this.purgeUntouchedDrafts.execute(delivery);
  }
}

/** Every night, after the purge. */
@Job({ name: 'application.sweep-vault-records', every: { cron: '50 3 * * *', timeZone: 'America/Toronto' } })
export class SweepVaultRecordsJob implements Handler {
  constructor(
    private readonly sweepVaultRecords: SweepVaultRecords,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    await this.sweepVaultRecords.execute(this.clock.now());
  }
}
