// A running server: started, found again after a crash, stopped.
import { closeSync, openSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { DATABASE, OWNER, prepareCluster, SUPERUSER } from './cluster.mjs';
import { createDatabase, ensureOwner } from './databases.mjs';
import { handOver, spawnBinary } from './launch.mjs';

const HOST = '127.0.0.1';
const SOCKET_PATH_BYTES_MAX = 107;
const START_SECONDS_MAX = 60;
const STOP_SECONDS_MAX = 15;

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

/** A port that is free now on 127.0.0.1. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, HOST, () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** Waits until a process is gone; false when it outlived the time given. */
async function gone(pid, seconds) {
  for (let waited = 0; waited < seconds * 20; waited++) {
    if (!isAlive(pid)) return true;
    await sleep(50);
  }
  return false;
}

/** Stops by SIGINT (fast shutdown, clean), then by SIGQUIT (recovers at the next start), at last by SIGKILL. */
async function stopProcess(pid) {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL']) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    if (await gone(pid, STOP_SECONDS_MAX)) return;
  }
}

/**
 * Stops a server that an earlier, killed launcher left on this data directory, and removes its lock file. A process that
 * merely reuses the recorded id is left alone: its command line must name PostgreSQL and this directory.
 * @param {string} dataDirectory absolute path
 */
export async function stopLeftover(dataDirectory) {
  const lockFile = path.join(dataDirectory, 'postmaster.pid');
  const lock = await readFile(lockFile, 'utf8').catch(() => undefined);
  if (lock === undefined) return;
  const pid = Number(lock.split('\n')[0]);
  const words = (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).split('\0');
  if (words.some((word) => word.endsWith('/postgres')) && words.includes(dataDirectory))
    await stopProcess(pid);
  await rm(lockFile, { force: true });
}

/**
 * Where the socket of a server for tests lies: in its own folder, where only its user enters. A query through it costs
 * about half of what it does over TCP. Empty where the path would be longer than the system takes.
 */
function socketFolder(dataDirectory, durable) {
  const longest = path.join(dataDirectory, '.s.PGSQL.65535.lock');
  return durable || Buffer.byteLength(longest) > SOCKET_PATH_BYTES_MAX ? '' : dataDirectory;
}

/** Settings given on the command line, so that the data directory itself never needs editing. */
function serverSettings(port, durable, socket) {
  const settings = {
    listen_addresses: HOST,
    port,
    unix_socket_directories: socket,
    max_connections: 200,
    shared_buffers: '128MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] ',
    ...(durable
      ? {}
      : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '4GB' }),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Nobody listens, there is no socket, or (57P03) the server is still starting up or recovering. */
const NOT_YET = new Set(['ECONNREFUSED', 'ENOENT', '57P03']);

/** Resolves once the server answers a query; rejects with the end of its log when it dies or stays silent. */
async function answers(url, exited, logFile) {
  let dead = false;
  exited.then(() => (dead = true));
  for (const end = Date.now() + START_SECONDS_MAX * 1000; Date.now() < end && !dead; await sleep(30)) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query('select 1');
      await client.end();
      return;
    } catch (error) {
      await client.end().catch(() => undefined);
      if (!NOT_YET.has(error.code)) throw error;
    }
  }
  const log = await readFile(logFile, 'utf8').catch(() => '');
  throw new Error(`PostgreSQL did not start. The end of ${logFile}:\n${log.trim().slice(-2000)}`);
}

/**
 * Starts a real PostgreSQL 18 on a data directory, making the directory the first time. Listens on 127.0.0.1 only. A
 * server left behind by a killed launcher is stopped first. The server dies with this process where the system allows it.
 * @param {{ dataDirectory: string, port?: number, durable?: boolean }} options `port`: any free one when not given;
 *   `durable: false` trades safety against power loss for speed, and is reached through a socket of the file system: for tests
 */
export async function startPostgres({ dataDirectory: directory, port: wanted, durable = true }) {
  const dataDirectory = path.resolve(directory);
  const { superuserPassword, ownerPassword } = await prepareCluster(dataDirectory, durable);
  await stopLeftover(dataDirectory);

  const port = wanted ?? (await freePort());
  const socket = socketFolder(dataDirectory, durable);
  const logFile = path.join(dataDirectory, 'server.log');
  const log = openSync(logFile, 'w', 0o600);
  handOver(logFile);
  // Its own session: a Ctrl-C in the terminal must reach the launcher alone, which stops things in order.
  const child = spawnBinary('postgres', ['-D', dataDirectory, ...serverSettings(port, durable, socket)], {
    stdio: ['ignore', log, log],
    detached: true,
  });
  closeSync(log);
  const exited = new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
    child.once('error', (error) => resolve({ code: 127, signal: null, error }));
  });
  const killAtExit = () => child.kill('SIGINT');
  process.once('exit', killAtExit);
  const stop = async () => {
    process.removeListener('exit', killAtExit);
    if (child.exitCode === null && child.signalCode === null && child.pid) await stopProcess(child.pid);
    await exited;
  };

  // What follows the question mark takes the place of the host.
  const through = socket && `?host=${encodeURIComponent(socket)}`;
  const url = (user, password, database) =>
    `postgres://${user}:${password}@${HOST}:${port}/${database}${through}`;
  const superuserUrl = url(SUPERUSER, superuserPassword, 'postgres');
  try {
    await answers(superuserUrl, exited, logFile);
    await ensureOwner(superuserUrl, OWNER, ownerPassword);
    await createDatabase({ superuserUrl, name: DATABASE, owner: OWNER, ifMissing: true });
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    port,
    pid: child.pid,
    superuserUrl,
    ownerUrl: url(OWNER, ownerPassword, DATABASE),
    logFile,
    exited,
    stop,
  };
}
