import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { lastLine, readCounts } from './counts.mjs';
import { parts, selectParts } from './parts.mjs';

describe('the sum of a test run', () => {
  let folder;
  const report = async (value) => {
    const file = path.join(folder, 'report.json');
    await writeFile(file, JSON.stringify(value));
    return file;
  };
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'candela-counts-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('counts a file of tests that could not be loaded as a failure', async () => {
    const file = await report({
      numPassedTests: 5,
      numFailedTests: 1,
      numRuntimeErrorTestSuites: 1,
      numPendingTests: 1,
      numTodoTests: 0,
    });
    assert.deepEqual(readCounts('jest', file), { passed: 5, failed: 2, skipped: 1 });
  });

  it('counts a journey that passed at the second try as passed, and a broken setup as failed', async () => {
    const stats = { expected: 3, flaky: 1, unexpected: 0, skipped: 2 };
    assert.deepEqual(readCounts('playwright', await report({ stats, errors: [] })), {
      passed: 4,
      failed: 0,
      skipped: 2,
    });
    const broken = await report({ stats: { ...stats, expected: 0, flaky: 0 }, errors: [{}] });
    assert.equal(readCounts('playwright', broken).failed, 1);
  });

  it('adds a failure for a part that failed without a failed test', () => {
    const results = [
      { ok: true, counts: { passed: 7, failed: 0, skipped: 0 } },
      { ok: true },
      { ok: false },
      { ok: false, counts: { passed: 2, failed: 3, skipped: 0 } },
      { ok: false, counts: { passed: 1, failed: 0, skipped: 0 } },
    ];
    assert.equal(lastLine(results), '10 passed, 5 failed');
  });
});

describe('the parts of a test run', () => {
  it('are all of them where none is named, and never an unknown one', () => {
    assert.equal(selectParts([]).length, parts.length);
    assert.throws(() => selectParts(['lnit']), /There is no part "lnit"/);
  });

  it('bring the build along where they need it', () => {
    const names = (wanted) => selectParts(wanted).map(({ name }) => name);
    assert.deepEqual(names(['e2e']), ['build', 'journeys']);
    assert.deepEqual(names(['format']), ['format']);
  });
});
