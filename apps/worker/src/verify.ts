import { loadConfig, runChecks } from '@candela/platform';
import { checkFolders } from '@candela/server';
import pg from 'pg';

const config = loadConfig();
if (!config.ownerDatabaseUrl)
  throw new Error('DATABASE_URL is not set: the checks need the owner of the database.');
const client = new pg.Client({ connectionString: config.ownerDatabaseUrl });
await client.connect();
try {
  const { run, broken } = await runChecks(
    async (sql) => (await client.query<Record<string, unknown>>(sql)).rows,
    checkFolders,
  );
  for (const { check, rows } of broken) {
    process.stdout.write(`BROKEN  ${check}\n`);
    for (const row of rows) process.stdout.write(`        ${JSON.stringify(row)}\n`);
  }
  process.stdout.write(`${run} invariants checked, ${broken.length} broken.\n`);
  process.exitCode = broken.length > 0 ? 1 : 0;
} finally {
  await client.end();
}
