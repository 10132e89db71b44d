// Runs parts in their lanes and remembers how each went.
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { inData } from '../start/paths.mjs';
import { duration, Refusal, say } from '../start/report.mjs';
import { countsOf, readCounts } from './counts.mjs';
import { buildPart } from './parts.mjs';

/** Not `test-results`, which Playwright empties. */
const folder = inData('tests');
const STILL_RUNNING_EVERY_SECONDS = 30;
const SIDE_BY_SIDE = [
  [1, 2],
  [3, 4],
  [5, 6],
];

/**
 * @typedef {object} Result
 * @property {import('./parts.mjs').Part} part
 * @property {boolean} ok
 * @property {number} seconds
 * @property {import('./counts.mjs').Counts} [counts]
 * @property {string} logFile
 * @property {string} [reason] why it did not run
 */

/** Runs the commands of a part until one fails; everything they print goes to the log. */
async function runCommands(commands, { work, log }) {
  for (const command of work.commands) {
    await commands.run(command, { what: 'It', env: work.env, onLine: (line) => log.write(`${line}\n`) });
  }
}

/** One part from beginning to end. Whatever goes wrong becomes its result. */
async function runPart(part, commands, { buildFailed, mustRun }) {
  const slug = part.name.replace(/\W+/g, '-');
  const logFile = `${folder}/${slug}.log`;
  const report = `${folder}/${slug}.json`;
  const begun = Date.now();
  const result = (ok, more) => ({ part, ok, logFile, seconds: (Date.now() - begun) / 1000, ...more });
  if (part.needsBuild && buildFailed()) return result(false, { reason: 'the build failed' });
  const log = createWriteStream(logFile);
  let work;
  try {
    work = await part.prepare({ report, commands });
    if (work.notRun) return result(!mustRun, { reason: work.notRun });
    await runCommands(commands, { work, log });
    return result(true, { counts: part.counts && readCounts(part.counts, report) });
  } catch (error) {
    if (error.exitCode === undefined)
      log.write(`${error instanceof Refusal ? error.message : error.stack}\n`);
    return result(false, { counts: part.counts && readCounts(part.counts, report) });
  } finally {
    await work?.finish?.();
    await new Promise((done) => log.end(done));
  }
}

function tell(result) {
  const { part, ok, seconds, counts, reason } = result;
  const numbers = counts ? `, ${counts.passed} passed, ${countsOf(result).failed} failed` : '';
  const mark = reason && ok ? '–' : ok ? '✓' : '✗';
  say(`  ${mark} ${part.name} (${duration(seconds)}${numbers})${reason ? `: not run, ${reason}` : ''}`);
}

/**
 * Runs the parts: those of a lane one after the other, lanes as `SIDE_BY_SIDE` says.
 * @param {import('./parts.mjs').Part[]} parts
 * @param {import('../start/processes.mjs').Commands} commands
 * @param {{ mustRun: boolean }} options `mustRun`: a part that cannot run on this machine is a failure
 * @returns {Promise<Result[]>} in the order of the parts
 */
export async function runParts(parts, commands, { mustRun }) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const results = new Map();
  const running = new Set();
  const buildFailed = () => results.get(buildPart)?.ok === false;
  const stillRunning = setInterval(() => {
    if (running.size > 0) say(`  · still running: ${[...running].join(' and ')}`);
  }, STILL_RUNNING_EVERY_SECONDS * 1000);
  const runLane = async (lane) => {
    for (const part of parts.filter((each) => each.lane === lane)) {
      say(`  · ${part.name} …`);
      running.add(part.name);
      const result = await runPart(part, commands, { buildFailed, mustRun });
      running.delete(part.name);
      results.set(part, result);
      tell(result);
    }
  };
  try {
    for (const lanes of SIDE_BY_SIDE) await Promise.all(lanes.map(runLane));
  } finally {
    clearInterval(stillRunning);
  }
  return parts.map((part) => results.get(part));
}
