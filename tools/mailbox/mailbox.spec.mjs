import assert from 'node:assert/strict';
import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import nodemailer from 'nodemailer';
import { mailboxServer } from './http.mjs';
import { smtpServer } from './smtp.mjs';
import { MailStore } from './store.mjs';

const listening = (server) =>
  new Promise((resolve) => {
    const bound = server.listen(0, '127.0.0.1', () =>
      resolve((bound.address?.() ?? server.server.address()).port),
    );
  });

describe('the local mailbox', () => {
  let folder, store, pages, smtp, transport, address;
  const send = (mail) => transport.sendMail({ from: 'portal@candela.example', text: 'Hello', ...mail });
  const get = async (route, options) => fetch(address + route, options);

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'candela-mailbox-'));
    store = await MailStore.open(path.join(folder, 'mails.jsonl'));
    pages = mailboxServer(store);
    smtp = smtpServer(store);
    address = `http://127.0.0.1:${await listening(pages)}`;
    transport = nodemailer.createTransport({ host: '127.0.0.1', port: await listening(smtp), secure: false });
  });
  beforeEach(() => store.clear());
  after(async () => {
    transport.close();
    pages.close();
    pages.closeAllConnections();
    await new Promise((done) => smtp.close(done));
    await rm(folder, { recursive: true, force: true });
  });

  it('lists mails of one recipient, newest first, and keeps equal mails apart', async () => {
    await send({ to: 'One@x.example', subject: 'Première' });
    await send({ to: 'two@x.example', subject: 'Other' });
    await send({ to: 'one@x.example', subject: 'Same' });
    await send({ to: 'one@x.example', subject: 'Same' });
    const mails = await (await get('/api/mails?to=one@x.example')).json();
    assert.deepEqual(
      mails.map((mail) => mail.subject),
      ['Same', 'Same', 'Première'],
    );
    assert.notEqual(mails[0].id, mails[1].id);
    assert.deepEqual(await (await get('/api/mails?to=ne@x.example')).json(), []);
  });

  it('shows what a mail says as text, whatever it contains', async () => {
    await send({
      to: 'a@x.example',
      subject: '<script>alert(1)</script>',
      text: 'See https://x.example/a?b=1&c=2.',
    });
    const [mail] = store.list();
    const page = await (await get(`/mails/${mail.id}`)).text();
    assert.match(page, /&lt;script&gt;alert\(1\)/);
    assert.doesNotMatch(page, /<script>alert/);
    assert.match(page, /href="https:\/\/x\.example\/a\?b=1&amp;c=2"/);
  });

  it('serves the HTML of a mail so that no script can run and nothing is fetched', async () => {
    await send({ to: 'a@x.example', subject: 'S', html: '<p>Hi</p><script>alert(1)</script>' });
    const response = await get(`/mails/${store.list()[0].id}/html`);
    const policy = response.headers.get('content-security-policy');
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /sandbox allow-popups/);
    assert.doesNotMatch(policy, /allow-scripts|script-src|allow-same-origin/);
    const page = await (await get(`/mails/${store.list()[0].id}`)).text();
    assert.match(page, /<iframe[^>]* sandbox="allow-popups allow-popups-to-escape-sandbox"/);
  });

  it('finds by a part of the recipient or of the subject', async () => {
    await send({ to: 'nadia@x.example', subject: 'Receipt' });
    await send({ to: 'omar@x.example', subject: 'Reminder' });
    const page = await (await get('/?search=NADI')).text();
    assert.match(page, /Receipt/);
    assert.doesNotMatch(page, /Reminder/);
  });

  it('forgets everything when told, but not by a form on a foreign page', async () => {
    await send({ to: 'a@x.example', subject: 'S' });
    const foreign = await get('/clear', { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } });
    assert.equal(foreign.status, 403);
    assert.equal(store.list().length, 1);
    assert.equal((await get('/api/mails', { method: 'DELETE' })).status, 204);
    assert.deepEqual(await (await get('/api/mails')).json(), []);
    assert.match(await (await get('/')).text(), /No mail yet/);
  });

  it('has every acknowledged mail again after a restart, and survives a half-written line', async () => {
    await send({ to: 'a@x.example', subject: 'Kept' });
    const file = path.join(folder, 'mails.jsonl');
    await appendFile(file, '{"id":"half');
    const again = await MailStore.open(file);
    await again.add({ ...again.list()[0], subject: 'Next' });
    const subjects = (await MailStore.open(file)).list().map((mail) => mail.subject);
    assert.deepEqual(subjects, ['Next', 'Kept']);
  });
});
