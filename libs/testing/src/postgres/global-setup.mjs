// Jest's globalSetup of integration tests: one throw-away PostgreSQL for the whole run.
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import { startPostgres } from '../../../../tools/postgres/index.mjs';
import { prepareOwner } from '../../../../tools/postgres/databases.mjs';

const FOLDER_PREFIX = 'candela-tests-';

/** Removes the folders of runs that were killed before their teardown. */
async function removeLeftovers() {
  for (const name of await readdir(tmpdir())) {
    const pid = name.startsWith(FOLDER_PREFIX) ? name.slice(FOLDER_PREFIX.length).split('-')[0] : undefined;
    if (pid && !existsSync(`/proc/${pid}`)) {
      await rm(path.join(tmpdir(), name), { recursive: true, force: true }).catch(() => undefined);
    }
  }
}

/**
 * Starts a PostgreSQL of its own, or uses the superuser's address in TEST_DATABASE_URL. The workers find it by
 * TEST_PG_SUPERUSER_URL, TEST_PG_OWNER_URL and TEST_PG_RUN (the prefix of every database of this run).
 */
export default async function startDatabaseOfTests() {
  process.env.TEST_PG_RUN = `test_${randomBytes(4).toString('hex')}`;
  if (process.env.TEST_DATABASE_URL) {
    process.env.TEST_PG_SUPERUSER_URL = process.env.TEST_DATABASE_URL;
    process.env.TEST_PG_OWNER_URL = await prepareOwner(process.env.TEST_DATABASE_URL);
    return;
  }
  await removeLeftovers();
  const folder = await mkdtemp(path.join(tmpdir(), `${FOLDER_PREFIX}${process.pid}-`));
  const server = await startPostgres({ dataDirectory: path.join(folder, 'postgres'), durable: false });
  process.env.TEST_PG_SUPERUSER_URL = server.superuserUrl;
  process.env.TEST_PG_OWNER_URL = server.ownerUrl;
  globalThis.candelaDatabaseOfTests = { folder, server };
}
