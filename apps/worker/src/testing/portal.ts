import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openQueueBackend, Queues, type Config } from '@candela/platform';
import { startTestServer, type TestServer } from '@candela/server/testing';
import { Browser, freePort } from '@candela/testing';
import { MailCatcher } from './mail-catcher.js';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
/** Processes are started again and again: what Node compiled is kept, as `npm start` keeps it. */
const COMPILED = join(ROOT, 'node_modules/.cache/compiled');
const READY_MS = 180_000;

export type ProcessKind = 'api' | 'worker';

/** Compiles what changed, so that the processes are what the sources say. Throws the compiler's words. */
export async function buildProcesses(): Promise<void> {
  const words = ['node_modules/typescript-native/bin/tsc', '-b', 'apps/api', 'apps/worker'];
  const { code, output } = await ran(words, {});
  if (code !== 0) throw new Error(`The processes cannot be built:\n${output}`);
}

/** One process of the portal, as `npm start` would run it, and everything it printed. */
export class PortalProcess {
  private child: ChildProcess | undefined;
  private gone: Promise<void> = Promise.resolve();
  readonly lines: string[] = [];
  starts = 0;
  private linesBefore = 0;

  constructor(
    readonly kind: ProcessKind,
    private readonly env: Record<string, string>,
    readonly url: string,
  ) {}

  /** Starts it; does not wait until it is ready. */
  start(): void {
    this.starts += 1;
    this.linesBefore = this.lines.length;
    const child = spawn(process.execPath, [`apps/${this.kind}/dist/main.js`], {
      cwd: ROOT,
      env: this.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => this.lines.push(chunk.toString()));
    }
    this.gone = new Promise((resolve) => child.once('exit', () => resolve()));
    this.child = child;
  }

  /** Resolves when it does its work. Throws its last words when it does not get there. */
  async ready(): Promise<void> {
    for (const end = Date.now() + READY_MS; Date.now() < end; await sleep(50)) {
      if (this.child?.exitCode !== null) break;
      if (this.kind === 'worker' ? this.saysSo() : await answers(`${this.url}/api/health/ready`)) return;
    }
    throw new Error(`The ${this.kind} did not get ready:\n${this.lines.join('').slice(-4000)}`);
  }

  /** Ends it as a power cut does. */
  async kill(): Promise<void> {
    this.child?.kill('SIGKILL');
    await this.gone;
  }

  /** Ends it as an administrator does. */
  async stop(): Promise<void> {
    this.child?.kill('SIGTERM');
    await Promise.race([this.gone, sleep(30_000).then(() => this.kill())]);
  }

  /** Whether it has said so since it was started last. */
  private saysSo(): boolean {
    return this.lines.slice(this.linesBefore).join('').includes('the worker works');
  }
}

/** A portal of real processes on a database, a queue and a mail server of its own. */
export class Portal {
  readonly processes: PortalProcess[] = [];
  /** What was made before was made while arranging. */
  readonly beganAt = new Date();

  private constructor(
    /** For arranging and asserting; its HTTP server is closed. */
    readonly arranged: TestServer,
    readonly config: Config,
    readonly env: Record<string, string>,
    readonly mails: MailCatcher,
  ) {}

  /**
   * Makes everything but the processes. `arrange` makes what must be there before, with the clock of this machine. The queue
   * is in PostgreSQL where `redisUrl` is null.
   */
  static async set(redisUrl: string | null, arrange: (server: TestServer) => Promise<void>): Promise<Portal> {
    await buildProcesses();
    const arranged = await startTestServer({ now: new Date().toISOString() });
    await arrange(arranged);
    await arranged.drain();
    await arranged.app.close();
    const mails = await MailCatcher.start();
    const config = { ...arranged.database.config, redisUrl, smtpUrl: mails.url };
    return new Portal(arranged, config, environmentOf(config), mails);
  }

  /** Starts processes, and waits until they work. */
  async start(...kinds: ProcessKind[]): Promise<PortalProcess[]> {
    const started = await Promise.all(
      kinds.map(async (kind) => {
        const port = kind === 'api' ? await freePort() : 0;
        const url = `http://127.0.0.1:${port}`;
        const one = new PortalProcess(kind, { ...this.env, PORT: String(port), PUBLIC_URL: url }, url);
        this.processes.push(one);
        one.start();
        await one.ready();
        return one;
      }),
    );
    return started;
  }

  /** A new browser at the first API. */
  browser(): Browser {
    return new Browser(this.processes.find(({ kind }) => kind === 'api')!.url);
  }

  /** Everything that the processes printed. */
  get log(): string {
    return this.processes.map(({ lines }) => lines.join('')).join('');
  }

  async query<Row>(sql: string, params: unknown[] = []): Promise<Row[]> {
    return (await this.arranged.owner.query<Row & Record<string, unknown>>(sql, params)).rows;
  }

  /** Waits until `look` gives something true, for `seconds` at most; returns it. */
  async eventually<T>(what: string, look: () => Promise<T | undefined | false>, seconds = 60): Promise<T> {
    for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(200)) {
      const seen = await look();
      if (seen) return seen;
    }
    throw new Error(`${what}: not within ${seconds} s.`);
  }

  /** Waits until nothing is on its way any more: no event to relay, no delivery waiting or in hand. */
  async quiet(seconds = 180): Promise<void> {
    await this.withQueues(async (queues) => {
      await this.eventually(
        'the portal is quiet',
        async () => {
          const [waiting] = await this.query<{ count: number }>(
            'SELECT count(*)::int AS count FROM outbox_event WHERE relayed_at IS NULL',
          );
          const events = await queues
            .get('events')
            .getJobCounts('active', 'waiting', 'delayed', 'prioritized');
          const mail = await queues.get('mail').getJobCounts('active', 'waiting', 'delayed', 'prioritized');
          const open = [...Object.values(events), ...Object.values(mail)].reduce(
            (sum, count) => sum + count,
            0,
          );
          return waiting?.count === 0 && open === 0;
        },
        seconds,
      );
    });
  }

  /** Works with the queues from outside. */
  async withQueues<T>(work: (queues: Queues) => Promise<T>): Promise<T> {
    const queues = new Queues(openQueueBackend(this.config));
    try {
      await queues.open();
      return await work(queues);
    } finally {
      await queues.close();
    }
  }

  /** Runs `npm run verify`'s command. */
  verify(): Promise<{ code: number; output: string }> {
    return ran(['apps/worker/dist/verify.js'], this.env);
  }

  async takeDown(): Promise<void> {
    await Promise.all(this.processes.map((one) => one.kill()));
    await this.mails.stop();
    await this.arranged.database.drop();
  }
}

function environmentOf(config: Config): Record<string, string> {
  return {
    NODE_ENV: 'test',
    PATH: process.env['PATH'] ?? '',
    DATABASE_URL: config.ownerDatabaseUrl ?? '',
    SECRET_KEY: config.secretKey,
    VAULT_MASTER_KEY: config.vaultMasterKey.toString('base64'),
    DATA_DIRECTORY: config.dataDirectory,
    SMTP_URL: config.smtpUrl,
    LOG_LEVEL: 'debug',
    TRUSTED_PROXIES: '1',
    NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] ?? COMPILED,
    ...(config.redisUrl ? { REDIS_URL: config.redisUrl } : {}),
  };
}

function ran(words: string[], env: Record<string, string>): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, words, { cwd: ROOT, env, maxBuffer: 10_000_000 }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code ?? 1) : 0, output: stdout + stderr }),
    );
  });
}

async function answers(url: string): Promise<boolean> {
  const response = await fetch(url, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined);
  return response?.ok ?? false;
}
