// Jest's globalTeardown of integration tests.
import { rm } from 'node:fs/promises';
import { dropDatabasesLike } from '../../../../tools/postgres/databases.mjs';

/** Stops and removes the run's own PostgreSQL; on a server of somebody else, drops this run's databases. */
export default async function stopDatabaseOfTests() {
  const own = globalThis.candelaDatabaseOfTests;
  if (own) {
    await own.server.stop();
    await rm(own.folder, { recursive: true, force: true });
  } else {
    await dropDatabasesLike(process.env.TEST_PG_SUPERUSER_URL, `${process.env.TEST_PG_RUN}_`);
  }
}
