// How long somebody waits for the first page: on a fresh clone, and the second time.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../postgres/index.mjs';
import { run } from '../generate/throwaway-database.mjs';

const LONGEST_MS = 15 * 60_000;

/**
 * Clones the repository aside and starts it twice, as its README says.
 * @param {string} root
 * @returns {Promise<Record<string, number>>} seconds until the first page answers
 */
export async function startTimes(root) {
  const folder = await mkdtemp(join(tmpdir(), 'candela-start-'));
  try {
    await run('git', ['clone', '--quiet', root, folder]);
    return { 'fresh clone': await startOnce(folder), 'second start': await startOnce(folder) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function startOnce(folder) {
  const ports = {
    PORT: await freePort(),
    MAILBOX_PORT: await freePort(),
    SMTP_PORT: await freePort(),
    POSTGRES_PORT: await freePort(),
  };
  const env = {
    ...process.env,
    ...Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, String(port)])),
  };
  const began = performance.now();
  const child = spawn('npm', ['start'], { cwd: folder, env, stdio: 'ignore', detached: true });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    while (performance.now() - began < LONGEST_MS) {
      const page = await fetch(`http://127.0.0.1:${ports.PORT}/`).catch(() => null);
      if (page?.ok) return (performance.now() - began) / 1000;
      if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}.`);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error('npm start took longer than a quarter of an hour.');
  } finally {
    process.kill(-child.pid, 'SIGINT');
    await ended;
  }
}
