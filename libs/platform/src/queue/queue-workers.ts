import { UnrecoverableError, Worker, type WorkerOptions } from 'bullmq';
import type { DataSource } from 'typeorm';
import { describeError, errorLine } from '../logging/describe-error.js';
import type { AppLogger } from '../logging/logger.js';
import { Deliveries, type DeliveryMessage } from './deliveries.js';
import type { Handlers, RegisteredHandler } from './handlers.js';
import { QUEUE_NAMES, type QueueName } from './queue-policy.js';
import type { DeliveryJob, JobData, Queues } from './queues.js';
import { Schedules, tickOf } from './schedules.js';
import { troubleLog } from './trouble-log.js';

/** A worker that was killed is noticed after this time, at the next look. */
const LOCK_MS = 15_000;
const LOOK_FOR_KILLED_MS = 10_000;
const LOOK_FOR_LOST_TICKS_MS = 10_000;
/** A job whose workers were killed that often is a dead letter. */
const KILLED_AT_MOST = 10;
const LONGEST_GOODBYE_MS = 25_000;

/** The receiving side of the queues: hands every job to its handler. */
export class QueueWorkers {
  private workers: Worker[] = [];
  private lookingForLostTicks: NodeJS.Timeout | undefined;
  private readonly deliveries: Deliveries;
  private readonly trouble: (error: unknown) => void;

  constructor(
    private readonly queues: Queues,
    private readonly handlers: Handlers,
    private readonly dataSource: DataSource,
    private readonly logger: AppLogger,
  ) {
    this.deliveries = new Deliveries(dataSource);
    this.trouble = troubleLog(logger);
  }

  /** Begins to work, and to tick for the schedules. Throws `BootRefused` when the queue is not migrated. */
  async start(): Promise<void> {
    await this.queues.open();
    this.workers = QUEUE_NAMES.map((name) => this.openWorker(name));
    await Promise.all(this.workers.map((worker) => worker.waitUntilReady()));
    const schedules = new Schedules(
      this.queues.get('schedules'),
      this.handlers.jobs,
      this.queues.policies.schedules,
      this.dataSource,
    );
    await schedules.keep();
    for (const worker of this.workers) worker.run().catch(this.trouble);
    const look = (): void => void schedules.mend().catch(this.trouble);
    this.lookingForLostTicks = setInterval(look, LOOK_FOR_LOST_TICKS_MS).unref();
  }

  /** Takes nothing new and waits for what is in hand; what takes too long is left to be delivered again. */
  async stop(): Promise<void> {
    clearInterval(this.lookingForLostTicks);
    const tooLong = new Promise<'too long'>((resolve) =>
      setTimeout(resolve, LONGEST_GOODBYE_MS, 'too long').unref(),
    );
    const outcome = await Promise.race([Promise.all(this.workers.map((worker) => worker.close())), tooLong]);
    if (outcome === 'too long')
      this.logger.warn('workers were stopped with jobs in hand; these will be delivered again');
    this.workers = [];
  }

  private openWorker(name: QueueName): Worker {
    const { backend, policies } = this.queues;
    const options = {
      connection: backend.connection,
      prefix: backend.prefix,
      autorun: false,
      concurrency: policies[name].concurrency,
      lockDuration: LOCK_MS,
      stalledInterval: LOOK_FOR_KILLED_MS,
      maxStalledCount: KILLED_AT_MOST,
    } as WorkerOptions<unknown>;
    const worker = new Worker(
      name,
      (job) => this.process(job as DeliveryJob),
      options,
      backend.factory,
    ) as unknown as Worker;
    return worker.on('error', this.trouble);
  }

  private async process(job: DeliveryJob): Promise<void> {
    const registered = this.handlers.find(job.name);
    if (!registered) throw new UnrecoverableError(`This version has no handler called ${job.name}.`);
    const message = messageOf(job);
    try {
      await this.deliveries.carryOut(registered, message);
    } catch (error) {
      this.failed(registered, message, error);
      // The queue keeps what is thrown: it must not hold the contents that an error may quote.
      throw Object.assign(new Error(errorLine(error)), { stack: describeError(error).stack ?? '' });
    }
  }

  private failed(registered: RegisteredHandler, { id, attempt }: DeliveryMessage, error: unknown): void {
    const { attempts } = this.queues.policies[registered.queue];
    const given = { deliveryId: id, consumer: registered.consumer, attempt, attempts, err: error };
    if (attempt < attempts) this.logger.warn(given, 'delivery failed; it will be tried again');
    else this.logger.error(given, 'delivery failed for good: it is a dead letter now');
  }
}

/** Ticks carry no data: their id says which tick of which job they are, so that the same tick is the same delivery. */
function messageOf(job: DeliveryJob): DeliveryMessage {
  const attempt = job.attemptsMade + 1;
  const tick = tickOf(job.id ?? '');
  if (tick)
    return { id: `${tick.name}-${tick.dueAt.getTime()}`, type: tick.name, at: tick.dueAt, attempt, ids: {} };
  const data = job.data as JobData;
  return { id: data.eventId, type: data.type, at: new Date(data.at), attempt, ids: data.ids };
}
