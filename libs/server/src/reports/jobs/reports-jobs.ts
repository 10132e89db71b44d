import { Clock, type Handler, Job, Subscriber } from '@candela/platform';
import { GiveUpReports } from '../use-cases/give-up-reports.js';
import { RemindOfReports } from '../use-cases/remind-of-reports.js';
import { ScheduleReports } from '../use-cases/schedule-reports.js';
import { SweepReportRecords } from '../use-cases/sweep-report-records.js';

const HOUR_MS = 3_600_000;

/** An agreement is in force: from now on there is something to report. */
@Subscriber({ event: 'award.activated', consumer: 'reports.schedule' })
export class OnAwardActivated implements Handler<{ awardId: string }> {
  constructor(private readonly scheduleReports: ScheduleReports) {}

  handle({ awardId }: { awardId: string }): Promise<void> {
    return this.scheduleReports.execute(awardId);
  }
}

/** An award was ended: nothing more is owed. */
@Subscriber({ event: 'award.terminated', consumer: 'reports.give-up' })
export class OnAwardTerminated implements Handler<{ awardId: string }> {
  constructor(private readonly giveUpReports: GiveUpReports) {}

  handle({ awardId }: { awardId: string }): Promise<void> {
    return this.giveUpReports.execute(awardId);
  }
}

/** Every hour: whatever the zone of a call, its day begins within the hour. */
@Job({ name: 'report.remind', every: HOUR_MS })
export class RemindOfReportsJob implements Handler {
  constructor(private readonly remindOfReports: RemindOfReports) {}

  async handle(): Promise<void> {
    await this.remindOfReports.execute();
  }
}

/** Every night, after the signatures of agreements. */
@Job({ name: 'report.sweep-vault-records', every: { cron: '0 4 * * *', timeZone: 'America/Toronto' } })
export class SweepReportRecordsJob implements Handler {
  constructor(
    private readonly sweepReportRecords: SweepReportRecords,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    await this.sweepReportRecords.execute(this.clock.now());
  }
}
