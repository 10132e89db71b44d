// Processes of the portal: started, watched, stopped with everything they started themselves.
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { diesWithParent } from '../postgres/index.mjs';
import { inData, inRoot, root } from './paths.mjs';
import { Refusal } from './report.mjs';

const GRACE_SECONDS = 15;

/** State and group of a process: the fields after its name, which stands in parentheses and may hold anything. */
function stateAndGroup(pid) {
  try {
    const [state, , group] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
    return { state, group: Number(group) };
  } catch {
    return undefined;
  }
}

/**
 * True while any process of the group lives. The dead that nobody has waited for yet do not count: where process 1 is
 * not made for it, they stay for ever.
 */
export function groupLives(leader) {
  try {
    process.kill(-leader, 0);
  } catch {
    return false;
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(stateAndGroup)
    .some((found) => found?.group === leader && found.state !== 'Z');
}

/**
 * Ends a process group: SIGTERM, time to finish, then SIGKILL.
 * @param {number} leader process id of the group's leader
 * @param {number} graceSeconds
 */
export async function endGroup(leader, graceSeconds = GRACE_SECONDS) {
  for (const signal of ['SIGTERM', 'SIGKILL']) {
    if (!groupLives(leader)) return;
    try {
      process.kill(-leader, signal);
    } catch {
      return;
    }
    for (let waited = 0; waited < graceSeconds * 20 && groupLives(leader); waited++) await sleep(50);
  }
}

/** The end of a log file, for the terminal. */
export function tail(file, characters = 3000) {
  try {
    return readFileSync(file, 'utf8').trim().slice(-characters);
  } catch {
    return '';
  }
}

/** The environment without what npm added to it, and with a place where Node keeps what it has compiled. */
export const plainEnvironment = () => ({
  NODE_COMPILE_CACHE: inRoot('node_modules', '.cache', 'compiled'),
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_'))),
});

/** Its own session, so that Ctrl-C reaches the launcher alone; a signal when the launcher dies all the same. */
function spawnDetached(command, options) {
  const words = [...diesWithParent('TERM'), ...command];
  return spawn(words[0], words.slice(1), { cwd: root, detached: true, ...options });
}

/**
 * @typedef {object} Service
 * @property {string} name
 * @property {string} script absolute path, by which a later start recognises the process
 * @property {() => number | undefined} pid
 * @property {string} logFile
 * @property {() => Promise<void>} stop
 */

/**
 * Starts a program that stays.
 * @param {{ name: string, script: string, env: Record<string, string>, onExit: (how: string) => void }} options
 *   `onExit` is called when it ends without having been stopped
 * @returns {Service}
 */
export function startService({ name, script, env, onExit }) {
  const logFile = inData('logs', `${name}.log`);
  const log = openSync(logFile, 'a', 0o600);
  const child = spawnDetached([process.execPath, script], {
    env: { ...plainEnvironment(), ...env },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  let stopped = false;
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `code ${code}`));
  });
  ended.then((how) => {
    if (!stopped) onExit(how);
  });
  const stop = async () => {
    stopped = true;
    if (child.pid) await endGroup(child.pid);
    await ended;
  };
  return { name, script, pid: () => child.pid, logFile, stop };
}

/** Commands that run to their end; the launcher ends them when it is told to stop meanwhile. */
export class Commands {
  /** @type {Set<import('node:child_process').ChildProcess>} */
  #running = new Set();
  #ending = false;

  /**
   * Runs a command to its end.
   * @param {string[]} command
   * @param {{ env?: Record<string, string>, what: string, onLine?: (line: string) => void }} options `what` names it
   *   in an error; `onLine` receives every line it prints
   * @returns {Promise<string>} what it printed on standard output
   * @throws {Refusal & { exitCode: number | string }} with the end of its output when it fails
   */
  async run(command, { env = {}, what, onLine = () => undefined }) {
    if (this.#ending) throw new Refusal('Stopping.');
    const child = spawnDetached(command, {
      env: { ...plainEnvironment(), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#running.add(child);
    let output = '';
    let everything = '';
    const listen = (stream, keep) => {
      stream.setEncoding('utf8');
      let rest = '';
      stream.on('data', (chunk) => {
        keep(chunk);
        const lines = (rest + chunk).split('\n');
        rest = lines.pop() ?? '';
        lines.forEach(onLine);
      });
    };
    listen(child.stdout, (chunk) => {
      output += chunk;
      everything += chunk;
    });
    listen(child.stderr, (chunk) => (everything += chunk));
    const how = await new Promise((resolve) => {
      child.once('error', (error) => resolve(error.message));
      child.once('close', (code, signal) => resolve(signal ?? code));
    });
    this.#running.delete(child);
    if (how === 0) return output;
    if (this.#ending) throw new Refusal('Stopping.');
    const failure = new Refusal(`${what} failed (${how}):\n${everything.trim().slice(-6000)}`);
    throw Object.assign(failure, { exitCode: how });
  }

  /** Ends what runs and refuses what would follow. */
  async end() {
    this.#ending = true;
    await Promise.all([...this.#running].map((child) => child.pid && endGroup(child.pid, 5)));
  }
}
