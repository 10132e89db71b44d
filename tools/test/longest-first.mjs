// The order of specs: those that take longest first, so that nobody waits for one of them at the end.
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import Sequencer from '@jest/test-sequencer';

/** They start processes or walk through everything: longer than their text says. */
const LONGEST = ['access-matrix', 'crash', 'replicas'];

/** What a file is likely to cost, as the size of the specs that it runs. */
function weight(file) {
  const name = path.basename(file);
  if (LONGEST.some((long) => name.startsWith(`${long}.`))) return Infinity;
  if (name !== 'all.int.spec.ts') return statSync(file).size;
  const folder = path.dirname(file);
  return readdirSync(folder, { recursive: true })
    .filter((below) => below.endsWith('.int.spec.ts'))
    .reduce((sum, below) => sum + statSync(path.join(folder, below)).size, 0);
}

export default class LongestFirst extends Sequencer {
  /** @param {import('@jest/test-sequencer').Test[]} tests */
  sort(tests) {
    const weights = new Map(tests.map((test) => [test, weight(test.path)]));
    return tests.sort((one, other) => compare(weights.get(other), weights.get(one)));
  }
}

const compare = (one, other) => (one === other ? 0 : one < other ? -1 : 1);
