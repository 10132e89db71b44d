import { createPostgresBackend, createRedisBackend, type BackendFactory, type IQueueBackend } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import type { Config } from '../config/config.js';

/** Schema of the queue's own tables, where the queue lives in PostgreSQL. */
export const QUEUE_SCHEMA = 'bullmq';

/** Where the queue lives: the connections that all queues and workers of a process share. */
export interface QueueBackend {
  kind: 'postgres' | 'redis';
  connection: unknown;
  factory: BackendFactory<IQueueBackend, unknown>;
  /** Put before every key, where several installations share a Redis. */
  prefix: string;
  close(): Promise<void>;
}

export interface QueueBackendOptions {
  /** Most connections to PostgreSQL. Each worker keeps one for itself, to be woken by. Default 3: enough without workers. */
  connectionsMax?: number;
  prefix?: string;
}

/** Connects to the Redis of `config.redisUrl`, or to the database with the ordinary role where there is none. */
export function openQueueBackend(
  config: Pick<Config, 'databaseUrl' | 'redisUrl'>,
  options: QueueBackendOptions = {},
): QueueBackend {
  const prefix = options.prefix ?? 'candela';
  return config.redisUrl
    ? redisBackend(config.redisUrl, prefix)
    : postgresBackend(config.databaseUrl, options.connectionsMax ?? 3, prefix);
}

function redisBackend(url: string, prefix: string): QueueBackend {
  // Commands wait for a Redis that restarts instead of failing.
  const redis = new Redis(url, { maxRetriesPerRequest: null });
  // Queues and workers report the loss of the connection; without a listener here ioredis prints it.
  redis.on('error', () => undefined);
  return {
    kind: 'redis',
    connection: redis,
    factory: createRedisBackend as BackendFactory<IQueueBackend, unknown>,
    prefix,
    close: async () => {
      // Saying goodbye to a Redis that is away would wait for its return.
      if (redis.status === 'ready') await redis.quit();
      else redis.disconnect();
    },
  };
}

function postgresBackend(connectionString: string, max: number, prefix: string): QueueBackend {
  const pool = new pg.Pool({
    connectionString,
    max,
    keepAlive: true,
    application_name: 'candela-queue',
    connectionTimeoutMillis: 10_000,
    options: `-c search_path=${QUEUE_SCHEMA}`,
  });
  // Every queue and every worker listens for errors of the shared pool.
  pool.setMaxListeners(40);
  return {
    kind: 'postgres',
    connection: pool,
    factory: createPostgresBackend as BackendFactory<IQueueBackend, unknown>,
    prefix,
    close: () => pool.end(),
  };
}
