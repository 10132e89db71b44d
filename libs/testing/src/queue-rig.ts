import { randomBytes } from 'node:crypto';
import {
  createLogger,
  Handlers,
  KERNEL_MIGRATIONS,
  migrateQueue,
  openDataSource,
  openQueueBackend,
  OutboxRelay,
  OutboxWakeUp,
  Queues,
  QUEUE_POLICIES,
  QueueWorkers,
  Registry,
  RelayLoop,
  SystemClock,
  UnitOfWork,
  type Config,
  type ContextDefinition,
  type QueueName,
  type QueuePolicy,
} from '@candela/platform';
import type { DataSource } from 'typeorm';
import { clonedDatabase, type ClonedDatabase } from './cloned-database.js';

/**
 * Where the queue lives in this run, for `describe.each`: in Redis when `REDIS_URL` names one, else in PostgreSQL. `npm test`
 * runs the specs of the queue once for each.
 */
export function queueHomes(): { home: string; redisUrl: string | null }[] {
  const redisUrl = process.env['REDIS_URL'] || null;
  return [{ home: redisUrl ? 'Redis' : 'PostgreSQL', redisUrl }];
}

/** What one worker process has, with the parts that tests hold in hand. */
export interface RiggedWorker {
  queues: Queues;
  relay: OutboxRelay;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** A database with a queue as the product runs it, and any number of workers on them. Retries come quickly. */
export class QueueRig {
  private readonly stops: (() => Promise<void>)[] = [];
  private readonly prefix = `test-${randomBytes(4).toString('hex')}`;
  /** The log of all workers, one JSON object a line. */
  readonly log: string[] = [];

  private constructor(
    readonly database: ClonedDatabase,
    readonly config: Config,
    readonly registry: Registry,
    readonly dataSource: DataSource,
    readonly unitOfWork: UnitOfWork,
  ) {}

  /** `contexts` declare the events and jobs; `schema` makes the tables that the handlers write to. */
  static async set(
    redisUrl: string | null,
    contexts: ContextDefinition[],
    schema: string,
  ): Promise<QueueRig> {
    const database = await clonedDatabase([KERNEL_MIGRATIONS]);
    await database.owner.query(`SET ROLE candela_owner; ${schema}; RESET ROLE`);
    const config = { ...database.config, redisUrl };
    await migrateQueue(config.databaseUrl);
    const registry = new Registry(contexts);
    const dataSource = await openDataSource(config, registry, [KERNEL_MIGRATIONS]);
    return new QueueRig(
      database,
      config,
      registry,
      dataSource,
      new UnitOfWork(dataSource, registry, new SystemClock()),
    );
  }

  /** A worker process' worth of relay and workers, not started. */
  worker(instances: object[], policy: Partial<QueuePolicy> = {}): RiggedWorker {
    const logger = createLogger({ logLevel: 'debug' }, 'test', { write: (line) => void this.log.push(line) });
    const handlers = new Handlers(this.registry, instances);
    const queues = this.queues(policy);
    const relay = new OutboxRelay(this.dataSource, handlers, queues);
    const loop = new RelayLoop(relay, new OutboxWakeUp(this.config.databaseUrl, logger), logger);
    const workers = new QueueWorkers(queues, handlers, this.dataSource, logger);
    const stop = async (): Promise<void> => {
      await loop.stop();
      await workers.stop();
    };
    this.stops.push(stop);
    return {
      queues,
      relay,
      start: async () => {
        await workers.start();
        loop.start();
      },
      stop: async () => {
        this.stops.splice(this.stops.indexOf(stop), 1);
        await stop();
      },
    };
  }

  /** The sending side alone, as the API has it. */
  queues(policy: Partial<QueuePolicy> = {}): Queues {
    const policies = Object.fromEntries(
      Object.entries(QUEUE_POLICIES).map(([name, usual]) => [
        name,
        { ...usual, attempts: 3, firstRetryMs: 20, ...policy },
      ]),
    ) as Record<QueueName, QueuePolicy>;
    const queues = new Queues(
      openQueueBackend(this.config, { connectionsMax: 10, prefix: this.prefix }),
      policies,
    );
    this.stops.unshift(() => queues.close());
    return queues;
  }

  /** Waits until `look` gives something true, 25 seconds at most: machines of tests are busy; returns it. */
  async eventually<T>(look: () => Promise<T | undefined | false> | T | undefined | false): Promise<T> {
    const givesUpAt = Date.now() + 25_000;
    for (;;) {
      const seen = await look();
      if (seen) return seen;
      if (Date.now() > givesUpAt) throw new Error(`Nothing came in 25 seconds.\n${this.log.join('')}`);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }

  async takeDown(): Promise<void> {
    for (const stop of [...this.stops].reverse()) await stop();
    await this.dataSource.destroy();
    await this.database.drop();
  }
}
