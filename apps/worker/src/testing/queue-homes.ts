import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A place where the queue lives: its name, and how to get it ready. */
export interface QueueHome {
  home: string;
  /** Null is PostgreSQL. */
  open(): Promise<{ redisUrl: string | null; close(): Promise<void> }>;
}

/** PostgreSQL always; Redis where `REDIS_URL` names one, or where a `redis-server` can be started. */
export function queueHomes(): QueueHome[] {
  const postgres = {
    home: 'PostgreSQL',
    open: async () => ({ redisUrl: null, close: async () => undefined }),
  };
  const given = process.env['REDIS_URL'];
  if (given)
    return [
      postgres,
      { home: 'Redis', open: async () => ({ redisUrl: given, close: async () => undefined }) },
    ];
  const found = spawnSync('redis-server', ['--version']).status === 0;
  return found ? [postgres, { home: 'Redis', open: ownRedis }] : [postgres];
}

/** A free port of this machine, for a process that cannot choose its own. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function ownRedis(): Promise<{ redisUrl: string; close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'candela-redis-'));
  const port = await freePort();
  const words = [
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
  const server = spawn('redis-server', words, { stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    server.stdout.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('Ready to accept connections')) resolve();
    });
    server.once('exit', (code) => reject(new Error(`redis-server ended with ${code}`)));
  });
  return {
    redisUrl: `redis://127.0.0.1:${port}`,
    close: async () => {
      server.kill('SIGKILL');
      await gone;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
