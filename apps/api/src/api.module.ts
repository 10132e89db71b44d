import { Module, type DynamicModule } from '@nestjs/common';
import {
  databaseCheck,
  FileStorage,
  HttpModule,
  LOGGER,
  MIGRATION_FOLDERS,
  migrationsCheck,
  PlatformModule,
  Queues,
  queueCheck,
  Readiness,
  storageCheck,
  type AppLogger,
  type Clock,
  type Config,
} from '@candela/platform';
import { migrationFolders, serverContexts, serverModules } from '@candela/server';
import { DataSource } from 'typeorm';
import { HealthController } from './health.controller.js';

/** The API: the kernel, its HTTP side and every context. */
@Module({})
export class ApiModule {
  /** `clock` replaces the machine's in tests. */
  static with(config: Config, clock?: Clock): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        PlatformModule.forRoot({
          config,
          contexts: serverContexts,
          migrationFolders,
          processName: 'api',
          ...(clock ? { clock } : {}),
        }),
        HttpModule,
        ...serverModules,
      ],
      controllers: [HealthController],
      providers: [readiness],
    };
  }
}

const readiness = {
  provide: Readiness,
  useFactory: (
    dataSource: DataSource,
    folders: readonly string[],
    queues: Queues,
    storage: FileStorage,
    logger: AppLogger,
  ): Readiness =>
    new Readiness(
      [
        databaseCheck(dataSource),
        migrationsCheck(dataSource, folders),
        queueCheck(queues),
        storageCheck(storage),
      ],
      logger,
    ),
  inject: [DataSource, MIGRATION_FOLDERS, Queues, FileStorage, LOGGER],
};
