import { Clock, Job, type Handler } from '@candela/platform';
import { SweepSignatures } from '../use-cases/sweep-signatures.js';

/** Every night, after the vault records of applications. */
@Job({ name: 'agreement.sweep-signatures', every: { cron: '55 3 * * *', timeZone: 'America/Toronto' } })
export class SweepSignaturesJob implements Handler {
  constructor(
    private readonly sweepSignatures: SweepSignatures,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    await this.sweepSignatures.execute(this.clock.now());
  }
}
