import type { DefaultJobOptions } from 'bullmq';

/** What is carried out by workers, kept apart so that a flood in one does not delay the others. */
export const QUEUE_NAMES = ['events', 'mail', 'schedules'] as const;
export type QueueName = (typeof QUEUE_NAMES)[number];

/** How one queue tries, keeps and runs its jobs. */
export interface QueuePolicy {
  attempts: number;
  /** Wait before the second attempt; doubles from there, with up to a half of it taken off at random. */
  firstRetryMs: number;
  /** How many jobs one worker process carries out at once. */
  concurrency: number;
  /** Failed jobs are dead letters and stay until somebody decides; of ticks, which come again anyway, only so many. */
  keepFailed: number | null;
}

/** Seven retries: an event gives up after some nine minutes, a mail after an hour. */
export const QUEUE_POLICIES: Record<QueueName, QueuePolicy> = {
  events: { attempts: 8, firstRetryMs: 4_000, concurrency: 4, keepFailed: null },
  mail: { attempts: 8, firstRetryMs: 30_000, concurrency: 2, keepFailed: null },
  schedules: { attempts: 3, firstRetryMs: 10_000, concurrency: 2, keepFailed: 200 },
};

/** The options of every job of a queue. Completed jobs go soon: that a job runs once in effect does not rest on them. */
export function jobOptionsOf(policy: QueuePolicy): DefaultJobOptions {
  return {
    attempts: policy.attempts,
    backoff: { type: 'exponential', delay: policy.firstRetryMs, jitter: 0.5 },
    removeOnComplete: { age: 86_400, count: 200 },
    removeOnFail: policy.keepFailed === null ? false : { count: policy.keepFailed },
    stackTraceLimit: 1,
  };
}
