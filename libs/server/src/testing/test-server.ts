import {
  createHttpApplication,
  Handlers,
  HttpModule,
  PlatformModule,
  Registry,
  UnitOfWork,
  type ContextDefinition,
  InlineQueue,
} from '@candela/platform';
import { ApiClient, clonedDatabase, FakeClock, type ClonedDatabase } from '@candela/testing';
import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type pg from 'pg';
import { DataSource, type Logger } from 'typeorm';
import { migrationFolders, serverContexts, serverModules } from '../contexts.js';
import { KeptMails } from './kept-mails.js';

export interface TestServerOptions {
  /** Where the clock stands; an ISO instant. */
  now?: string;
  /** Contexts and modules of the test's own, beside the product's. */
  contexts?: readonly ContextDefinition[];
  modules?: readonly Type[];
}

/** The whole product on a database of its own: real HTTP, real PostgreSQL; only the clock and the mail server are not. */
export interface TestServer {
  app: NestFastifyApplication;
  /** A browser without a session. */
  api: ApiClient;
  clock: FakeClock;
  database: ClonedDatabase;
  /** SQL as the owner, for arranging and asserting what no use case shows. */
  owner: pg.Pool;
  unitOfWork: UnitOfWork;
  mails: KeptMails;
  /** Delivers what was emitted, and what follows from it, until it is quiet. Throws what a handler throws. */
  drain(): Promise<void>;
  /** Runs a scheduled job as if it were due now, and what follows from it. */
  tick(job: string): Promise<void>;
  /** The statements that `work` sends to the database, for counting. */
  queries(work: () => Promise<unknown>): Promise<string[]>;
  stop(): Promise<void>;
}

@Module({})
class TestModule {}

/** Starts the product for one test file; `stop` it in `afterAll`. Takes about a second the first time of a run. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const database = await clonedDatabase(migrationFolders);
  const clock = new FakeClock(options.now ?? '2026-06-01T12:00:00Z');
  const mails = new KeptMails();
  const app = await createHttpApplication(testModule(database, clock, mails, options), database.config);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const dataSource = app.get(DataSource);
  let queue: InlineQueue | undefined;
  const inlineQueue = (): InlineQueue =>
    (queue ??= new InlineQueue(dataSource, Handlers.discover(app.get(DiscoveryService), app.get(Registry))));
  return {
    app,
    api: new ApiClient(app),
    clock,
    database,
    owner: database.owner,
    unitOfWork: app.get(UnitOfWork),
    mails,
    drain: async () => void (await inlineQueue().drain()),
    tick: (job) => inlineQueue().tick(job, clock.now()),
    queries: (work) => statementsDuring(dataSource, work),
    stop: async () => {
      await app.close();
      await database.drop();
    },
  };
}

function testModule(
  database: ClonedDatabase,
  clock: FakeClock,
  mailer: KeptMails,
  options: TestServerOptions,
): DynamicModule {
  return {
    module: TestModule,
    imports: [
      PlatformModule.forRoot({
        config: database.config,
        contexts: [...serverContexts, ...(options.contexts ?? [])],
        migrationFolders,
        processName: 'test',
        clock,
        mailer,
      }),
      HttpModule,
      ...serverModules,
      ...(options.modules ?? []),
    ],
  };
}

/** The statements that `work` sends to the database. */
export async function statementsDuring(
  dataSource: DataSource,
  work: () => Promise<unknown>,
): Promise<string[]> {
  const statements: string[] = [];
  const nothing = (): void => undefined;
  const listening: Logger = {
    logQuery: (sql) => void statements.push(sql),
    logQueryError: nothing,
    logQuerySlow: nothing,
    logSchemaBuild: nothing,
    logMigration: nothing,
    log: nothing,
  };
  const before = dataSource.logger;
  dataSource.logger = listening;
  try {
    await work();
  } finally {
    dataSource.logger = before;
  }
  return statements;
}
