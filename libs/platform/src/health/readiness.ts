import type { DataSource } from 'typeorm';
import { schemaProblems } from '../database/migrate.js';
import type { AppLogger } from '../logging/logger.js';
import type { Queues } from '../queue/queues.js';
import type { FileStorage } from '../storage/file-storage.js';

/** One thing without which the process cannot do its work. `look` throws when it is amiss. */
export interface ReadinessCheck {
  name: string;
  look: () => Promise<unknown>;
}

/** Names and verdicts only: whoever asks from outside learns nothing about the inside. */
export interface ReadinessReport {
  ready: boolean;
  checks: { name: string; ok: boolean }[];
}

const PATIENCE_MS = 2_000;

/** Knows whether this process can do its work. What is amiss is told to the log, once until it is well again. */
export class Readiness {
  private readonly amiss = new Set<string>();

  constructor(
    private readonly checks: readonly ReadinessCheck[],
    private readonly logger: AppLogger,
    private readonly patienceMs = PATIENCE_MS,
  ) {}

  /** Looks at everything at once; what does not answer in time counts as failed. */
  async report(): Promise<ReadinessReport> {
    const checks = await Promise.all(
      this.checks.map(async (check) => ({ name: check.name, ok: await this.passes(check) })),
    );
    return { ready: checks.every((check) => check.ok), checks };
  }

  private async passes({ name, look }: ReadinessCheck): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer in ${this.patienceMs} ms`)), this.patienceMs);
    });
    try {
      await Promise.race([look(), tooLong]);
      if (this.amiss.delete(name)) this.logger.info({ check: name }, 'well again');
      return true;
    } catch (error) {
      if (!this.amiss.has(name)) this.logger.warn({ check: name, err: error }, 'not ready');
      this.amiss.add(name);
      return false;
    } finally {
      clearTimeout(timer);
    }
  }
}

/** The database answers. */
export function databaseCheck(dataSource: DataSource): ReadinessCheck {
  return { name: 'database', look: () => dataSource.query('SELECT 1') };
}

/** The database has every migration of the folders. */
export function migrationsCheck(dataSource: DataSource, folders: readonly string[]): ReadinessCheck {
  return {
    name: 'migrations',
    look: async () => {
      const problems = await schemaProblems((sql) => dataSource.query(sql), folders);
      if (problems.length > 0) throw new Error(problems.join(' '));
    },
  };
}

/** The queue answers. */
export function queueCheck(queues: Pick<Queues, 'ping'>): ReadinessCheck {
  return { name: 'queue', look: () => queues.ping() };
}

/** Files can be stored. */
export function storageCheck(storage: Pick<FileStorage, 'checkWritable'>): ReadinessCheck {
  return { name: 'storage', look: () => storage.checkWritable() };
}
