// Generates libs/api-client from the OpenAPI document of the running API. `--check` changes nothing and fails on drift.
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run, withThrowawayDatabase } from './throwaway-database.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const target = join(root, 'libs/api-client');
const checkOnly = process.argv.includes('--check');
const bin = (name) => join(root, 'node_modules/.bin', name);

process.chdir(root);
const folder = await mkdtemp(join(tmpdir(), 'candela-client-'));
try {
  const document = join(folder, 'openapi.json');
  await withThrowawayDatabase((environment) =>
    run(process.execPath, ['apps/api/dist/write-openapi.js', document], environment),
  );
  const source = join(folder, 'src');
  await run(bin('ng-openapi-gen'), [
    ...[
      '--input',
      document,
      '--output',
      source,
      '--indexFile',
      'true',
      '--module',
      'false',
      '--services',
      'false',
    ],
    ...[
      '--ignoreUnusedModels',
      'false',
      '--silent',
      'true',
      '--enumStyle',
      'alias',
      '--apiService',
      'ApiClient',
    ],
  ]);
  await rewriteIndex(join(source, 'index.ts'));
  await cp(document, join(folder, 'src', 'openapi.json'));
  if (checkOnly) {
    if (!existsSync(join(target, 'src'))) throw new Error('libs/api-client/src is missing.');
    await run('diff', ['-r', '-q', source, join(target, 'src')]);
  } else {
    await rm(join(target, 'src'), { recursive: true, force: true });
    await cp(source, join(target, 'src'), { recursive: true });
  }
} catch (error) {
  const hint = checkOnly
    ? 'libs/api-client is not what the API says: run `npm run generate` and commit it.\n'
    : '';
  process.stderr.write(`${hint}${error.message}\n`);
  process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** `export *` of each file: what is re-exported name by name comes along to every page of the web app, used there or not. */
async function rewriteIndex(file) {
  const index = await readFile(file, 'utf8');
  const files = new Set([...index.matchAll(/from '([^']+)'/g)].map(([, from]) => from));
  const head = index.slice(0, index.indexOf('export '));
  await writeFile(file, head + [...files].map((from) => `export * from '${from}';\n`).join(''));
}
