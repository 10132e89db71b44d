// The order of specs: those that take longest first, so that nobody waits for one of them at the end.
import { statSync } from 'node:fs';
import path from 'node:path';
import Sequencer from '@jest/test-sequencer';

/** They run the specs of a whole folder, start processes or walk through everything: more than their text says. */
const LONGEST = ['all', 'access-matrix', 'crash', 'replicas', 'verify', 'canaries'];

/** What a file is likely to cost; for most, the size of its text will do. */
function weight(file) {
  const place = LONGEST.indexOf(path.basename(file, '.int.spec.ts'));
  return place >= 0 ? Number.MAX_SAFE_INTEGER - place : statSync(file).size;
}

export default class LongestFirst extends Sequencer {
  /** @param {import('@jest/test-sequencer').Test[]} tests */
  sort(tests) {
    const weights = new Map(tests.map((test) => [test, weight(test.path)]));
    return tests.sort((one, other) => weights.get(other) - weights.get(one));
  }
}
