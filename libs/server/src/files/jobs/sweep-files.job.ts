import { Clock, Job, type Handler } from '@candela/platform';
import { SweepFiles } from '../use-cases/sweep-files.js';

/** Every hour, what stopped or was removed is erased. */
@Job({ name: 'file.sweep', every: 3_600_000 })
export class SweepFilesJob implements Handler {
  constructor(
    private readonly sweepFiles: SweepFiles,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    await this.sweepFiles.execute(this.clock.now());
  }
}
