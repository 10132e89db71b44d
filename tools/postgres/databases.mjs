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
 * Makes the owner role usable on a server of somebody else: with a fixed password, because runs may share the server.
 * @param {string} superuserUrl
 * @returns {Promise<string>} the owner's connection
 */
export async function prepareOwner(superuserUrl) {
  const url = new URL(superuserUrl);
  url.username = 'candela_owner';
  url.password = 'candela-test';
  await ensureOwner(superuserUrl, url.username, url.password);
  return url.href;
}

/**
 * Creates a database, empty or as a copy of a template.
 * @param {{ superuserUrl: string, name: string, owner?: string, template?: string, ifMissing?: boolean }} options
 * @returns {Promise<void>}
 */
export async function createDatabase({ superuserUrl, name, owner = 'candela_owner', template, ifMissing }) {
  await connected(superuserUrl, async (client) => {
    if (ifMissing) {
      const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
      if (rowCount) return;
    }
    const copy = template ? `template ${pg.escapeIdentifier(template)} strategy file_copy` : '';
    await client.query(
      `create database ${pg.escapeIdentifier(name)} owner ${pg.escapeIdentifier(owner)} ${copy}`,
    );
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
 * Drops every database whose name begins with `prefix`.
 * @param {string} superuserUrl
 * @param {string} prefix at least eight characters, so that a slip cannot empty a server
 */
export async function dropDatabasesLike(superuserUrl, prefix) {
  if (prefix.length < 8) throw new Error(`Refusing to drop all databases that begin with "${prefix}".`);
  const names = await connected(superuserUrl, async (client) => {
    const sql = 'select datname from pg_database where starts_with(datname, $1)';
    return (await client.query(sql, [prefix])).rows.map((row) => row.datname);
  });
  for (const name of names) await dropDatabase(superuserUrl, name);
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
