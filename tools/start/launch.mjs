// The launcher: everything a portal needs, brought up in order, and down again in the opposite order.
import { access, constants, mkdir, readdir, rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { startPostgres, stopLeftover } from '../postgres/index.mjs';
import { build } from './build.mjs';
import { loadDemo, personasTable } from './demo.mjs';
import { dataFolder, inData, inRoot } from './paths.mjs';
import { choosePorts } from './ports.mjs';
import { Commands, plainEnvironment, startService, tail } from './processes.mjs';
import { duration, Refusal, say, step } from './report.mjs';
import { endLeftovers, removeRecord, writeRecord } from './run-record.mjs';
import { secrets } from './secrets.mjs';
import { isBuilt, rememberBuild, sourcesNow } from './sources.mjs';

const READY_SECONDS_MAX = 90;
const RESTARTS_MAX = 5;
const RESTART_WINDOW_SECONDS = 60;

const scripts = {
  api: inRoot('apps', 'api', 'dist', 'main.js'),
  worker: inRoot('apps', 'worker', 'dist', 'main.js'),
  mailbox: inRoot('tools', 'mailbox.mjs'),
  migrate: inRoot('apps', 'api', 'dist', 'migrate.js'),
};

/** Says early, and in a sentence, that the folder belongs to somebody else. */
async function prepareDataFolder() {
  try {
    await mkdir(inData('logs'), { recursive: true, mode: 0o700 });
    await access(dataFolder, constants.W_OK);
    await access(inData('logs'), constants.W_OK);
  } catch (error) {
    throw new Refusal(
      `${dataFolder} cannot be written by this user (${error.code}). Was it made by another user?`,
    );
  }
}

export class Launcher {
  #begun = Date.now();
  #commands = new Commands();
  /** What to stop, in the order of starting. @type {{ name: string, stop(): Promise<void> }[]} */
  #started = [];
  /** @type {Map<string, import('./processes.mjs').Service>} */
  #services = new Map();
  #restarts = [];
  #ready = false;
  #stopping = false;
  #addresses = {};
  #recorded = Promise.resolve();
  /** The port of each part; no `postgres` where the database is somebody else's. @type {Record<string, number>} */
  #ports = {};
  /** @type {Record<string, string>} */
  #env = {};
  /** Rejects when a service dies that must not. */
  #failed;
  #fail;

  constructor() {
    this.#failed = new Promise((_, reject) => (this.#fail = reject));
    this.#failed.catch(() => undefined);
  }

  /** One sentence for whoever tries to start a second one. */
  describe() {
    const where = this.#addresses.portal ? `at ${this.#addresses.portal}` : 'and is still starting';
    return `Candela already runs here ${where} (process ${process.pid}). Stop it with Ctrl-C in its terminal.`;
  }

  /**
   * Brings the portal up and stays until it is stopped or something dies for good.
   * @param {{ reset: boolean }} options
   */
  async run({ reset }) {
    await prepareDataFolder();
    const left = await endLeftovers();
    if (left.length > 0) say(`  · Ended what a killed start had left: ${left.join(', ')}.`);
    await stopLeftover(inData('postgres'));
    if (reset) await this.#reset();
    await this.#chooseSettings();
    // The database starts in a second, beside the build; neither needs the other.
    const outcomes = await Promise.allSettled([this.#build(), this.#ports.postgres && this.#startDatabase()]);
    for (const { reason } of outcomes) if (reason) throw reason;
    this.#stopIfAsked();
    await step('Migrating the database', () =>
      this.#commands.run([process.execPath, scripts.migrate], { what: 'The migration', env: this.#env }),
    );
    this.#startMailbox();
    const personas = await step('Loading the demo data where it is missing', (progress) =>
      loadDemo(this.#commands, { env: this.#env, embedded: this.#embedded, reset, progress }),
    );
    this.#stopIfAsked();
    this.#start('api', this.#env);
    this.#start('worker', this.#env);
    await step('Waiting for the portal', () => Promise.race([this.#untilReady(), this.#failed]));
    this.#ready = true;
    this.#announce(personas);
    await this.#record();
    await this.#failed;
  }

  /** Stops everything in the opposite order of starting. Safe to call twice. */
  async stop() {
    this.#stopping = true;
    this.#fail(new Refusal('Stopping.'));
    await this.#commands.end();
    for (const { stop } of this.#started.splice(0).reverse()) await stop();
    await this.#recorded.catch(() => undefined);
    await removeRecord().catch(() => undefined);
  }

  get #embedded() {
    return this.#ports.postgres !== undefined;
  }

  async #reset() {
    for (const name of await readdir(dataFolder)) await rm(inData(name), { recursive: true, force: true });
    await prepareDataFolder();
    say('  ✓ Removed everything the portal had kept');
  }

  async #chooseSettings() {
    const env = plainEnvironment();
    const wishes = [
      { key: 'portal', variable: 'PORT', usual: 3000, what: 'the portal' },
      ...(env.SMTP_URL
        ? []
        : [
            { key: 'mailbox', variable: 'MAILBOX_PORT', usual: 1080, what: 'the mailbox' },
            { key: 'smtp', variable: 'SMTP_PORT', usual: 1025, what: 'incoming mail' },
          ]),
      ...(env.DATABASE_URL
        ? []
        : [{ key: 'postgres', variable: 'POSTGRES_PORT', usual: 5433, what: 'PostgreSQL' }]),
    ];
    const chosen = await choosePorts(wishes, env);
    this.#ports = Object.fromEntries(wishes.map(({ key }, at) => [key, chosen[at]]));
    this.#env = {
      NODE_ENV: 'development',
      DATA_DIRECTORY: inData('files'),
      WEB_ROOT: inRoot('apps', 'web', 'dist', 'browser'),
      PUBLIC_URL: `http://localhost:${this.#ports.portal}`,
      SMTP_URL: `smtp://127.0.0.1:${this.#ports.smtp}`,
      ...Object.fromEntries(Object.entries(env).filter(([name, value]) => passedOn.has(name) && value)),
      PORT: String(this.#ports.portal),
      ...(await secrets(env)),
    };
  }

  async #build() {
    if (isBuilt()) return say('  ✓ Nothing to build');
    const sources = sourcesNow();
    await step('Building what changed', (progress) => build(this.#commands, progress));
    rememberBuild(sources);
  }

  async #startDatabase() {
    const server = await startPostgres({ dataDirectory: inData('postgres'), port: this.#ports.postgres });
    this.#started.push({ name: 'postgres', stop: server.stop });
    this.#env.DATABASE_URL = server.ownerUrl;
    say(`  ✓ PostgreSQL listens on port ${server.port}`);
    server.exited.then(({ code, signal }) => {
      if (this.#stopping) return;
      this.#fail(new Refusal(`PostgreSQL ended (${signal ?? code}):\n${tail(server.logFile)}`));
    });
  }

  #startMailbox() {
    if (this.#ports.mailbox === undefined) return;
    this.#start('mailbox', {
      MAILBOX_PORT: String(this.#ports.mailbox),
      SMTP_PORT: String(this.#ports.smtp),
      MAILBOX_FILE: inData('mails.jsonl'),
    });
  }

  /** Starts a service, and starts it again when it dies, but not for ever. */
  #start(name, env) {
    const service = startService({
      name,
      script: scripts[name],
      env,
      onExit: (how) => this.#onExit(name, env, how),
    });
    const known = this.#services.has(name);
    this.#services.set(name, service);
    if (!known) this.#started.push({ name, stop: () => this.#services.get(name).stop() });
    this.#record().catch((error) => this.#fail(error));
  }

  async #onExit(name, env, how) {
    if (this.#stopping) return;
    const ending = `The ${name} ended (${how}). The end of ${this.#services.get(name).logFile}:\n`;
    const text = ending + tail(this.#services.get(name).logFile);
    const recent = this.#restarts.filter((at) => at > Date.now() - RESTART_WINDOW_SECONDS * 1000);
    if (!this.#ready || recent.length >= RESTARTS_MAX) return this.#fail(new Refusal(text));
    this.#restarts = [...recent, Date.now()];
    say(`\n  ! ${text}\n  · Starting the ${name} again.`);
    await sleep(1000);
    if (!this.#stopping) this.#start(name, env);
  }

  async #untilReady() {
    const url = `http://127.0.0.1:${this.#ports.portal}/api/health/ready`;
    for (const end = Date.now() + READY_SECONDS_MAX * 1000; Date.now() < end; await sleep(100)) {
      this.#stopIfAsked();
      const response = await fetch(url, { signal: AbortSignal.timeout(3000) }).catch(() => undefined);
      await response?.body?.cancel();
      if (response?.ok) return;
    }
    throw new Refusal(
      `The portal was not ready after ${READY_SECONDS_MAX} s. The end of its log:\n${tail(inData('logs', 'api.log'))}`,
    );
  }

  /** Writes down what runs; one writing after the other. */
  #record() {
    this.#recorded = this.#recorded.then(() =>
      writeRecord({
        launcher: process.pid,
        startedAt: new Date(this.#begun).toISOString(),
        addresses: this.#addresses,
        env: this.#env,
        processes: [...this.#services.values()].map(({ name, script, pid }) => ({
          name,
          script,
          pid: pid(),
        })),
      }),
    );
    return this.#recorded;
  }

  #announce(personas) {
    this.#addresses.portal = this.#env.PUBLIC_URL;
    if (this.#ports.mailbox) this.#addresses.mailbox = `http://localhost:${this.#ports.mailbox}`;
    say(`\nCandela is ready (${duration((Date.now() - this.#begun) / 1000)}).\n`);
    say(`  Portal   ${this.#addresses.portal}`);
    if (this.#addresses.mailbox) say(`  Mailbox  ${this.#addresses.mailbox}   every mail the portal sends`);
    say(`  Logs     ${inData('logs')}`);
    if (personas.length > 0) say(`\nPeople to try it as:\n\n${personasTable(personas)}`);
    say('\nCtrl-C stops everything. Start over: npm start -- --reset\n');
  }

  #stopIfAsked() {
    if (this.#stopping) throw new Refusal('Stopping.');
  }
}

/** What the person may set for API and worker; everything else in the environment reaches them as it is. */
const passedOn = new Set([
  'NODE_ENV',
  'DATA_DIRECTORY',
  'WEB_ROOT',
  'PUBLIC_URL',
  'SMTP_URL',
  'DATABASE_URL',
  'DATABASE_APP_URL',
  'DATABASE_VAULT_URL',
  'DATABASE_POOL_MAX',
  'REDIS_URL',
  'MAIL_FROM',
  'LOG_LEVEL',
  'TRUSTED_PROXIES',
]);
