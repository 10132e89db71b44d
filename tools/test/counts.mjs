// What the tests themselves report, whoever ran them.
import { readFileSync } from 'node:fs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

const readJson = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};

/** Jest's `--json`: a file of tests that could not even be loaded counts as a failed test. */
const ofJest = (report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
  skipped: report.numPendingTests + report.numTodoTests,
});

/** Playwright's json reporter: a test that passed only when repeated has passed. */
const ofPlaywright = ({ stats, errors }) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected + (stats.unexpected === 0 ? (errors?.length ?? 0) : 0),
  skipped: stats.skipped,
});

const readers = {
  jest: ofJest,
  playwright: ofPlaywright,
  node: ({ passed, failed, skipped }) => ({ passed, failed, skipped }),
};

/**
 * Reads the report that a part left.
 * @param {'jest' | 'playwright' | 'node'} kind
 * @param {string} file
 * @returns {Counts | undefined} undefined when there is none
 */
export function readCounts(kind, file) {
  const report = readJson(file);
  return report && readers[kind](report);
}

/**
 * What a part adds to the sum. A part that failed without a failed test is one failure: it crashed, or is no test.
 * @param {{ ok: boolean, counts?: Counts }} result
 * @returns {Counts}
 */
export function countsOf({ ok, counts = { passed: 0, failed: 0, skipped: 0 } }) {
  return !ok && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** The last line of a run. */
export function lastLine(results) {
  const sums = results.map(countsOf);
  const sum = (name) => sums.reduce((total, counts) => total + counts[name], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed`;
}
