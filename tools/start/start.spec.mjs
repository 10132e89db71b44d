import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { describe, it } from 'node:test';
import { TaskOutput } from './build.mjs';
import { personasTable } from './demo.mjs';
import { askHolder, takeLock } from './lock.mjs';
import { choosePorts } from './ports.mjs';
import { endGroup, groupLives } from './processes.mjs';

/** Listens on a port for the time of `work`. */
async function withTaken(work) {
  const server = createServer();
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  try {
    return await work(server.address().port);
  } finally {
    await new Promise((done) => server.close(done));
  }
}

describe('ports', () => {
  const wish = (usual, variable = 'PORT') => ({ variable, usual, what: 'the portal' });

  it('are the next free ones where the usual ones are taken', () =>
    withTaken(async (taken) => {
      const [first, second] = await choosePorts([wish(taken), wish(taken, 'OTHER_PORT')], {});
      assert.ok(first > taken);
      assert.ok(second > first);
    }));

  it('are refused by name where a taken one was asked for', () =>
    withTaken(async (taken) => {
      const asking = choosePorts([wish(1)], { PORT: String(taken) });
      await assert.rejects(asking, new RegExp(`PORT: port ${taken} is taken`));
    }));

  it('keep clear of one that was asked for elsewhere', async () => {
    const port = await withTaken(async (taken) => taken);
    const [usual, asked] = await choosePorts([wish(port), wish(1, 'MAILBOX_PORT')], {
      MAILBOX_PORT: String(port),
    });
    assert.equal(asked, port);
    assert.notEqual(usual, port);
  });

  it('must be numbers, and two things cannot ask for the same', async () => {
    await assert.rejects(choosePorts([wish(1)], { PORT: '80x' }), /found "80x"; accepted: a port/);
    const port = String(await withTaken(async (taken) => taken));
    const twice = choosePorts([wish(1), wish(2, 'MAILBOX_PORT')], { PORT: port, MAILBOX_PORT: port });
    await assert.rejects(twice, /both ask for port/);
  });
});

describe('the lock of the launcher', () => {
  it('is held by one, who says what he is doing, and is free after him', async () => {
    const first = await takeLock('install', () => 'busy with a probe');
    try {
      assert.equal(await takeLock('install', () => ''), undefined);
      assert.equal(await askHolder('install'), 'busy with a probe');
    } finally {
      await first.release();
    }
    const next = await takeLock('install', () => '');
    assert.notEqual(next, undefined);
    await next.release();
  });
});

describe('ending a process', () => {
  it('takes its children with it, and insists where it does not listen', async () => {
    const script = "trap '' TERM; sleep 61 & echo $!; wait; sleep 61";
    const stubborn = spawn('sh', ['-c', script], { detached: true, stdio: ['ignore', 'pipe', 'ignore'] });
    await new Promise((resolve) => stubborn.stdout.once('data', resolve));
    const ended = new Promise((resolve) => stubborn.once('exit', (_code, signal) => resolve(signal)));
    assert.equal(groupLives(stubborn.pid), true);
    await endGroup(stubborn.pid, 0.5);
    assert.equal(await ended, 'SIGKILL');
    assert.equal(groupLives(stubborn.pid), false);
  });
});

describe('a failed build', () => {
  it('shows the words of the failed task and of no other', () => {
    const output = new TaskOutput();
    const lines = [
      '> nx run api:build',
      'all is well',
      '> nx run web:build',
      'a is not b',
      '',
      'Failed tasks:',
      '',
      '- web:build',
    ];
    lines.forEach((line) => output.add(line));
    assert.match(output.ofFailed(), /a is not b/);
    assert.doesNotMatch(output.ofFailed(), /all is well/);
  });
});

describe('the personas', () => {
  it('are shown in columns, whatever is known of them', () => {
    const shown = personasTable([
      { email: 'a@x.example', name: { en: 'Ann', fr: 'Anne' } },
      { email: 'b@x.example', roles: ['x', 'y'] },
    ]);
    assert.match(shown, /Email +Name +Roles/);
    assert.match(shown, /a@x\.example +Ann\n/);
    assert.match(shown, /b@x\.example +x, y/);
  });
});
