import {
  Global,
  Module,
  type DynamicModule,
  type FactoryProvider,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { Clock, SystemClock } from './clock/clock.js';
import { CONFIG, type Config } from './config/config.js';
import type { ContextDefinition } from './context.js';
import { openDataSource } from './database/data-source.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { Documents } from './documents/documents.js';
import { createLogger, type AppLogger } from './logging/logger.js';
import { Mailer } from './mail/mailer.js';
import { SmtpMailer } from './mail/smtp-mailer.js';
import { DeadLetters } from './queue/dead-letters.js';
import { JobSender } from './queue/job-sender.js';
import { KERNEL_CONTEXT, KernelSweep } from './queue/kernel-sweep.js';
import { openQueueBackend } from './queue/queue-backend.js';
import { QUEUE_POLICIES } from './queue/queue-policy.js';
import { Queues } from './queue/queues.js';
import { troubleLog } from './queue/trouble-log.js';
import { Registry } from './registry.js';
import { DiskStorage } from './storage/disk-storage.js';
import { FileStorage } from './storage/file-storage.js';
import { CaseSeals } from './vault/case-seals.js';
import { Vault } from './vault/vault.js';

export interface PlatformOptions {
  config: Config;
  contexts: readonly ContextDefinition[];
  /** Folders of the migrations that the database must have. */
  migrationFolders: readonly string[];
  /** Name of the process in its log lines. */
  processName: string;
  /** Workers need a connection each beside those of the sending side. */
  queueConnectionsMax?: number;
  /** Another clock than the machine's, for tests. */
  clock?: Clock;
  /** Another way to hand over mails, for tests. */
  mailer?: Mailer;
}

/** Token of the process's logger. */
export const LOGGER = Symbol('Logger');
/** Token of the folders of migrations that the database must have. */
export const MIGRATION_FOLDERS = Symbol('MigrationFolders');

/** Gives back what the kernel holds open, once nothing uses it any more. */
class Closing implements OnApplicationShutdown {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queues: Queues,
    private readonly vault: Vault,
    private readonly mailer: Mailer,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    if (this.mailer instanceof SmtpMailer) this.mailer.close();
    await Promise.all([this.queues.close(), this.vault.close()]);
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}

/** The kernel as one module: settings, clock, registry, database, queue, mail, files, vault. */
@Global()
@Module({})
export class PlatformModule {
  /** Opens the database and refuses the boot where the declarations of the contexts or the schema are not sound. */
  static forRoot(options: PlatformOptions): DynamicModule {
    const providers = [
      { provide: CONFIG, useValue: options.config },
      { provide: MIGRATION_FOLDERS, useValue: options.migrationFolders },
      { provide: LOGGER, useFactory: () => createLogger(options.config, options.processName) },
      { provide: Clock, useValue: options.clock ?? new SystemClock() },
      { provide: Registry, useFactory: () => new Registry([KERNEL_CONTEXT, ...options.contexts]) },
      ...databaseProviders(options),
      ...outsideProviders(options),
    ];
    return {
      module: PlatformModule,
      imports: [DiscoveryModule],
      providers: [...providers, closing],
      exports: [...providers.map(({ provide }) => provide), DiscoveryModule],
    };
  }
}

const closing: FactoryProvider = {
  provide: Closing,
  useFactory: (dataSource: DataSource, queues: Queues, vault: Vault, mailer: Mailer) =>
    new Closing(dataSource, queues, vault, mailer),
  inject: [DataSource, Queues, Vault, Mailer],
};

function databaseProviders({ config, migrationFolders }: PlatformOptions): FactoryProvider[] {
  return [
    {
      provide: DataSource,
      useFactory: (registry: Registry) => openDataSource(config, registry, migrationFolders),
      inject: [Registry],
    },
    {
      provide: UnitOfWork,
      useFactory: (dataSource: DataSource, registry: Registry, clock: Clock) =>
        new UnitOfWork(dataSource, registry, clock),
      inject: [DataSource, Registry, Clock],
    },
    { provide: Vault, useFactory: (clock: Clock) => new Vault(config, clock), inject: [Clock] },
    { provide: CaseSeals, useFactory: () => new CaseSeals(config) },
  ];
}

function outsideProviders({ config, queueConnectionsMax, mailer }: PlatformOptions): FactoryProvider[] {
  return [
    { provide: Mailer, useFactory: () => mailer ?? new SmtpMailer(config) },
    { provide: Documents, useFactory: () => new Documents() },
    { provide: FileStorage, useFactory: () => new DiskStorage(`${config.dataDirectory}/files`) },
    {
      provide: Queues,
      useFactory: async (logger: AppLogger) => {
        const backend = openQueueBackend(
          config,
          queueConnectionsMax ? { connectionsMax: queueConnectionsMax } : {},
        );
        const queues = new Queues(backend, QUEUE_POLICIES, troubleLog(logger));
        await queues.open();
        return queues;
      },
      inject: [LOGGER, DataSource],
    },
    { provide: JobSender, useExisting: Queues } as unknown as FactoryProvider,
    { provide: DeadLetters, useFactory: (queues: Queues) => new DeadLetters(queues), inject: [Queues] },
    {
      provide: KernelSweep,
      useFactory: (dataSource: DataSource, clock: Clock, storage: FileStorage) =>
        new KernelSweep(dataSource, clock, storage),
      inject: [DataSource, Clock, FileStorage],
    },
  ];
}
