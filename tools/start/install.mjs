// Are the packages in node_modules the ones of the lock file? If not, npm puts them there.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { diesWithParent } from '../postgres/launch.mjs';
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

/** npm may be writing the very file: half of it is as good as none. */
const parse = (text) => {
  try {
    return JSON.parse(text);
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
  const record = parse(read(inRoot('node_modules', '.package-lock.json')) ?? '');
  if (record === undefined) return false;
  const installed = record.packages;
  const asked = JSON.parse(read(inRoot('package-lock.json'))).packages;
  for (const [place, wanted] of Object.entries(asked)) {
    if (!place.startsWith('node_modules/') || wanted.extraneous) continue;
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

/** The environment of npm: without the settings of the npm that runs this script, and without the Node it replaces. */
function npmEnvironment() {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(?!config_)/.test(name)),
  );
  const ours = inRoot('node_modules', '.bin');
  const folders = (env.PATH ?? '').split(path.delimiter).filter((folder) => path.resolve(folder) !== ours);
  return { ...env, PATH: folders.join(path.delimiter), NODE_ENV: 'development' };
}

/** While npm runs, a signal ends npm and then this process. */
function endTogether(child) {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const end = () => {
    child.once('close', () => process.exit(130));
    child.kill('SIGTERM');
  };
  for (const signal of signals) process.once(signal, end);
  child.once('close', () => signals.forEach((signal) => process.removeListener(signal, end)));
}

/**
 * Runs `npm ci` and leaves the stamp as its last act.
 * @param {(detail: string) => void} progress
 */
export async function install(progress) {
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=http'];
  const command = [...diesWithParent('TERM'), 'npm', ...args];
  const child = spawn(command[0], command.slice(1), {
    cwd: inRoot(),
    env: npmEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  endTogether(child);
  const total = Object.keys(parse(read(inRoot('package-lock.json'))).packages).length;
  const output = [];
  let asked = 0;
  let fetched = 0;
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      if (!line.includes(' http ')) return output.push(line);
      // npm first reads about the packages, unless the lock file says all, and then fetches them.
      if (line.includes('.tgz')) fetched += 1;
      else asked += 1;
      progress(fetched > 0 ? `${fetched} of about ${total} packages` : `read about ${asked} packages`);
    });
  }
  const code = await new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new Refusal(`npm could not be started: ${error.message}`)));
    child.once('close', (status, signal) => resolve(status ?? signal));
  });
  if (code !== 0) throw new Refusal(`npm ci ended with ${code}:\n${output.join('\n').trim().slice(-4000)}`);
  writeFileSync(stampFile, stampNow());
}
