// Programs that npm does not bring: found, or installed from Debian where that is allowed.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { diesWithParent, freePort } from '../postgres/index.mjs';
import { endGroup } from '../start/processes.mjs';
import { find, findChromium } from './find.mjs';

const START_SECONDS_MAX = 10;

/**
 * Finds a program, or installs one of Debian's packages as root: the first that can be had.
 * @param {import('../start/processes.mjs').Commands} commands
 * @param {{ found: () => string | undefined, aptPackages: string[] }} wanted
 * @returns {Promise<string | undefined>} its path; undefined where it is missing and cannot be installed
 */
async function provide(commands, { found, aptPackages }) {
  if (found() || process.getuid?.() !== 0 || !find(['apt-get'])) return found();
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (what, ...words) => commands.run(['apt-get', ...words], { what, env });
  for (const name of aptPackages) {
    const what = `Installing ${name}`;
    try {
      await apt(what, 'update', '-q');
      await apt(what, 'install', '-y', '-q', '--no-install-recommends', name);
      return found();
    } catch {
      continue;
    }
  }
  return undefined;
}

/** A browser for the journeys: CHROMIUM_PATH, an installed one, or Debian's. */
export const provideChromium = (commands) =>
  provide(commands, { found: findChromium, aptPackages: ['chromium-headless-shell', 'chromium'] });

const answersOn = (port) =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('close', () => socket.destroy());
  });

/**
 * A Redis of one's own on a free port, without a trace on the disk.
 * @returns {Promise<{ url: string, stop(): Promise<void> } | undefined>} undefined where there is no Redis to be had
 */
export async function provideRedis(commands) {
  if (process.env.TEST_REDIS_URL) return { url: process.env.TEST_REDIS_URL, stop: async () => undefined };
  const program = await provide(commands, {
    found: () => find(['redis-server', 'valkey-server']),
    aptPackages: ['redis-server'],
  });
  if (!program) return undefined;
  const port = await freePort();
  const folder = await mkdtemp(path.join(tmpdir(), 'candela-redis-'));
  const settings = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--dir',
    folder,
    '--save',
    '',
    '--appendonly',
    'no',
  ];
  const command = [...diesWithParent('TERM'), program, ...settings];
  const child = spawn(command[0], command.slice(1), { detached: true, stdio: 'ignore' });
  const stop = async () => {
    await endGroup(child.pid, 5);
    await rm(folder, { recursive: true, force: true });
  };
  for (const end = Date.now() + START_SECONDS_MAX * 1000; Date.now() < end; await sleep(50)) {
    const socketAnswers = await answersOn(port);
    if (socketAnswers) return { url: `redis://127.0.0.1:${port}`, stop };
  }
  await stop();
  return undefined;
}
