// The end of a run: what failed and why, then one table.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../start/paths.mjs';
import { duration, say, table } from '../start/report.mjs';
import { countsOf, lastLine } from './counts.mjs';

const LOG_CHARACTERS_MAX = 20_000;

function endOfLog(file) {
  try {
    const text = readFileSync(file, 'utf8').trim();
    return text.length > LOG_CHARACTERS_MAX ? `…\n${text.slice(-LOG_CHARACTERS_MAX)}` : text;
  } catch {
    return '';
  }
}

const verdict = ({ ok, reason }) => (reason ? `not run: ${reason}` : ok ? 'passed' : 'FAILED');
const number = (value) => (value === undefined ? '' : String(value));

function row(result) {
  const { part, seconds, counts } = result;
  const shown = counts || !result.ok ? countsOf(result) : undefined;
  const numbers = [shown?.passed, shown?.failed, shown?.skipped].map(number);
  return [part.name, ...numbers, duration(seconds), verdict(result)];
}

/**
 * Prints the logs of failed parts, the table, and as the very last line the sum.
 * @param {import('./run-parts.mjs').Result[]} results
 * @param {number} seconds of the whole run
 */
export function summarize(results, seconds) {
  for (const { part, ok, reason, logFile } of results) {
    if (ok || reason) continue;
    const text = endOfLog(logFile);
    say(`\n──── ${part.name}, from ${path.relative(root, logFile)} ────\n${text}`);
  }
  say(`\n${table(['Part', 'Passed', 'Failed', 'Skipped', 'Time', 'Result'], results.map(row))}`);
  say(`\nAll of it took ${duration(seconds)}.`);
  say(lastLine(results));
}
