import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { APP_ROLE, rolePassword, urlForRole, VAULT_ROLE } from '../config/config.js';
import { migrateQueue } from '../queue/migrate-queue.js';

/** The kernel's own part of the stream of migrations. */
export const KERNEL_MIGRATIONS = fileURLToPath(new URL('../../migrations/', import.meta.url));

/** One step of the schema's history. Steps are never edited once released. */
export interface Migration {
  /** File name; the number in front gives the order over all folders. */
  name: string;
  sql: string;
  checksum: string;
}

/** Reads the `NNNN-what.sql` files of the folders as one linear stream. Throws when two share a number. */
export async function readMigrations(folders: readonly string[]): Promise<Migration[]> {
  const files = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(folder)).filter((file) => file.endsWith('.sql')).map((file) => ({ folder, file })),
    ),
  );
  const inOrder = files.flat().sort((a, b) => (a.file < b.file ? -1 : 1));
  const numbers = inOrder.map(({ file }) => file.slice(0, 4));
  const twice = numbers.find((number, index) => numbers.indexOf(number) !== index);
  if (twice) throw new Error(`Two migrations are numbered ${twice}.`);
  return Promise.all(
    inOrder.map(async ({ folder, file }) => {
      const sql = await readFile(join(folder, file), 'utf8');
      return { name: file, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

export interface MigrateOptions {
  /** Owner of the database; must be allowed to create roles unless the two roles exist. */
  ownerUrl: string;
  secretKey: string;
  folders: readonly string[];
  /** Told the name of each step as it is applied. */
  onStep?: (name: string) => void;
  /**
   * What only code can do to the rows that older versions wrote. Runs last, each time, with whoever migrates as well
   * waiting for it.
   */
  afterwards?: (owner: OwnerQueries) => Promise<void>;
}

/** Runs SQL as the owner of the database. */
export type OwnerQueries = <Row extends pg.QueryResultRow>(sql: string, values?: unknown[]) => Promise<Row[]>;

/**
 * Brings the database to the newest schema. Safe to run twice and at the same time as another: each step commits
 * alone, and whoever comes second waits. Throws when a step that was applied has been edited since.
 */
export async function migrate(options: MigrateOptions): Promise<void> {
  const client = new pg.Client({ connectionString: options.ownerUrl });
  await client.connect();
  try {
    await client.query(`SELECT pg_advisory_lock(4206920, 0)`);
    await provisionRole(client, APP_ROLE, options.secretKey);
    await provisionRole(client, VAULT_ROLE, options.secretKey);
    await client.query(
      `CREATE TABLE IF NOT EXISTS schema_migration (name text PRIMARY KEY, checksum text NOT NULL,
         applied_at timestamptz NOT NULL DEFAULT now())`,
    );
    const waiting = pendingAmong(await readMigrations(options.folders), await applied(client));
    for (const step of waiting) {
      options.onStep?.(step.name);
      await apply(client, step);
    }
    await options.afterwards?.(
      async <Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []) =>
        (await client.query<Row>(sql, values)).rows,
    );
    await migrateQueue(urlForRole(options.ownerUrl, APP_ROLE, options.secretKey));
  } finally {
    await client.end();
  }
}

/**
 * What keeps the database from being the one this code was written for: steps not applied, or edited since. Empty
 * when it is ready. Works with the ordinary role.
 */
export async function schemaProblems(
  query: (sql: string) => Promise<{ name: string; checksum: string }[]>,
  folders: readonly string[],
): Promise<string[]> {
  const steps = await readMigrations(folders);
  try {
    const done = await query('SELECT name, checksum FROM schema_migration');
    return pendingAmong(steps, done).map((step) => `The database lacks the migration ${step.name}.`);
  } catch (error) {
    return [error instanceof EditedMigration ? error.message : 'The database was never migrated.'];
  }
}

class EditedMigration extends Error {}

function pendingAmong(steps: Migration[], done: { name: string; checksum: string }[]): Migration[] {
  const checksums = new Map(done.map((row) => [row.name, row.checksum]));
  for (const step of steps) {
    const before = checksums.get(step.name);
    if (before && before !== step.checksum) {
      throw new EditedMigration(`The migration ${step.name} was edited after it had been applied.`);
    }
  }
  return steps.filter((step) => !checksums.has(step.name));
}

async function applied(client: pg.Client): Promise<{ name: string; checksum: string }[]> {
  const result = await client.query<{ name: string; checksum: string }>(
    'SELECT name, checksum FROM schema_migration',
  );
  return result.rows;
}

async function apply(client: pg.Client, step: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(step.sql);
    await client.query('INSERT INTO schema_migration (name, checksum) VALUES ($1, $2)', [
      step.name,
      step.checksum,
    ]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw new Error(`The migration ${step.name} failed: ${(error as Error).message}`, { cause: error });
  }
}

/** Creates the login role, or sets its password anew; roles are the cluster's, hence the tolerance for a race. */
async function provisionRole(client: pg.Client, role: string, secretKey: string): Promise<void> {
  const password = client.escapeLiteral(rolePassword(secretKey, role));
  await client.query(`
    DO $$ BEGIN
      CREATE ROLE ${role} LOGIN NOINHERIT PASSWORD ${password};
    EXCEPTION WHEN duplicate_object OR unique_violation THEN
      ALTER ROLE ${role} LOGIN PASSWORD ${password};
    END $$`);
  const database = client.escapeIdentifier(client.database ?? '');
  await client.query(`GRANT CONNECT ON DATABASE ${database} TO ${role}`);
  // Whoever hands a schema to a role must be a member of it.
  await client.query(`GRANT ${role} TO CURRENT_USER WITH INHERIT FALSE, SET TRUE`);
}
