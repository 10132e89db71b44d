import { type Handler, Job } from '@candela/platform';
import { RemindOfAssessments } from '../use-cases/remind-of-assessments.js';

/** Every morning in Ottawa. */
@Job({ name: 'capacity.remind-of-assessments', every: { cron: '10 7 * * *', timeZone: 'America/Toronto' } })
export class RemindOfAssessmentsJob implements Handler {
  constructor(private readonly remindOfAssessments: RemindOfAssessments) {}

  async handle(): Promise<void> {
    await this.remindOfAssessments.execute();
  }
}
