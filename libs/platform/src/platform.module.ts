import { Global, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { Clock, SystemClock } from './clock/clock.js';
import { CONFIG, type Config } from './config/config.js';
import type { ContextDefinition } from './context.js';
import { openDataSource } from './database/data-source.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { Registry } from './registry.js';

export interface PlatformOptions {
  config: Config;
  contexts: readonly ContextDefinition[];
  /** Folders of the migrations that the database must have. */
  migrationFolders: readonly string[];
  /** Another clock than the machine's, for tests. */
  clock?: Clock;
}

/** Folders of the migrations that the database must have. */
export const MIGRATION_FOLDERS = Symbol('MigrationFolders');

class Closing implements OnApplicationShutdown {
  constructor(private readonly dataSource: DataSource) {}

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}

/** The kernel as one module: settings, clock, registry, database. Queue, mail, files and vault have modules of their own. */
@Global()
@Module({})
export class PlatformModule {
  /** Opens the database and refuses the boot where the declarations of the contexts or the schema are not sound. */
  static forRoot(options: PlatformOptions): DynamicModule {
    return {
      module: PlatformModule,
      imports: [DiscoveryModule],
      providers: [
        { provide: CONFIG, useValue: options.config },
        { provide: MIGRATION_FOLDERS, useValue: options.migrationFolders },
        { provide: Clock, useValue: options.clock ?? new SystemClock() },
        { provide: Registry, useFactory: () => new Registry(options.contexts) },
        {
          provide: DataSource,
          useFactory: (registry: Registry) => openDataSource(options.config, registry, options.migrationFolders),
          inject: [Registry],
        },
        {
          provide: UnitOfWork,
          useFactory: (dataSource: DataSource, registry: Registry, clock: Clock) =>
            new UnitOfWork(dataSource, registry, clock),
          inject: [DataSource, Registry, Clock],
        },
        { provide: Closing, useFactory: (dataSource: DataSource) => new Closing(dataSource), inject: [DataSource] },
      ],
      exports: [CONFIG, MIGRATION_FOLDERS, Clock, Registry, DataSource, UnitOfWork, DiscoveryModule],
    };
  }
}
