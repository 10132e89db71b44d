import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { createDatabase, dropDatabase, withDatabase } from '../../../../tools/postgres/index.mjs';
import { postgresOfTests } from './settings.js';

/** A database of one test file (or one test): a copy of a template, owned by `candela_owner`. */
export interface CopiedDatabase {
  readonly name: string;
  /** Connection of the owner role. */
  readonly url: string;
  /** Connection of the superuser, for what the owner may not do: switching triggers off, killing sessions. */
  readonly superuserUrl: string;
  /** Drops the database and ends the sessions in it. */
  drop(): Promise<void>;
}

/**
 * Makes a template database once per run, whichever worker asks first; the others wait for it.
 * @param name what it holds, in `[a-z0-9_]`: one template per name
 * @param fill migrates (and seeds) the empty database; must have closed its connections when it resolves
 * @returns the name of the template, for `copyDatabase`
 */
export async function templateDatabase(
  name: string,
  fill: (ownerUrl: string) => Promise<void>,
): Promise<string> {
  const { superuserUrl, ownerUrl, run } = postgresOfTests();
  const template = `${run}_template_${name}`;
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(hashtext($1))', [template]);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [template]);
    if (rowCount) return template;
    // Filled under another name: a template that exists is complete, though a worker died on the way.
    const unfinished = `${template}_unfinished`;
    await dropDatabase(superuserUrl, unfinished);
    await createDatabase({ superuserUrl, name: unfinished });
    await fill(withDatabase(ownerUrl, unfinished));
    await client.query(
      `alter database ${pg.escapeIdentifier(unfinished)} rename to ${pg.escapeIdentifier(template)}`,
    );
    return template;
  } finally {
    await client.end();
  }
}

/**
 * Copies a template; takes about 40 ms.
 * @param template a name that `templateDatabase` returned
 */
export async function copyDatabase(template: string): Promise<CopiedDatabase> {
  const { superuserUrl, ownerUrl, run } = postgresOfTests();
  const name = `${run}_copy_${randomBytes(6).toString('hex')}`;
  await createDatabase({ superuserUrl, name, template });
  return {
    name,
    url: withDatabase(ownerUrl, name),
    superuserUrl: withDatabase(superuserUrl, name),
    drop: () => dropDatabase(superuserUrl, name),
  };
}
