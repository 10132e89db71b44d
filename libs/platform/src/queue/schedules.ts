import type { RepeatOptions } from 'bullmq';
import type { DataSource } from 'typeorm';
import type { Schedule } from './handler.js';
import type { RegisteredJob } from './handlers.js';
import { jobOptionsOf, type QueuePolicy } from './queue-policy.js';
import type { DeliveryQueue } from './queues.js';

/** No start is nearer than this. */
const LEAD_MS = 500;
const TICK_ID = /^repeat:(.+):(\d+)$/;

/** The clockwork of the queue: ticks for every scheduled job, once however many workers wind it up. */
export class Schedules {
  constructor(
    private readonly queue: DeliveryQueue,
    private readonly jobs: readonly RegisteredJob[],
    private readonly policy: QueuePolicy,
    private readonly dataSource: DataSource,
  ) {}

  /** Begins the schedules of all jobs and ends those whose job is gone. A tick that became due while no worker ran stays due. */
  async keep(): Promise<void> {
    await this.mend();
    for (const { key } of await this.queue.getJobSchedulers()) {
      const wanted = this.jobs.some((job) => job.every !== null && job.consumer === key);
      if (!wanted) await this.queue.removeJobScheduler(key);
    }
  }

  /** Sets the schedules that differ from their job, and those that stand still as no tick of theirs is to come. */
  async mend(): Promise<void> {
    await this.alone(async () => {
      for (const { consumer, every } of this.jobs) if (every !== null) await this.set(consumer, every);
    });
  }

  /** The queue in PostgreSQL loses ticks when two processes set one schedule in the same moment. */
  private async alone(work: () => Promise<void>): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock(4206920, 1)');
      await work();
    });
  }

  private async set(name: string, every: Schedule): Promise<void> {
    const wanted = repetitionOf(every);
    const present = await this.queue.getJobScheduler(name);
    const same =
      present &&
      present.every === wanted.every &&
      present.pattern === wanted.pattern &&
      present.tz === wanted.tz;
    if (same) {
      // Setting it again would drop a tick that is due.
      const next = await this.queue.getJob(`repeat:${name}:${present.next}`);
      if (next && next.finishedOn === undefined) return;
      // What was carried out while this looked for it has left the tick after it.
      if ((await this.queue.getJobScheduler(name))?.next !== present.next) return;
    }
    // Reckoned anew: the queue ticks beside the multiples for ever if it hears of a start after it is over.
    const repetition = repetitionOf(every);
    await this.queue.upsertJobScheduler(name, repetition, {
      name,
      data: {},
      opts: jobOptionsOf(this.policy),
    });
  }
}

/** When the tick of that job id was due; null for what is no tick. */
export function tickOf(jobId: string): { name: string; dueAt: Date } | null {
  const [, name, millis] = TICK_ID.exec(jobId) ?? [];
  return name ? { name, dueAt: new Date(Number(millis)) } : null;
}

/** Intervals begin at a multiple of their length, so that the first worker and the ones after it mean the same ticks. */
function repetitionOf(every: Schedule): Omit<RepeatOptions, 'key'> {
  if (typeof every !== 'number') return { pattern: every.cron, tz: every.timeZone ?? 'UTC' };
  return { every, startDate: Math.ceil((Date.now() + LEAD_MS) / every) * every };
}
