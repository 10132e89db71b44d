// The demo data, and who may be tried in it.
import { createHash } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { inData, inRoot } from './paths.mjs';
import { table } from './report.mjs';

const demoScript = inRoot('apps', 'worker', 'dist', 'demo.js');
const markerFile = () => inData('demo.json');

/** Identifies a database without its password. */
function databaseName(databaseUrl) {
  const { host, pathname } = new URL(databaseUrl);
  return createHash('sha256').update(`${host}${pathname}`).digest('hex');
}

async function readMarker() {
  try {
    return JSON.parse(await readFile(markerFile(), 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Loads the demo data where it is missing. The program that does so is safe to call again after an interruption; the
 * marker only spares its start when the launcher's own database is known to be loaded.
 * @param {import('./processes.mjs').Commands} commands
 * @param {{ env: Record<string, string>, embedded: boolean, reset: boolean, progress: (detail: string) => void }} options
 * @returns {Promise<Record<string, unknown>[]>} the personas
 */
export async function loadDemo(commands, { env, embedded, reset, progress }) {
  const database = embedded ? 'embedded' : databaseName(env.DATABASE_URL);
  const marker = await readMarker();
  if (!reset && embedded && marker?.database === database) return marker.personas;
  const run = (...args) =>
    commands.run([process.execPath, demoScript, ...args], {
      what: 'Loading the demo data',
      env,
      onLine: progress,
    });
  await rm(markerFile(), { force: true });
  await run(...(reset ? ['--reset'] : []));
  const personas = JSON.parse(await run('--personas'));
  const unfinished = `${markerFile()}.${process.pid}`;
  await writeFile(unfinished, JSON.stringify({ database, personas }), { mode: 0o600 });
  await rename(unfinished, markerFile());
  return personas;
}

const label = (name) => name.charAt(0).toUpperCase() + name.slice(1);

/**
 * The personas as a table for the terminal: one column per property they have.
 * @param {Record<string, unknown>[]} personas
 */
export function personasTable(personas) {
  const names = [...new Set(personas.flatMap((persona) => Object.keys(persona)))];
  const text = (value) => (Array.isArray(value) ? value.join(', ') : String(value?.en ?? value ?? ''));
  return table(
    names.map(label),
    personas.map((persona) => names.map((name) => text(persona[name]))),
  );
}
