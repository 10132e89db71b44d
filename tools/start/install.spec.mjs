// The launcher's own code, in a project of its own with an npm that only pretends.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';

const tools = path.dirname(import.meta.dirname);
const folders = [];

const lock = (version) =>
  JSON.stringify({
    packages: {
      '': { name: 'probe' },
      'node_modules/thing': { version },
      'node_modules/for-other-systems': { version: '1.0.0', optional: true },
    },
  });

/** Puts what npm would put: the packages, and at last its record of them. */
const PRETENDING_NPM = `#!/bin/sh
echo "$@" >> npm-calls
[ -f npm-breaks ] && { mkdir -p node_modules; echo 'no space left'; exit 28; }
mkdir -p node_modules
sed '/for-other-systems/d' package-lock.json > node_modules/.package-lock.json
cp package-lock.json node_modules/.package-lock.json
`;

describe('installing packages', () => {
  let project;

  /** Runs the bootstrap as `npm start` does, with this very Node as the pinned one. */
  const bootstrap = () =>
    new Promise((resolve) => {
      const env = { ...process.env, PATH: `${project}/bin:${process.env.PATH}` };
      execFile(process.execPath, ['start-probe.mjs'], { cwd: project, env }, (error, stdout, stderr) =>
        resolve({ code: error?.code ?? 0, output: stdout + stderr }),
      );
    });
  const calls = async () =>
    (await readFile(path.join(project, 'npm-calls'), 'utf8').catch(() => '')).split('\n').filter(Boolean)
      .length;

  beforeEach(async () => {
    project = await mkdtemp(path.join(tmpdir(), 'candela-install-'));
    folders.push(project);
    await cp(path.join(tools, 'start'), path.join(project, 'tools/start'), { recursive: true });
    await cp(path.join(tools, 'postgres'), path.join(project, 'tools/postgres'), { recursive: true });
    const node = { [`node-linux-${process.arch}`]: process.versions.node };
    await writeFile(path.join(project, 'package.json'), JSON.stringify({ optionalDependencies: node }));
    await writeFile(path.join(project, 'package-lock.json'), lock('1.0.0'));
    await mkdir(path.join(project, 'bin'));
    await writeFile(path.join(project, 'bin/npm'), PRETENDING_NPM, { mode: 0o755 });
    await writeFile(
      path.join(project, 'start-probe.mjs'),
      `import { bootstrap, endWith } from './tools/start/bootstrap.mjs';
       bootstrap(import.meta.filename).then((here) => console.log(here ? 'here' : 'elsewhere')).catch(endWith);`,
    );
  });
  after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

  it('happens when nothing is there, and not again', async () => {
    const first = await bootstrap();
    assert.match(first.output, /✓ Installing packages[^]*here/);
    assert.deepEqual([(await bootstrap()).output.trim(), await calls()], ['here', 1]);
  });

  it('happens again when the lock file asks for something else', async () => {
    await bootstrap();
    await writeFile(path.join(project, 'package-lock.json'), lock('1.0.1'));
    await bootstrap();
    assert.equal(await calls(), 2);
  });

  it('accepts what somebody installed by hand', async () => {
    await mkdir(path.join(project, 'node_modules'));
    await writeFile(path.join(project, 'node_modules/.package-lock.json'), lock('1.0.0'));
    assert.deepEqual([(await bootstrap()).output.trim(), await calls()], ['here', 0]);
  });

  it('says why it failed, and tries again at the next start', async () => {
    await writeFile(path.join(project, 'npm-breaks'), '');
    const broken = await bootstrap();
    assert.equal(broken.code, 1);
    assert.match(broken.output, /npm ci ended with 28:\nno space left/);
    await rm(path.join(project, 'npm-breaks'));
    assert.match((await bootstrap()).output, /here/);
  });

  it('happens once though two start at the same time', async () => {
    const both = await Promise.all([bootstrap(), bootstrap()]);
    assert.deepEqual(
      both.map(({ code, output }) => [code, /here/.test(output)]),
      [
        [0, true],
        [0, true],
      ],
    );
    assert.equal(await calls(), 1);
  });
});
