import type { RepeatOptions } from 'bullmq';
import type { Schedule } from './handler.js';
import type { RegisteredJob } from './handlers.js';
import { jobOptionsOf, type QueuePolicy } from './queue-policy.js';
import type { DeliveryQueue } from './queues.js';

const TICK_ID = /^repeat:(.+):(\d+)$/;

/**
 * Sees to it that the queue ticks for every scheduled job, once however many workers do the same, and no longer for
 * jobs that are gone. A tick that became due while no worker ran stays due.
 */
export async function keepSchedules(
  queue: DeliveryQueue,
  jobs: readonly RegisteredJob[],
  policy: QueuePolicy,
): Promise<void> {
  await mendSchedules(queue, jobs, policy);
  for (const { key } of await queue.getJobSchedulers()) {
    if (!jobs.some((job) => job.every !== null && job.consumer === key)) await queue.removeJobScheduler(key);
  }
}

/** Sets the schedules whose next tick has gone missing, as happens when workers start in the same moment. */
export async function mendSchedules(
  queue: DeliveryQueue,
  jobs: readonly RegisteredJob[],
  policy: QueuePolicy,
): Promise<void> {
  for (const { consumer, every } of jobs)
    if (every !== null) await keepSchedule(queue, consumer, every, policy);
}

/** When the tick of that job id was due; null for what is no tick. */
export function tickOf(jobId: string): { name: string; dueAt: Date } | null {
  const [, name, millis] = TICK_ID.exec(jobId) ?? [];
  return name ? { name, dueAt: new Date(Number(millis)) } : null;
}

async function keepSchedule(
  queue: DeliveryQueue,
  name: string,
  every: Schedule,
  policy: QueuePolicy,
): Promise<void> {
  const wanted = repetitionOf(every);
  const present = await queue.getJobScheduler(name);
  const same =
    present &&
    present.every === wanted.every &&
    present.pattern === wanted.pattern &&
    present.tz === wanted.tz;
  // Setting it again would drop a tick that is due: done only where it differs or its next tick has gone missing.
  if (same && (await queue.getJob(`repeat:${name}:${present.next}`))) return;
  // A tick that was carried out while this looked for it is not lost: the schedule has gone on to the next one.
  if (same && (await queue.getJobScheduler(name))?.next !== present.next) return;
  await queue.upsertJobScheduler(name, wanted, { name, data: {}, opts: jobOptionsOf(policy) });
}

/** Intervals begin at a multiple of their length, so that workers that start at different moments mean the same ticks. */
function repetitionOf(every: Schedule): Omit<RepeatOptions, 'key'> {
  if (typeof every !== 'number') return { pattern: every.cron, tz: every.timeZone ?? 'UTC' };
  return { every, startDate: Math.ceil((Date.now() + 1) / every) * every };
}
