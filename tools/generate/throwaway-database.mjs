import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../postgres/index.mjs';

/**
 * Runs `work` with the settings of a migrated database that exists only meanwhile.
 * @param {(environment: Record<string, string>) => Promise<void>} work told the environment for Candela's processes
 */
export async function withThrowawayDatabase(work) {
  const folder = await mkdtemp(join(tmpdir(), 'candela-generate-'));
  const server = await startPostgres({ dataDirectory: join(folder, 'postgres'), durable: false });
  const environment = {
    NODE_ENV: 'test',
    LOG_LEVEL: 'error',
    DATABASE_URL: server.ownerUrl,
    SECRET_KEY: 'generators-need-a-secret-that-is-long-enough',
    VAULT_MASTER_KEY: Buffer.alloc(32, 1).toString('base64'),
    DATA_DIRECTORY: folder,
  };
  try {
    await run(process.execPath, ['apps/api/dist/migrate.js'], environment);
    await work(environment);
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Runs a command quietly; its output is shown only when it fails.
 * @param {string} command
 * @param {string[]} words
 * @param {Record<string, string>} [environment] added to this process's
 * @returns {Promise<void>}
 */
export function run(command, words, environment = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`${command} ${words.join(' ')} ended with ${code}:\n${output}`)),
    );
  });
}
