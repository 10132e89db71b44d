// What one request sends to PostgreSQL, read from the server's own log: text and parameters, in order.
import { readFile, stat } from 'node:fs/promises';
import pg from 'pg';

/** @typedef {{ text: string, params: (string | null)[] }} Statement */

/**
 * Runs `work` while the server logs every statement. Returns those of the application's role, in the order in which
 * they were sent.
 * @param {{ superuserUrl: string, logFile: string }} server
 * @param {() => Promise<void>} work
 * @returns {Promise<Statement[]>}
 */
export async function recorded({ superuserUrl, logFile }, work) {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  const logging = async (value) => {
    await client.query(`ALTER SYSTEM SET log_statement = '${value}'`);
    await client.query(`ALTER SYSTEM SET log_line_prefix = '%u|%a '`);
    await client.query('ALTER SYSTEM SET log_parameter_max_length = -1');
    await client.query('SELECT pg_reload_conf()');
    await new Promise((resolve) => setTimeout(resolve, 300));
  };
  try {
    await logging('all');
    const { size } = await stat(logFile);
    await work();
    await new Promise((resolve) => setTimeout(resolve, 300));
    const text = (await readFile(logFile)).subarray(size).toString('utf8');
    return statementsIn(text);
  } finally {
    await logging('none');
    await client.end();
  }
}

/** @param {string} log */
function statementsIn(log) {
  const entries = [];
  for (const line of log.split('\n')) {
    if (line.startsWith('\t') && entries.length > 0) entries[entries.length - 1] += `\n${line.slice(1)}`;
    else entries.push(line);
  }
  const statements = [];
  for (const entry of entries) {
    const [, user, application, kind, rest] = /^([^|]*)\|(\S*) (LOG|DETAIL):\s+([\s\S]*)$/.exec(entry) ?? [];
    if (user !== 'candela_app' || application !== 'candela') continue;
    const sent = /^(?:statement|execute [^:]+): ([\s\S]*)$/.exec(rest);
    const parameters = /^Parameters: ([\s\S]*)$/i.exec(rest);
    if (kind === 'LOG' && sent) statements.push({ text: sent[1], params: [] });
    else if (kind === 'DETAIL' && parameters && statements.length > 0)
      statements.at(-1).params = parametersIn(parameters[1]);
  }
  return statements;
}

/** Reads `$1 = 'it''s', $2 = NULL`. */
function parametersIn(text) {
  const params = [];
  for (const match of text.matchAll(/\$(\d+) = (?:'((?:[^']|'')*)'|NULL)/g)) {
    params[Number(match[1]) - 1] = match[2] === undefined ? null : match[2].replaceAll("''", "'");
  }
  return params;
}
