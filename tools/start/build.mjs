// Builds what changed since the last build.
import { realpathSync } from 'node:fs';
import { inRoot } from './paths.mjs';

/** Settings for nx wherever these tools call it: no daemon that would stay behind, no cloud, plain lines. */
export const nxEnvironment = {
  NX_DAEMON: 'false',
  NX_TUI: 'false',
  NX_NO_CLOUD: 'true',
};

/** The command that runs nx under this Node. */
export const nx = (...args) => [
  process.execPath,
  realpathSync(inRoot('node_modules', '.bin', 'nx')),
  ...args,
];

/**
 * Builds every project whose sources changed.
 * @param {import('./processes.mjs').Commands} commands
 * @param {(detail: string) => void} progress
 */
export async function build(commands, progress) {
  const finished = new Set();
  await commands.run(nx('run-many', '-t', 'build', '--output-style=static'), {
    what: 'The build',
    env: nxEnvironment,
    onLine: (line) => {
      const project = /nx run (\S+):build/.exec(line)?.[1];
      if (!project) return;
      finished.add(project);
      progress(`${finished.size} projects, last ${project}`);
    },
  });
}
