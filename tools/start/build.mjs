// Builds what changed since the last build.
import { realpathSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { Refusal } from './report.mjs';

const OUTPUT_CHARACTERS_MAX = 8000;

/** Settings for nx wherever these tools call it: no daemon that would stay behind, no cloud, plain lines. */
export const nxEnvironment = {
  NX_DAEMON: 'false',
  NX_TUI: 'false',
  NX_NO_CLOUD: 'true',
  FORCE_COLOR: '0',
};

/** The command that runs nx under this Node. */
export const nx = (...args) => [
  process.execPath,
  realpathSync(inRoot('node_modules', '.bin', 'nx')),
  ...args,
];

/** Sorts the lines of nx by the task they belong to, so that a failure shows its own words and no others. */
export class TaskOutput {
  /** @type {Map<string, string[]>} */
  #tasks = new Map();
  #task = '';

  /** @returns {string | undefined} the task, when this line opens its output */
  add(line) {
    const opened = /nx run (\S+)/.exec(line)?.[1];
    if (opened) this.#task = opened;
    this.#tasks.set(this.#task, [...(this.#tasks.get(this.#task) ?? []), line]);
    return opened;
  }

  /** What the failed tasks printed; everything when nx names none. */
  ofFailed() {
    const lines = [...this.#tasks.values()].flat();
    const list = lines.slice(lines.findIndex((line) => line.includes('Failed tasks:')) + 1);
    const failed = list.map((line) => /^\s*- (\S+)/.exec(line)?.[1]).filter((task) => this.#tasks.has(task));
    const shown = failed.length > 0 ? failed.flatMap((task) => this.#tasks.get(task)) : lines;
    return shown.join('\n').trim().slice(-OUTPUT_CHARACTERS_MAX);
  }
}

/**
 * Builds every project whose sources changed.
 * @param {import('./processes.mjs').Commands} commands
 * @param {(detail: string) => void} progress
 */
export async function build(commands, progress) {
  const output = new TaskOutput();
  const finished = new Set();
  const onLine = (line) => {
    const task = output.add(line);
    if (!task) return;
    finished.add(task);
    progress(`${finished.size} projects, last ${task.split(':')[0]}`);
  };
  const command = nx('run-many', '-t', 'build', '--output-style=static');
  const failure = await commands.run(command, { what: 'The build', env: nxEnvironment, onLine }).then(
    () => undefined,
    (error) => error,
  );
  if (failure?.exitCode === undefined) {
    if (failure) throw failure;
    return;
  }
  throw new Refusal(`The build failed:\n${output.ofFailed()}`);
}
