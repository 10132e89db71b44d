import { Queue, type Job as QueuedJob } from 'bullmq';
import type { EventPayload } from '../database/transaction.js';
import type { EventForConsumer, EventSink } from '../outbox/event-sink.js';
import { BootRefused } from '../registry.js';
import { JobSender, type JobRequest } from './job-sender.js';
import type { QueueBackend } from './queue-backend.js';
import {
  jobOptionsOf,
  QUEUE_NAMES,
  QUEUE_POLICIES,
  type QueueName,
  type QueuePolicy,
} from './queue-policy.js';

/** What travels through the queue: ids only, it is no place for contents. */
export interface JobData {
  /** Id of the event or of what was asked for. */
  eventId: string;
  type: string;
  /** ISO instant. */
  at: string;
  ids: EventPayload;
}

export type DeliveryQueue = Queue<JobData | Record<string, never>, void>;
export type DeliveryJob = QueuedJob<JobData | Record<string, never>, void>;

const PATIENCE_MS = 5_000;

/** The sending side of the queues; every process has it. */
export class Queues extends JobSender implements EventSink {
  private readonly queues: ReadonlyMap<QueueName, DeliveryQueue>;

  constructor(
    readonly backend: QueueBackend,
    readonly policies: Record<QueueName, QueuePolicy> = QUEUE_POLICIES,
    onError: (error: Error) => void = () => undefined,
  ) {
    super();
    this.queues = new Map(
      QUEUE_NAMES.map((name) => [name, openQueue(name, backend, policies[name]).on('error', onError)]),
    );
  }

  /** One of the queues; also for the administrator's queue page. */
  get(name: QueueName): DeliveryQueue {
    return this.queues.get(name)!;
  }

  /** Connects. Throws `BootRefused` when the queue's tables are missing or of another version. */
  async open(): Promise<void> {
    try {
      await Promise.all([...this.queues.values()].map((queue) => queue.waitUntilReady()));
    } catch (error) {
      const name = error instanceof Error ? error.name : '';
      if (!/^Schema(MigrationRequired|VersionMismatch)Error$/.test(name)) throw error;
      throw new BootRefused([
        'The tables of the queue are missing or of another version: run the migrations first.',
      ]);
    }
  }

  /** Hands events over to their consumers' queues. Doing it again is harmless: the job's id is event and consumer. */
  async add(events: readonly EventForConsumer[]): Promise<void> {
    const added = Promise.all(
      events.map(({ event, consumer, queue }) => {
        const data = {
          eventId: event.id,
          type: event.type,
          at: event.occurredAt.toISOString(),
          ids: event.payload,
        };
        return this.get(queue).add(consumer, data, { jobId: `${event.id}-${consumer}` });
      }),
    );
    await inTime(added);
  }

  override async enqueue({ name, id, ids }: JobRequest): Promise<void> {
    const data = { eventId: `${name}-${id}`, type: name, at: new Date().toISOString(), ids: ids ?? {} };
    await inTime(this.get('schedules').add(name, data, { jobId: data.eventId }));
  }

  /** Throws when the queue cannot be reached. */
  async ping(): Promise<void> {
    await this.get('events').getWaitingCount();
  }

  /** Ends the connections, also the shared ones: workers stop before. Does not wait for a queue that is away. */
  async close(): Promise<void> {
    const closed = Promise.all([...this.queues.values()].map((queue) => queue.close()));
    await inTime(closed).catch(() => undefined);
    await this.backend.close();
  }
}

/** Commands wait for a Redis that is away; whoever asks should not. What is done late all the same was asked for. */
async function inTime<T>(asked: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`the queue did not answer for ${PATIENCE_MS} ms`)),
      PATIENCE_MS,
    );
  });
  return Promise.race([asked, tooLong]).finally(() => clearTimeout(timer));
}

function openQueue(name: QueueName, backend: QueueBackend, policy: QueuePolicy): DeliveryQueue {
  const queue = new Queue(
    name,
    { connection: backend.connection, prefix: backend.prefix, defaultJobOptions: jobOptionsOf(policy) },
    backend.factory,
  );
  return queue as unknown as DeliveryQueue;
}
