import { systemActor } from '@candela/platform';
import { issueMailLink } from '../index.js';
import {
  givenPerson,
  linkFor,
  startTestServer,
  STRONG_PASSWORD,
  type TestServer,
} from '../../testing/index.js';

const PERSON = { name: 'Ama Lantern', language: 'fr', password: STRONG_PASSWORD };

describe('signing up', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server?.stop());

  const events = async () =>
    (
      await server.owner.query<{ type: string; payload: object }>(
        'SELECT type, payload FROM outbox_event ORDER BY ctid',
      )
    ).rows;

  it('makes an account that becomes confirmed by the mail and the password', async () => {
    const browser = server.api.another();
    const reply = await browser.post('/api/sign-up', { ...PERSON, email: 'ama@example.org' });
    expect([reply.status, reply.body, reply.headers['set-cookie']]).toEqual([202, '', undefined]);
    const link = await linkFor(server, 'confirmEmail', 'ama@example.org');
    expect(link).toMatchObject({ email: 'ama@example.org', language: 'fr', name: 'Ama Lantern' });
    expect(link.path).toMatch(/^\/account\/confirm#[\w-]{43}$/);

    const confirm = await browser.post('/api/account/confirm-email', {
      token: link.token,
      password: STRONG_PASSWORD,
    });
    expect(confirm.status).toBe(204);
    expect(await browser.get('/api/session')).toMatchObject({
      body: { actor: { email: 'ama@example.org', emailConfirmed: true, memberships: [], staffGrants: [] } },
    });
  });

  it('is not confirmed by a click of whoever reads the mail but does not know the password', async () => {
    await server.api.post('/api/sign-up', { ...PERSON, email: 'victim@example.org' });
    const { token } = await linkFor(server, 'confirmEmail', 'victim@example.org');
    const bare = await server.api.post('/api/account/confirm-email', { token });
    expect(bare).toMatchObject({ status: 422, body: { code: 'account.password-required' } });
    const guess = await server.api.post('/api/account/confirm-email', {
      token,
      password: 'not the one that was chosen',
    });
    expect(guess).toMatchObject({
      status: 422,
      body: { errors: [{ path: '/password', code: 'account.password-wrong' }] },
    });
  });

  it('confirms by one click where the person is signed in, and once only', async () => {
    await server.api.post('/api/sign-up', { ...PERSON, email: 'click@example.org' });
    const { token } = await linkFor(server, 'confirmEmail', 'click@example.org');
    const browser = server.api.another();
    await browser.post('/api/session', { email: 'click@example.org', password: STRONG_PASSWORD });
    expect((await browser.get<{ emailConfirmed: boolean }>('/api/account')).body.emailConfirmed).toBe(false);
    expect((await browser.post('/api/account/confirm-email', { token })).status).toBe(204);
    expect((await browser.get<{ emailConfirmed: boolean }>('/api/account')).body.emailConfirmed).toBe(true);
    expect((await browser.post('/api/account/confirm-email', { token })).body).toMatchObject({
      code: 'account.link-not-usable',
    });
  });

  it('answers the same for an address that has an account, does the same work, and only writes to its owner', async () => {
    const known = await givenPerson(server, { withPassword: true });
    const fresh = await server.queries(() =>
      server.api.post('/api/sign-up', { ...PERSON, email: 'fresh@example.org' }),
    );
    const before = (await events()).length;
    let reply: Awaited<ReturnType<typeof server.api.post>> | undefined;
    const repeated = await server.queries(async () => {
      reply = await server.api.post('/api/sign-up', { ...PERSON, email: known.email.toUpperCase() });
    });
    expect([reply?.status, reply?.body]).toEqual([202, '']);
    expect(repeated.map(shapeOf)).toEqual(fresh.map(shapeOf));
    expect((await events()).slice(before)).toMatchObject([{ type: 'account.sign-up-repeated' }]);
    const link = await linkFor(server, 'signUpNotice', known.email);
    expect(link).toMatchObject({ userId: known.userId, path: null });
    const browser = server.api.another();
    expect(
      (await browser.post('/api/session', { email: known.email, password: STRONG_PASSWORD })).status,
    ).toBe(204);
    expect((await browser.get<{ name: string }>('/api/account')).body.name).toBe(known.name);
  });

  it('refuses a password that would be guessed, on its field and with the reason', async () => {
    const problem = async (password: string, name = 'Ama Lantern') =>
      (
        await server.api.post<{ errors: unknown }>('/api/sign-up', {
          name,
          language: 'en',
          email: 'weak@example.org',
          password,
        })
      ).body.errors;
    expect(await problem('short')).toEqual([
      { path: '/password', code: 'password.too-short', params: { min: 10 } },
    ]);
    expect(await problem('password1234')).toMatchObject([{ path: '/password' }]);
    expect(await problem('motdepasse2026')).toMatchObject([{ path: '/password' }]);
    expect(await problem('OdetteMarchbanks', 'Odette Marchbanks')).toMatchObject([{ path: '/password' }]);
    expect(await problem('OdetteMarchbanks', 'Ama Lantern')).not.toEqual(
      await problem('OdetteMarchbanks', 'Odette Marchbanks'),
    );
  });

  it('leaves neither password nor token nor address in keys, audit, outbox or the dump of the ordinary tables', async () => {
    await server.api.post('/api/sign-up', {
      ...PERSON,
      email: 'canary@example.org',
      password: 'canary-feather-92-basalt',
    });
    const { token } = await linkFor(server, 'confirmEmail', 'canary@example.org');
    await server.api.post('/api/account/confirm-email', { token, password: 'canary-feather-92-basalt' });
    for (const table of [
      'idempotency_key',
      'audit_entry',
      'outbox_event',
      'processed_delivery',
      'one_time_token',
      'session',
    ]) {
      const { rows } = await server.owner.query<{ line: string }>(`SELECT t::text AS line FROM ${table} t`);
      const dump = rows.map(({ line }) => line).join('\n');
      expect(dump).not.toContain('canary');
      expect(dump).not.toContain(token);
    }
    const { rows } = await server.owner.query<{ line: string }>(`SELECT t::text AS line FROM user_account t`);
    expect(rows.some(({ line }) => line.includes('feather'))).toBe(false);
    expect(rows.some(({ line }) => line.includes('$argon2id$v=19$m=19456,t=2,p=1$'))).toBe(true);
  });

  it('sends the confirming mail again at most three times an hour, whoever asks', async () => {
    await server.api.post('/api/sign-up', { ...PERSON, email: 'again@example.org' });
    for (let i = 0; i < 5; i += 1) {
      const reply = await server.api.post('/api/account/resend-confirmation', { email: 'again@example.org' });
      expect([reply.status, reply.body]).toEqual([202, '']);
    }
    const { rows } = await server.owner.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM one_time_token t JOIN user_account u ON u.id = t.user_id WHERE u.email = 'again@example.org'`,
    );
    expect(rows).toEqual([{ n: 3 }]);
  });

  it('never leads a mail to somebody who has confirmed already', async () => {
    const { email } = await givenPerson(server);
    await server.api.post('/api/account/resend-confirmation', { email });
    const { rows } = await server.owner.query<{ id: string }>(
      'SELECT id FROM one_time_token WHERE user_id IS NULL ORDER BY ctid DESC LIMIT 1',
    );

    const link = await server.unitOfWork.run(systemActor('test'), (tx) =>
      issueMailLink(tx, rows[0]?.id ?? ''),
    );
    expect(link).toBeNull();
  });
});

/** A statement without its values. */
function shapeOf(sql: string): string {
  return sql.replaceAll(/\s+/g, ' ').slice(0, 120);
}
