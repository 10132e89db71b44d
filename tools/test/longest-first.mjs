// The order of specs: those that take longest first, so that nobody waits for one of them at the end.
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import Sequencer from '@jest/test-sequencer';
import { ALL } from '../../jest.server.mjs';

/** They start processes or walk through everything, and take longer than their text says. */
const LONGEST = ['access-matrix', 'crash', 'replicas', 'verify', 'canaries'];

/** What a file is likely to cost, as the size of the specs that it runs. */
function weight(file) {
  const name = path.basename(file);
  const place = LONGEST.findIndex((long) => name.startsWith(`${long}.`));
  if (place >= 0) return Number.MAX_SAFE_INTEGER - place;
  if (name !== ALL) return statSync(file).size;
  const folder = path.dirname(file);
  return readdirSync(folder, { recursive: true })
    .filter((below) => below.endsWith('.int.spec.ts'))
    .reduce((sum, below) => sum + statSync(path.join(folder, below)).size, 0);
}

export default class LongestFirst extends Sequencer {
  /** @param {import('@jest/test-sequencer').Test[]} tests */
  sort(tests) {
    const weights = new Map(tests.map((test) => [test, weight(test.path)]));
    return tests.sort((one, other) => weights.get(other) - weights.get(one));
  }
}
