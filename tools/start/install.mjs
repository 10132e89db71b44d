// Are the packages in node_modules the ones of the lock file? If not, npm puts them there.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from './paths.mjs';
import { Refusal } from './report.mjs';

const stampFile = inRoot('node_modules', '.candela-installed');

const read = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
};

const stampNow = () => {
  const lock = readFileSync(inRoot('package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}\n`;
};

/** npm's own record of what it installed, written when it is done, compared with what the lock file asks for. */
function recordMatches() {
  const record = read(inRoot('node_modules', '.package-lock.json'));
  if (record === undefined) return false;
  const installed = JSON.parse(record).packages;
  const asked = JSON.parse(read(inRoot('package-lock.json'))).packages;
  for (const [place, wanted] of Object.entries(asked)) {
    if (!place.startsWith('node_modules/')) continue;
    const found = installed[place];
    if (!found && !wanted.optional && !wanted.devOptional && !wanted.peer) return false;
    if (found && found.version !== wanted.version) return false;
  }
  return Object.keys(installed).every((place) => place in asked);
}

/**
 * True when nothing has to be installed. A stamp makes the usual answer quick; where it is missing (somebody ran npm by
 * hand) npm's own record is compared.
 */
export function isInstalled() {
  const stamp = stampNow();
  if (read(stampFile) === stamp) return true;
  if (!recordMatches()) return false;
  try {
    writeFileSync(stampFile, stamp);
  } catch {
    // A folder of another user: it is only slower without the stamp.
  }
  return true;
}

/** How many packages stand in node_modules so far. */
function countPackages() {
  try {
    return readdirSync(inRoot('node_modules'), { withFileTypes: true })
      .filter((entry) => !entry.name.startsWith('.'))
      .map((entry) =>
        entry.name.startsWith('@') ? readdirSync(inRoot('node_modules', entry.name)).length : 1,
      )
      .reduce((sum, count) => sum + count, 0);
  } catch {
    return 0;
  }
}

/** The environment of npm: without the settings of the npm that runs this script, and without the Node it replaces. */
function npmEnvironment() {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_(?!config_)/.test(name)));
  const ours = inRoot('node_modules', '.bin');
  const folders = (env.PATH ?? '').split(path.delimiter).filter((folder) => path.resolve(folder) !== ours);
  return { ...env, PATH: folders.join(path.delimiter), NODE_ENV: 'development' };
}

/**
 * Runs `npm ci` and leaves the stamp as its last act.
 * @param {(detail: string) => void} progress
 * @param {(child: import('node:child_process').ChildProcess) => void} onChild
 */
export async function install(progress, onChild) {
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const child = spawn('npm', args, { cwd: inRoot(), env: npmEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] });
  onChild(child);
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const counting = setInterval(() => progress(`${countPackages()} packages`), 1000);
  const code = await new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new Refusal(`npm could not be started: ${error.message}`)));
    child.once('close', (status, signal) => resolve(status ?? signal));
  }).finally(() => clearInterval(counting));
  if (code !== 0) throw new Refusal(`npm ci ended with ${code}:\n${output.trim().slice(-4000)}`);
  writeFileSync(stampFile, stampNow());
}
