import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { createDatabase, dropDatabase, startPostgres, withDatabase } from './index.mjs';

async function query(url, sql) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

async function until(condition, seconds = 10) {
  for (let waited = 0; waited < seconds * 20; waited++) {
    if (await condition()) return true;
    await sleep(50);
  }
  return false;
}

/** Starts the server from another process, which then waits to be killed. */
async function startElsewhere(dataDirectory, env = {}) {
  const script = `
    import { startPostgres } from ${JSON.stringify(new URL('./index.mjs', import.meta.url).href)};
    const server = await startPostgres({ dataDirectory: ${JSON.stringify(dataDirectory)}, durable: false });
    console.log(JSON.stringify({ pid: server.pid, port: server.port }));
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  const line = await new Promise((resolve) => child.stdout.once('data', resolve));
  return { launcher: child, server: JSON.parse(String(line)) };
}

describe('the embedded PostgreSQL', () => {
  let folder;
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'candela-postgres-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('gives an owner who is no superuser, may make roles, and finds his rows again after a restart', async () => {
    const dataDirectory = path.join(folder, 'restart');
    const first = await startPostgres({ dataDirectory, durable: false });
    try {
      const [me] = await query(
        first.ownerUrl,
        `select rolsuper, rolcreaterole, pg_encoding_to_char(encoding) as encoding, upper('é') as upper
           from pg_roles, pg_database where rolname = current_user and datname = current_database()`,
      );
      assert.deepEqual(me, { rolsuper: false, rolcreaterole: true, encoding: 'UTF8', upper: 'É' });
      await query(
        first.ownerUrl,
        'create extension pg_trgm; create role other; create table kept as select 7 as n',
      );
    } finally {
      await first.stop();
    }
    const second = await startPostgres({ dataDirectory, durable: false });
    try {
      assert.deepEqual(await query(second.ownerUrl, 'select n from kept'), [{ n: 7 }]);
    } finally {
      await second.stop();
    }
    assert.equal(isAlive(second.pid), false);
  });

  it('is reached by tests through a socket, and over TCP where the path of one would be too long', async () => {
    const server = await startPostgres({ dataDirectory: path.join(folder, 'near'), durable: false });
    const distant = await startPostgres({
      dataDirectory: path.join(folder, 'far'.repeat(30)),
      durable: false,
    });
    try {
      const [near] = await query(server.ownerUrl, 'select inet_server_addr() as address');
      const [far] = await query(distant.ownerUrl, 'select inet_server_addr() as address');
      assert.deepEqual([near, far], [{ address: null }, { address: '127.0.0.1' }]);
    } finally {
      await Promise.all([server.stop(), distant.stop()]);
    }
  });

  it('copies a template and drops the copy though somebody is connected', async () => {
    const server = await startPostgres({ dataDirectory: path.join(folder, 'template'), durable: false });
    try {
      await query(server.ownerUrl, 'create table kept as select 7 as n');
      await createDatabase({ superuserUrl: server.superuserUrl, name: 'copy', template: 'candela' });
      const url = withDatabase(server.ownerUrl, 'copy');
      assert.deepEqual(await query(url, 'select n from kept'), [{ n: 7 }]);
      const busy = new pg.Client({ connectionString: url });
      busy.on('error', () => undefined);
      await busy.connect();
      await dropDatabase(server.superuserUrl, 'copy');
      await assert.rejects(query(url, 'select 1'), { code: '3D000' });
    } finally {
      await server.stop();
    }
  });

  it('dies with a launcher that was killed', async () => {
    const { launcher, server } = await startElsewhere(path.join(folder, 'orphan'));
    launcher.kill('SIGKILL');
    assert.equal(await until(() => !isAlive(server.pid)), true);
  });

  it('replaces a server that outlived its launcher', async () => {
    const dataDirectory = path.join(folder, 'leftover');
    const powerless = path.join(folder, 'bin');
    await mkdir(powerless);
    await writeFile(path.join(powerless, 'setpriv'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    const { launcher, server } = await startElsewhere(dataDirectory, {
      PATH: `${powerless}:${process.env.PATH}`,
    });
    launcher.kill('SIGKILL');
    assert.equal(await until(() => launcher.signalCode !== null), true);
    assert.equal(isAlive(server.pid), true);
    const next = await startPostgres({ dataDirectory, durable: false });
    try {
      assert.equal(isAlive(server.pid), false);
      assert.deepEqual(await query(next.ownerUrl, 'select 1 as n'), [{ n: 1 }]);
    } finally {
      await next.stop();
    }
  });

  it('leaves a stranger alone whose process id stands in a stale lock file', async () => {
    const dataDirectory = path.join(folder, 'stale');
    await (await startPostgres({ dataDirectory, durable: false })).stop();
    const stranger = spawn('sleep', ['60']);
    try {
      await writeFile(path.join(dataDirectory, 'postmaster.pid'), `${stranger.pid}\n${dataDirectory}\n`);
      const server = await startPostgres({ dataDirectory, durable: false });
      await server.stop();
      assert.equal(isAlive(stranger.pid), true);
    } finally {
      stranger.kill();
    }
  });

  it('starts over after a first start that was interrupted', async () => {
    const dataDirectory = path.join(folder, 'interrupted');
    await mkdir(`${dataDirectory}.unfinished-1/cluster`, { recursive: true });
    const server = await startPostgres({ dataDirectory, durable: false });
    await server.stop();
    const left = (await readdir(folder)).filter((name) => name.startsWith('interrupted.'));
    assert.deepEqual(left, []);
  });

  it('refuses a folder with files of somebody else, and keeps them', async () => {
    const dataDirectory = path.join(folder, 'foreign');
    await mkdir(dataDirectory);
    await writeFile(path.join(dataDirectory, 'diary.txt'), 'mine');
    await assert.rejects(startPostgres({ dataDirectory }), /not Candela's database/);
    assert.equal(await readFile(path.join(dataDirectory, 'diary.txt'), 'utf8'), 'mine');
  });
});
