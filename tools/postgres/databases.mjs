// Roles and databases inside a running cluster.
import pg from 'pg';

/** Runs `work` with one connection and always closes it. */
async function connected(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Makes sure the role exists that owns the application's databases: no superuser, may make the roles the application
 * needs (its vault role, for one).
 * @param {string} superuserUrl
 * @param {string} owner name of the role
 * @param {string} password
 */
export async function ensureOwner(superuserUrl, owner, password) {
  await connected(superuserUrl, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [owner]);
    const verb = rowCount ? 'alter' : 'create';
    await client.query(
      `${verb} role ${pg.escapeIdentifier(owner)} login createrole createdb nosuperuser password ${pg.escapeLiteral(password)}`,
    );
  });
}

/**
 * Creates a database, empty or as a copy of a template, and shuts the public out of it.
 * @param {{ superuserUrl: string, name: string, owner?: string, template?: string, ifMissing?: boolean }} options
 * @returns {Promise<void>}
 */
export async function createDatabase({ superuserUrl, name, owner = 'candela_owner', template, ifMissing }) {
  await connected(superuserUrl, async (client) => {
    if (ifMissing) {
      const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
      if (rowCount) return;
    }
    const database = pg.escapeIdentifier(name);
    const copy = template ? `template ${pg.escapeIdentifier(template)} strategy file_copy` : '';
    await client.query(`create database ${database} owner ${pg.escapeIdentifier(owner)} ${copy}`);
    await client.query(`revoke all on database ${database} from public`);
  });
}

/**
 * Drops a database, ending the sessions that are still in it. Nothing happens when it does not exist.
 * @param {string} superuserUrl
 * @param {string} name
 */
export async function dropDatabase(superuserUrl, name) {
  await connected(superuserUrl, (client) =>
    client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`),
  );
}

/**
 * The same connection to another database.
 * @param {string} url
 * @param {string} database
 * @returns {string}
 */
export function withDatabase(url, database) {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}
