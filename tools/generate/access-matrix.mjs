// Writes docs/access-matrix.md from real requests to the real application. `--check` changes nothing and fails on drift.
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { run } from './throwaway-database.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = join(root, 'docs/access-matrix.md');
const checkOnly = process.argv.includes('--check');

process.chdir(root);
try {
  // The spec that proves the matrix is what makes it; without a file to write to it compares.
  await run(
    process.execPath,
    [
      ...['--no-warnings', '--experimental-vm-modules', 'node_modules/jest/bin/jest.js'],
      ...['-c', 'apps/api/jest.config.mjs', '--selectProjects', 'int'],
      ...['--testPathPatterns', 'access-matrix', '--testNamePattern', 'the access matrix'],
    ],
    checkOnly ? {} : { ACCESS_MATRIX_FILE: page },
  );
} catch (error) {
  const hint = checkOnly
    ? 'docs/access-matrix.md is not what the application answers: run `npm run generate`, read what changed, commit it.\n'
    : '';
  process.stderr.write(`${hint}${error.message}\n`);
  process.exitCode = 1;
}
