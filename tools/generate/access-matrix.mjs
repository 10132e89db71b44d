// Writes docs/access-matrix.md from real requests to the real application. The spec that makes it fails on drift.
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { run } from './throwaway-database.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = join(root, 'docs/access-matrix.md');

process.chdir(root);
try {
  // Without a file to write to it compares.
  await run(
    process.execPath,
    [
      ...['--no-warnings', '--experimental-vm-modules', 'node_modules/jest/bin/jest.js'],
      ...['-c', 'apps/api/jest.config.mjs', '--selectProjects', 'int'],
      ...['--testPathPatterns', 'access-matrix', '--testNamePattern', 'the access matrix'],
    ],
    { ACCESS_MATRIX_FILE: page },
  );
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
