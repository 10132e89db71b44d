// The parts of `npm test`, in the order of the summary. A part says what it runs, what it needs built before, and where
// its counts are found.
import { existsSync, globSync, readFileSync, realpathSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { nx, nxEnvironment } from '../start/build.mjs';
import { inRoot } from '../start/paths.mjs';
import { Refusal } from '../start/report.mjs';
import { provideChromium, provideRedis } from './provide.mjs';

/**
 * @typedef {object} Part
 * @property {string} name
 * @property {'check' | 'unit' | 'int' | 'e2e'} group
 * @property {1 | 2 | 3 | 4 | 5 | 6} lane lanes 1 and 2 run side by side, then 3 and 4, then 5 and 6: what is in 3 and 5 waits
 *   now and then
 * @property {boolean} [needsBuild]
 * @property {(context: { report: string, commands: import('../start/processes.mjs').Commands }) => Promise<Work>} prepare
 * @property {'jest' | 'playwright' | 'node'} [counts]
 *
 * @typedef {object} Work
 * @property {string[][]} commands run one after the other until one fails
 * @property {Record<string, string>} [env]
 * @property {() => Promise<void>} [finish]
 * @property {string} [notRun] why the part cannot run on this machine
 */

/** Specs that run a second time with Redis as the queue: they ask where it lives. */
const queueSpecs = () =>
  globSync('{libs,apps}/*/src/**/*.int.spec.ts', { cwd: inRoot() })
    .filter((file) => readFileSync(inRoot(file), 'utf8').includes('queueHomes()'))
    .sort();

const node = (...args) => [process.execPath, ...args];
const bin = (name, ...args) => node(realpathSync(inRoot('node_modules', '.bin', name)), ...args);
const NATIVE_TSC = inRoot('node_modules/typescript-native/bin/tsc');
const workers = `--maxWorkers=${Math.max(1, Math.min(4, availableParallelism()))}`;

/** A thing that ought to be there and is not is an error, never a part left out. */
function needed(files, what) {
  if (files.length === 0) throw new Refusal(`There is nothing to check: ${what} is missing.`);
  return files;
}

const existing = (file) => {
  if (!existsSync(inRoot(file))) throw new Refusal(`There is nothing to run: ${file} is missing.`);
  return file;
};

const jest = (flags, ...args) =>
  node(...flags, '--disable-warning=ExperimentalWarning', inRoot('node_modules/jest/bin/jest.js'), ...args);

const jestServer = (project, report, ...args) =>
  jest(
    ['--experimental-vm-modules'],
    ...['-c', 'tools/test/jest.server.config.mjs', '--selectProjects', project],
    ...['--json', `--outputFile=${report}`, ...args],
  );

const scripts = (mark) =>
  globSync('tools/generate/*.mjs', { cwd: inRoot() })
    .filter((file) => readFileSync(inRoot(file), 'utf8').includes(mark))
    .sort();

/** The generators: scripts of tools/generate that run by themselves. */
export const generators = () => scripts('process.exitCode');

/** Those whose files are compared by `--check`; the access matrix is compared by the integration spec that makes it. */
const comparers = () => scripts("'--check'");

const typeChecks = () =>
  globSync('{libs,apps}/*/tsconfig.spec.json', { cwd: inRoot() })
    .concat(globSync('apps/e2e/tsconfig.json', { cwd: inRoot() }))
    .sort()
    .map((file) => node(NATIVE_TSC, '-p', file, '--noEmit'));

/** Where no promise may be forgotten; the rules that say so need types, which the native compiler finds. */
const serverSources = () =>
  needed(
    globSync('{libs/{contracts,platform,server,testing},apps/{api,worker}}/src', { cwd: inRoot() }),
    'src',
  );

async function integrationOnRedis({ report, commands }) {
  const redis = await provideRedis(commands);
  if (!redis) return { commands: [], notRun: 'no redis-server found, and it may not be installed here' };
  return {
    commands: [
      jestServer(
        'int',
        report,
        '--runInBand',
        '--testPathPatterns',
        ...needed(queueSpecs(), 'a spec of the queue'),
      ),
    ],
    env: { REDIS_URL: redis.url, TEST_REDIS_URL: redis.url },
    finish: redis.stop,
  };
}

async function journeys({ report, commands }) {
  const config = existing('apps/e2e/playwright.config.ts');
  const chromium = await provideChromium(commands);
  if (!chromium) return { commands: [], notRun: 'no chromium found, and it may not be installed here' };
  return {
    commands: [bin('playwright', 'test', '-c', config, '--reporter=list,json')],
    env: { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  };
}

/** The part that the others may need; it also type-checks the sources and the templates of the web app. */
export const buildPart = {
  name: 'build',
  group: 'check',
  lane: 1,
  prepare: async () => ({
    commands: [nx('run-many', '-t', 'build', '--output-style=static')],
    env: nxEnvironment,
  }),
};

/** @type {Part[]} */
export const parts = [
  {
    name: 'format',
    group: 'check',
    lane: 2,
    prepare: async () => ({ commands: [bin('prettier', '--check', '--log-level', 'warn', '.')] }),
  },
  {
    name: 'lint',
    group: 'check',
    lane: 2,
    // The directions between projects are skipped in silence where nx has no graph yet.
    prepare: async () => ({
      commands: [
        nx('show', 'projects'),
        bin('eslint', '.', '--max-warnings', '0'),
        bin('oxlint', '--type-aware', '-c', 'tools/eslint/promises.oxlint.json', ...serverSources()),
      ],
      env: nxEnvironment,
    }),
  },
  buildPart,
  {
    name: 'types',
    group: 'check',
    lane: 1,
    needsBuild: true,
    prepare: async () => ({ commands: needed(typeChecks(), 'tsconfig.spec.json') }),
  },
  {
    name: 'generated files',
    group: 'check',
    lane: 1,
    needsBuild: true,
    prepare: async () => ({
      commands: needed(comparers(), 'a generator in tools/generate').map((file) => node(file, '--check')),
    }),
  },
  {
    name: 'catalogues',
    group: 'check',
    lane: 2,
    prepare: async () => ({ commands: [node(existing('apps/web/check-catalogues.mjs'))] }),
  },
  {
    name: 'page weight',
    group: 'check',
    lane: 1,
    needsBuild: true,
    prepare: async () => ({ commands: [node(existing('apps/web/check-budget.mjs'))] }),
  },
  {
    name: 'unit, tools',
    group: 'unit',
    lane: 1,
    counts: 'node',
    prepare: async ({ report }) => ({
      commands: [
        node(
          ...['--test', '--test-reporter=spec', '--test-reporter-destination=stdout'],
          ...['--test-reporter=./tools/test/node-test-counts.mjs', `--test-reporter-destination=${report}`],
          ...needed(globSync('tools/**/*.spec.mjs', { cwd: inRoot() }), 'a spec in tools'),
        ),
      ],
    }),
  },
  {
    name: 'unit, server',
    group: 'unit',
    lane: 2,
    counts: 'jest',
    prepare: async ({ report }) => ({ commands: [jestServer('unit', report)] }),
  },
  {
    name: 'unit, web',
    group: 'unit',
    lane: 4,
    counts: 'jest',
    prepare: async ({ report }) => ({
      commands: [
        jest(
          [],
          ...[
            '--projects',
            ...needed(globSync('{libs,apps}/*/jest.config.cjs', { cwd: inRoot() }), 'a web project'),
          ],
          ...['--json', `--outputFile=${report}`],
        ),
      ],
    }),
  },
  {
    name: 'integration',
    group: 'int',
    lane: 3,
    needsBuild: true,
    counts: 'jest',
    prepare: async ({ report }) => ({
      commands: [jestServer('whole-int', report, workers)],
      env: { REDIS_URL: '' },
    }),
  },
  {
    name: 'integration, Redis',
    group: 'int',
    lane: 6,
    needsBuild: true,
    counts: 'jest',
    prepare: integrationOnRedis,
  },
  { name: 'journeys', group: 'e2e', lane: 5, needsBuild: true, counts: 'playwright', prepare: journeys },
];

/**
 * The parts that arguments ask for: groups or names, everything when there are none.
 * @param {string[]} wanted
 * @returns {Part[]}
 */
export function selectParts(wanted) {
  const known = new Set(parts.flatMap(({ name, group }) => [name, group]));
  const unknown = wanted.find((word) => !known.has(word));
  if (unknown) throw new Refusal(`There is no part "${unknown}". Parts: ${[...known].join(', ')}.`);
  const chosen = parts.filter(
    ({ name, group }) => wanted.length === 0 || wanted.includes(name) || wanted.includes(group),
  );
  const needsBuild = chosen.some((part) => part.needsBuild);
  return parts.filter((part) => chosen.includes(part) || (needsBuild && part === buildPart));
}
