import type { Page } from '@candela/contracts';
import type { EventPayload } from '../database/transaction.js';
import { NotFound } from '../errors/domain-error.js';
import { decodeCursor, encodeCursor } from '../http/cursor.js';
import { QUEUE_NAMES, type QueueName } from './queue-policy.js';
import type { DeliveryJob, JobData, Queues } from './queues.js';

/** A delivery that failed for good and waits for somebody's decision. Ids and the kind of error, no contents. */
export interface DeadLetter {
  queue: QueueName;
  /** Id of the job in its queue. */
  id: string;
  consumer: string;
  /** Type of the event, or name of the job. */
  type: string;
  deliveryId: string;
  ids: EventPayload;
  attempts: number;
  failedAt: Date;
  error: string;
}

const LARGEST_PAGE = 100;
const RETRIED_AT_ONCE = 100;

/** What the administrator may do with deliveries that failed for good. */
export class DeadLetters {
  constructor(private readonly queues: Queues) {}

  /** Newest failures first, of one queue or of all. `limit` up to 100. */
  async list(query: { queue?: QueueName; cursor?: string; limit?: number } = {}): Promise<Page<DeadLetter>> {
    const names = query.queue ? [query.queue] : [...QUEUE_NAMES];
    const limit = Math.min(query.limit ?? 25, LARGEST_PAGE);
    const offsets = query.cursor ? decodeCursor(query.cursor, names.length).map(Number) : names.map(() => 0);
    const heads = await Promise.all(
      names.map((name, index) => this.failed(name, offsets[index]!, limit + 1)),
    );
    const merged = heads.flat().sort((one, other) => other.failedAt.getTime() - one.failedAt.getTime());
    const items = merged.slice(0, limit);
    const next = names.map(
      (name, index) => offsets[index]! + items.filter((item) => item.queue === name).length,
    );
    return {
      items,
      nextCursor: merged.length > limit ? encodeCursor(next) : null,
      total: await this.count(query.queue),
    };
  }

  /** How many there are, in one queue or in all. */
  async count(queue?: QueueName): Promise<number> {
    const names = queue ? [queue] : QUEUE_NAMES;
    const counts = await Promise.all(names.map((name) => this.queues.get(name).getFailedCount()));
    return counts.reduce((sum, count) => sum + count, 0);
  }

  /** Delivers one again, with all its attempts. Throws `NotFound` when it is no dead letter (any more). */
  async retry(queue: QueueName, id: string): Promise<void> {
    await retry(await this.find(queue, id));
  }

  /** Delivers all of a queue again. Returns how many. */
  async retryAll(queue: QueueName): Promise<number> {
    let retried = 0;
    let jobs: DeliveryJob[];
    do {
      jobs = (await this.queues.get(queue).getFailed(0, RETRIED_AT_ONCE - 1)) as DeliveryJob[];
      for (const job of jobs) await retry(job);
      retried += jobs.length;
    } while (jobs.length === RETRIED_AT_ONCE);
    return retried;
  }

  /** Gives one up for good. Throws `NotFound` when it is no dead letter (any more). */
  async discard(queue: QueueName, id: string): Promise<void> {
    const job = await this.find(queue, id);
    await job.remove();
  }

  private async find(queue: QueueName, id: string): Promise<DeliveryJob> {
    const job = await this.queues.get(queue).getJob(id);
    if (!job || !(await job.isFailed())) throw new NotFound('dead-letter');
    return job as DeliveryJob;
  }

  private async failed(queue: QueueName, offset: number, count: number): Promise<DeadLetter[]> {
    const jobs = await this.queues.get(queue).getFailed(offset, offset + count - 1);
    return jobs.map((job) => letterOf(queue, job as DeliveryJob));
  }
}

/** Somebody else's decision meanwhile is as good. */
async function retry(job: DeliveryJob): Promise<void> {
  try {
    await job.retry('failed', { resetAttemptsMade: true, resetAttemptsStarted: true });
  } catch (error) {
    if (await job.isFailed()) throw error;
  }
}

function letterOf(queue: QueueName, job: DeliveryJob): DeadLetter {
  const data: Partial<JobData> = job.data;
  return {
    queue,
    id: job.id ?? '',
    consumer: job.name,
    type: data.type ?? job.name,
    deliveryId: data.eventId ?? job.id ?? '',
    ids: data.ids ?? {},
    attempts: job.attemptsMade,
    failedAt: new Date(job.finishedOn ?? job.timestamp),
    error: job.failedReason ?? '',
  };
}
