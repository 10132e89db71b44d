// What one request sends to PostgreSQL, read from the server's own log: text and parameters, in order.
import { readFile, stat } from 'node:fs/promises';
import pg from 'pg';

/** @typedef {{ text: string, params: (string | null)[] }} Statement */

const SETTLED_MS = 200;
/** As the launcher of the server sets its prefix: time, process, then what it says. */
const ENTRY = /^\S+ \S+ UTC \[(\d+)\] (LOG|DETAIL):\s+([\s\S]*)$/;
const OF_THE_PRODUCT = `SELECT pid FROM pg_stat_activity WHERE usename = 'candela_app' AND application_name = 'candela'`;

/**
 * Runs `work` while the server logs every statement. Returns those that came over the product's own connections, in the
 * order in which they were sent.
 * @param {{ superuserUrl: string, logFile: string }} server
 * @param {() => Promise<void>} work
 * @returns {Promise<Statement[]>}
 */
export async function recorded({ superuserUrl, logFile }, work) {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  const logging = async (value) => {
    await client.query(`ALTER SYSTEM SET log_statement = '${value}'`);
    await client.query('SELECT pg_reload_conf()');
    while ((await client.query('SHOW log_statement')).rows[0].log_statement !== value) await settled();
    await settled();
  };
  try {
    await logging('all');
    const { size } = await stat(logFile);
    await work();
    const { rows } = await client.query(OF_THE_PRODUCT);
    const text = (await readFile(logFile)).subarray(size).toString('utf8');
    const statements = statementsIn(text, new Set(rows.map(({ pid }) => String(pid))));
    if (statements.length === 0) throw new Error('The log of PostgreSQL tells of no statement.');
    return statements;
  } finally {
    await logging('none');
    await client.end();
  }
}

/** Settings reach every process a moment later, hardly one later than another. */
const settled = () => new Promise((resolve) => setTimeout(resolve, SETTLED_MS));

/**
 * @param {string} log
 * @param {Set<string>} pids
 */
function statementsIn(log, pids) {
  const entries = [];
  for (const line of log.split('\n')) {
    if (line.startsWith('\t') && entries.length > 0) entries[entries.length - 1] += `\n${line.slice(1)}`;
    else entries.push(line);
  }
  const statements = [];
  for (const entry of entries) {
    const [, pid, kind, rest] = ENTRY.exec(entry) ?? [];
    if (!pids.has(pid)) continue;
    const sent = /^(?:statement|execute [^:]+): ([\s\S]*)$/.exec(rest);
    const parameters = /^Parameters: ([\s\S]*)$/i.exec(rest);
    if (kind === 'LOG' && sent) statements.push({ pid, text: sent[1], params: [] });
    else if (kind === 'DETAIL' && parameters)
      statements.findLast((one) => one.pid === pid).params = parametersIn(parameters[1]);
  }
  return statements.map(({ text, params }) => ({ text, params }));
}

/** Reads `$1 = 'it''s', $2 = NULL`. */
function parametersIn(text) {
  const params = [];
  for (const match of text.matchAll(/\$(\d+) = (?:'((?:[^']|'')*)'|NULL)/g)) {
    params[Number(match[1]) - 1] = match[2] === undefined ? null : match[2].replaceAll("''", "'");
  }
  return params;
}
