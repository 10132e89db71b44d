// A data directory: made once, in one step that either happened or did not.
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { handOver, identityForPostgres, spawnBinary } from './launch.mjs';

export const SUPERUSER = 'postgres';
export const OWNER = 'candela_owner';
export const DATABASE = 'candela';

const SETTINGS_FILE = 'candela.json';

const readSettings = async (dataDirectory) =>
  JSON.parse(await readFile(path.join(dataDirectory, SETTINGS_FILE), 'utf8'));

function whyInitdbFailed(code, output) {
  const hint = identityForPostgres().ownedByNobody
    ? '\nThis machine forbids user namespaces, so the database runs as "nobody", who must be able to enter its folder.' +
      ' Use a folder that everyone may enter, start as a plain user, or set DATABASE_URL.'
    : '';
  return `initdb failed (${code}):\n${output.trim().slice(-2000)}${hint}`;
}

/** Runs initdb to its end; its last words become the error. */
function initdb(args) {
  return new Promise((resolve, reject) => {
    const child = spawnBinary('initdb', args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(whyInitdbFailed(code, output)))));
  });
}

/** Removes what interrupted attempts left beside the data directory. */
async function removeUnfinished(dataDirectory) {
  const folder = path.dirname(dataDirectory);
  const prefix = `${path.basename(dataDirectory)}.unfinished-`;
  for (const name of await readdir(folder)) {
    if (name.startsWith(prefix)) await rm(path.join(folder, name), { recursive: true, force: true });
  }
}

/**
 * Makes the data directory when it does not exist. It is built beside its place and renamed as the last step, so a
 * directory that stands there is always complete.
 * @param {string} dataDirectory absolute path
 * @param {boolean} durable false skips waiting for the disk
 * @returns {Promise<{ superuserPassword: string, ownerPassword: string }>}
 */
export async function prepareCluster(dataDirectory, durable) {
  const existing = await readSettings(dataDirectory).catch(() => undefined);
  if (existing) return existing;
  const taken = await readdir(dataDirectory).catch(() => []);
  if (taken.length > 0)
    throw new Error(`${dataDirectory} holds files that are not Candela's database. Move them away.`);
  await mkdir(path.dirname(dataDirectory), { recursive: true });
  await removeUnfinished(dataDirectory);

  const building = `${dataDirectory}.unfinished-${process.pid}`;
  await mkdir(building, { mode: 0o700 });
  handOver(building);
  const passwordFile = path.join(building, 'password');
  const settings = {
    superuserPassword: randomBytes(24).toString('base64url'),
    ownerPassword: randomBytes(24).toString('base64url'),
  };
  // initdb wants an empty directory, therefore the cluster is one folder deeper until it is renamed.
  const cluster = path.join(building, 'cluster');
  await writeFile(passwordFile, settings.superuserPassword, { mode: 0o600 });
  handOver(building);
  await initdb([
    `--pgdata=${cluster}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    ...(durable ? [] : ['--no-sync']),
  ]);
  await writeFile(path.join(cluster, SETTINGS_FILE), `${JSON.stringify(settings)}\n`, { mode: 0o600 });
  await chmod(cluster, 0o700);
  await rm(dataDirectory, { recursive: true, force: true });
  await rename(cluster, dataDirectory);
  await rm(building, { recursive: true, force: true });
  handOver(dataDirectory);
  return settings;
}
