import { SESSION_COOKIE } from '@candela/platform';
import {
  givenPerson,
  givenStaff,
  signedIn,
  startTestServer,
  STRONG_PASSWORD,
  type TestServer,
} from '../../testing/index.js';

describe('signing in', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server?.stop());

  const tryFrom = async (remoteAddress: string, email: string, password: string) => {
    const reply = await server.app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { email, password },
      remoteAddress,
    });
    return { status: reply.statusCode, code: reply.body ? reply.json<{ code: string }>().code : null };
  };

  it('opens a session that the next request is recognised by, out of reach of scripts and other sites', async () => {
    const { email, userId } = await givenPerson(server, { withPassword: true });
    const browser = server.api.another();
    const reply = await browser.post('/api/session', {
      email: ` ${email.toUpperCase()} `,
      password: STRONG_PASSWORD,
    });
    expect([reply.status, reply.body]).toEqual([204, '']);
    expect(String(reply.headers['set-cookie'])).toMatch(
      new RegExp(`^${SESSION_COOKIE}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Lax$`),
    );
    expect(await browser.get('/api/session')).toMatchObject({
      status: 200,
      body: { actor: { userId, email } },
    });
  });

  it('tells nobody about somebody who is not signed in', async () => {
    expect(await server.api.another().get('/api/session')).toMatchObject({
      status: 200,
      body: { actor: null },
    });
  });

  it('keeps only the hash of the token, and nothing about the browser', async () => {
    const { email, userId } = await givenPerson(server, { withPassword: true });
    const browser = server.api.another();
    const reply = await browser.post('/api/session', { email, password: STRONG_PASSWORD });
    const token = /=([\w-]{43});/.exec(String(reply.headers['set-cookie']))?.[1] ?? '?';
    const { rows } = await server.owner.query<Record<string, unknown>>(
      'SELECT * FROM session WHERE user_id = $1',
      [userId],
    );
    expect(Object.keys(rows[0] ?? {})).toEqual(['id', 'user_id', 'token_hash', 'started_at', 'last_seen_at']);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('costs every later request one query, and one more write a minute', async () => {
    const { email } = await givenPerson(server, { withPassword: true });
    const browser = server.api.another();
    await browser.post('/api/session', { email, password: STRONG_PASSWORD });
    expect(await server.queries(() => browser.get('/api/session'))).toHaveLength(2);
    server.clock.advance({ seconds: 61 });
    const later = await server.queries(() => browser.get('/api/session'));
    expect(later.filter((sql) => sql.startsWith('UPDATE session'))).toHaveLength(1);
    expect(await server.queries(() => browser.get('/api/session'))).toHaveLength(2);
  });

  it('answers a wrong password and an unknown address alike, after the same queries', async () => {
    const { email } = await givenPerson(server, { withPassword: true });
    const wrong = await server.queries(async () => {
      expect(await tryFrom('198.51.100.1', email, 'wrong')).toEqual({
        status: 422,
        code: 'session.credentials-wrong',
      });
    });
    const unknown = await server.queries(async () => {
      const reply = await tryFrom('198.51.100.1', 'nobody@example.org', 'wrong');
      expect(reply).toEqual({ status: 422, code: 'session.credentials-wrong' });
    });
    expect(unknown).toEqual(wrong);
  });

  it('is refused for a while where passwords were guessed, and works from everywhere else meanwhile', async () => {
    const { email } = await givenPerson(server, { withPassword: true });
    for (let i = 0; i < 10; i += 1) await tryFrom('198.51.100.2', email, `guess ${i}`);
    const right = await tryFrom('198.51.100.2', email, STRONG_PASSWORD);
    expect(right).toEqual({ status: 429, code: 'session.too-many-attempts' });
    expect((await tryFrom('198.51.100.3', email, STRONG_PASSWORD)).status).toBe(204);
    server.clock.advance({ minutes: 16 });
    expect((await tryFrom('198.51.100.2', email, STRONG_PASSWORD)).status).toBe(204);
  });

  it('is slowed down per address however many accounts are tried', async () => {
    const replies = [];
    for (let i = 0; i < 61; i += 1) replies.push(await tryFrom('198.51.100.9', 'not an address', 'x'));
    expect(replies.at(-2)).toEqual({ status: 400, code: 'request.invalid' });
    expect(replies.at(-1)).toEqual({ status: 429, code: 'request.too-many' });
  });

  it('ends after 12 idle hours for applicants and 30 idle minutes for staff', async () => {
    const person = await givenPerson(server, { withPassword: true });
    const officer = await givenStaff(server, { roles: ['programOfficer'], withPassword: true });
    const [applicants, officers] = [server.api.another(), server.api.another()];
    await applicants.post('/api/session', { email: person.email, password: STRONG_PASSWORD });
    await officers.post('/api/session', { email: officer.email, password: STRONG_PASSWORD });
    server.clock.advance({ minutes: 29 });
    expect([
      (await officers.get('/api/account')).status,
      (await applicants.get('/api/account')).status,
    ]).toEqual([200, 200]);
    server.clock.advance({ minutes: 31 });
    expect([
      (await officers.get('/api/account')).status,
      (await applicants.get('/api/account')).status,
    ]).toEqual([401, 200]);
    server.clock.advance({ hours: 12 });
    expect((await applicants.get('/api/account')).status).toBe(401);
  });

  it('is refused for a disabled account, and says so only to whoever knows the password', async () => {
    const { email, userId } = await givenPerson(server, { withPassword: true });
    await server.owner.query('UPDATE user_account SET disabled_at = now() WHERE id = $1', [userId]);
    expect(await tryFrom('198.51.100.4', email, STRONG_PASSWORD)).toEqual({
      status: 403,
      code: 'account.is-disabled',
    });
    expect(await tryFrom('198.51.100.4', email, 'wrong')).toEqual({
      status: 422,
      code: 'session.credentials-wrong',
    });
  });

  it('ends by signing out, which clears what the browser kept', async () => {
    const browser = await signedIn(server);
    const reply = await browser.delete('/api/session');
    expect(reply).toMatchObject({
      status: 204,
      headers: { 'clear-site-data': '"cache", "cookies", "storage"' },
    });
    expect((await browser.get('/api/account')).status).toBe(401);
    expect((await browser.delete('/api/session')).status).toBe(204);
  });

  it('lists a person’s own sessions, ends one, or all', async () => {
    const phone = await signedIn(server);
    const desk = await signedIn(server, { userId: phone.userId });
    const stranger = await signedIn(server);
    const { body } = await desk.get<{ items: { id: string; isCurrent: boolean }[] }>('/api/sessions');
    expect(body.items.map(({ isCurrent }) => isCurrent).sort()).toEqual([false, true]);
    const other = body.items.find(({ isCurrent }) => !isCurrent)?.id ?? '';
    expect(await stranger.delete(`/api/sessions/${other}`)).toMatchObject({
      status: 404,
      body: { code: 'session.not-found' },
    });
    expect((await desk.delete(`/api/sessions/${other}`)).status).toBe(204);
    expect([(await phone.get('/api/account')).status, (await desk.get('/api/account')).status]).toEqual([
      401, 200,
    ]);
    expect((await desk.delete('/api/sessions')).headers['clear-site-data']).toContain('storage');
    expect((await desk.get('/api/account')).status).toBe(401);
    expect((await stranger.get('/api/account')).status).toBe(200);
  });
});
