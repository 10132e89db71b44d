import type { AddressInfo } from 'node:net';
import { Handlers, Mailer, Registry, UnitOfWork, InlineQueue } from '@candela/platform';
import { migrationFolders } from '@candela/server';
import { KeptMails, statementsDuring, type TestServer } from '@candela/server/testing';
import { ApiClient, clonedDatabase, FakeClock } from '@candela/testing';
import { DiscoveryService } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { createApiApplication } from '../application.js';

/** The API exactly as `main.ts` serves it, on a port of its own and a database of its own. */
export interface ApiServer extends TestServer {
  /** Where it listens, as in `http://127.0.0.1:40123`. */
  url: string;
  /** While true, every unit of work is carried out to its end and then undone: fixtures stay as they are. */
  undoes: boolean;
}

export interface ApiServerOptions {
  /** Where the clock stands; an ISO instant. */
  now?: string;
  /** Folder of built web pages to serve. */
  webRoot?: string;
  /** Where people reach it. */
  publicUrl?: string;
}

/**
 * Starts it; `stop` it in `afterAll`. Only the clock and the mail server are not real. One proxy is believed, so that
 * each request of a test may come from an address of its own.
 */
export async function startApiServer(options: ApiServerOptions = {}): Promise<ApiServer> {
  const database = await clonedDatabase(migrationFolders);
  const clock = new FakeClock(options.now ?? '2026-06-01T12:00:00Z');
  const config = {
    ...database.config,
    trustedProxies: 1,
    webRoot: options.webRoot ?? null,
    publicUrl: options.publicUrl ?? database.config.publicUrl,
  };
  const app = await createApiApplication(config, clock);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const mails = new KeptMails();
  const mailer = app.get(Mailer);
  mailer.send = (message) => mails.send(message);
  const dataSource = app.get(DataSource);
  const handlers = Handlers.discover(app.get(DiscoveryService), app.get(Registry));
  const queue = new InlineQueue(dataSource, handlers);
  const server: ApiServer = {
    app,
    api: new ApiClient(app),
    clock,
    database,
    owner: database.owner,
    unitOfWork: app.get(UnitOfWork),
    mails,
    url: `http://127.0.0.1:${port}`,
    undoes: false,
    drain: async () => void (await queue.drain()),
    tick: (job) => queue.tick(job, clock.now()),
    queries: (work) => statementsDuring(dataSource, work),
    stop: async () => {
      await app.close();
      await database.drop();
    },
  };
  undoOnDemand(dataSource, server);
  return server;
}

type Work = Parameters<DataSource['transaction']>[1];

/** The work is done, answered, and rolled back instead of committed. */
function undoOnDemand(dataSource: DataSource, server: Pick<ApiServer, 'undoes'>): void {
  const really = dataSource.transaction.bind(dataSource) as (work: Work) => Promise<unknown>;
  const transaction = async (work: Work): Promise<unknown> => {
    if (!server.undoes) return really(work);
    const undo = new Error('carried out, and undone');
    let result: unknown;
    try {
      await really(async (manager) => {
        result = await work(manager);
        throw undo;
      });
    } catch (error) {
      if (error !== undo) throw error;
    }
    return result;
  };
  Object.assign(dataSource, { transaction });
}
