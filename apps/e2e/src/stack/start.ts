import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FullConfig } from '@playwright/test';
import { startPostgres } from '../../../../tools/postgres/index.mjs';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const PATIENCE_MS = 90_000;

/** Starts the product as it is shipped, on a database of its own with the demo data. Returns what stops it. */
export default async function startStack(config: FullConfig): Promise<() => Promise<void>> {
  const ports = config.metadata['ports'] as { portal: number; mailbox: number; smtp: number };
  const folder = await mkdtemp(join(tmpdir(), 'candela-e2e-'));
  const server = await startPostgres({ dataDirectory: join(folder, 'postgres'), durable: false });
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    LOG_LEVEL: 'error',
    DATABASE_URL: server.ownerUrl,
    SECRET_KEY: 'journeys-need-a-secret-that-is-long-enough',
    VAULT_MASTER_KEY: Buffer.alloc(32, 9).toString('base64'),
    DATA_DIRECTORY: folder,
    PORT: String(ports.portal),
    PUBLIC_URL: `http://127.0.0.1:${ports.portal}`,
    WEB_ROOT: process.env['WEB_ROOT'] || join(root, 'apps/web/dist/browser'),
    SMTP_URL: `smtp://127.0.0.1:${ports.smtp}`,
    SMTP_PORT: String(ports.smtp),
    MAILBOX_PORT: String(ports.mailbox),
    MAILBOX_FILE: join(folder, 'mails.jsonl'),
    REDIS_URL: '',
  };
  const services: ChildProcess[] = [];
  const start = (...words: string[]): ChildProcess =>
    spawn(process.execPath, words, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
  const stop = async (): Promise<void> => {
    for (const service of services.reverse()) await ended(service);
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await finished(start('apps/api/dist/migrate.js'), 'The migration');
    await finished(start('apps/worker/dist/demo.js', '--without-history'), 'The demo data');
    services.push(
      start('tools/mailbox.mjs'),
      start('apps/api/dist/main.js'),
      start('apps/worker/dist/main.js'),
    );
    await ready(`http://127.0.0.1:${ports.portal}/api/health/ready`);
    await ready(`http://127.0.0.1:${ports.mailbox}/api/mails`);
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

function finished(child: ChildProcess, what: string): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${what} ended with ${code}.`))));
  });
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

async function ready(url: string): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    const reply = await fetch(url).catch(() => null);
    if (reply?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${url} does not answer.`);
}
