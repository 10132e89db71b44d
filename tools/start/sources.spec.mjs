import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';

describe('whether something has to be built', () => {
  let project, sources;
  const write = async (file, text) => {
    await mkdir(path.dirname(path.join(project, file)), { recursive: true });
    await writeFile(path.join(project, file), text);
  };

  before(async () => {
    project = await mkdtemp(path.join(tmpdir(), 'candela-sources-'));
    // The module finds its project by its own place.
    await cp(import.meta.dirname, path.join(project, 'tools/start'), { recursive: true });
    sources = await import(pathToFileURL(path.join(project, 'tools/start/sources.mjs')));
    for (const name of ['package-lock.json', 'nx.json', 'tsconfig.base.json']) await write(name, '{}');
    for (const app of ['api', 'worker']) await write(`apps/${app}/dist/main.js`, '');
    await write('apps/web/dist/browser/index.html', '');
    await write('.data/empty', '');
  });
  after(() => rm(project, { recursive: true, force: true }));
  beforeEach(async () => {
    await write('libs/platform/src/clock.ts', 'one');
    sources.rememberBuild(sources.sourcesNow());
  });

  it('is no while nothing changes, and tests leave their results', async () => {
    await write('apps/e2e/test-results/log.txt', 'x');
    assert.equal(sources.isBuilt(), true);
  });

  it('is yes when a source changes, comes or goes', async () => {
    await write('libs/platform/src/clock.ts', 'two!');
    assert.equal(sources.isBuilt(), false);
    sources.rememberBuild(sources.sourcesNow());
    await write('libs/platform/src/new.ts', '');
    assert.equal(sources.isBuilt(), false);
    await rm(path.join(project, 'libs/platform/src/new.ts'));
    assert.equal(sources.isBuilt(), true);
  });

  it('is yes when a source changed while the build ran', async () => {
    const begun = sources.sourcesNow();
    await write('libs/platform/src/clock.ts', 'changed meanwhile');
    sources.rememberBuild(begun);
    assert.equal(sources.isBuilt(), false);
  });

  it('is yes when a result is missing', async () => {
    await rm(path.join(project, 'apps/web/dist/browser/index.html'));
    assert.equal(sources.isBuilt(), false);
    await write('apps/web/dist/browser/index.html', '');
  });
});
