import {
  givenPerson,
  linkFor,
  signedIn,
  startTestServer,
  STRONG_PASSWORD,
  type TestServer,
} from '../../testing/index.js';

const NEW_PASSWORD = 'meadow-cobalt-41-heron';

describe('a forgotten password', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server?.stop());

  const ask = (email: string) => server.api.post('/api/account/request-reset', { email });
  const signInAs = async (email: string, password: string) =>
    (await server.api.another().post('/api/session', { email, password })).status;

  it('is replaced by whoever reads the account’s mail; every session ends, the link works once', async () => {
    const { email, userId } = await givenPerson(server, { withPassword: true, confirmed: false });
    const browser = await signedIn(server, { userId });
    expect((await ask(email)).status).toBe(202);
    const { token, path } = await linkFor(server, 'resetPassword', email);
    expect(path).toBe(`/account/reset-password#${token}`);
    const reset = (password: string) => server.api.post('/api/account/reset-password', { token, password });
    expect((await reset('password123')).body).toMatchObject({ code: 'account.password-too-weak' });
    expect((await reset(NEW_PASSWORD)).status).toBe(204);
    expect((await browser.get('/api/account')).status).toBe(401);
    expect(await signInAs(email, STRONG_PASSWORD)).toBe(422);
    expect(await signInAs(email, NEW_PASSWORD)).toBe(204);
    expect(await reset('another-Long-phrase-77')).toMatchObject({
      status: 409,
      body: { code: 'account.link-not-usable' },
    });
  });

  it('counts as proof of the address, and is told to its owner', async () => {
    const { email, userId } = await givenPerson(server, { confirmed: false });
    await ask(email);
    const { token } = await linkFor(server, 'resetPassword', email);
    await server.api.post('/api/account/reset-password', { token, password: NEW_PASSWORD });
    const { rows } = await server.owner.query(
      `SELECT u.email_confirmed_at IS NOT NULL AS confirmed, e.type FROM user_account u
       JOIN outbox_event e ON e.payload->>'userId' = u.id::text WHERE u.id = $1`,
      [userId],
    );
    expect(rows).toEqual([{ confirmed: true, type: 'account.password-changed' }]);
  });

  it('has a link that lives 15 minutes from when the mail was written', async () => {
    const { email } = await givenPerson(server);
    await ask(email);
    server.clock.advance({ minutes: 10 });
    const { token } = await linkFor(server, 'resetPassword', email);
    server.clock.advance({ minutes: 15 });
    const late = await server.api.post('/api/account/reset-password', { token, password: NEW_PASSWORD });
    expect(late.body).toMatchObject({ code: 'account.link-not-usable' });
    await ask(email);
    const fresh = await linkFor(server, 'resetPassword', email);
    server.clock.advance({ minutes: 14, seconds: 59 });
    const inTime = { token: fresh.token, password: NEW_PASSWORD };
    expect((await server.api.post('/api/account/reset-password', inTime)).status).toBe(204);
  });

  it('makes the secret when the mail is written: the queue carries an id, and a mail written again voids the first', async () => {
    const { email } = await givenPerson(server);
    await ask(email);
    const { rows } = await server.owner.query<{ payload: object; hash: Buffer | null }>(
      `SELECT e.payload, t.token_hash AS hash FROM outbox_event e JOIN one_time_token t ON t.id::text = e.payload->>'requestId'
       WHERE e.type = 'account.reset-requested' ORDER BY e.ctid DESC LIMIT 1`,
    );
    expect(rows[0]).toEqual({ payload: { requestId: expect.any(String) }, hash: null });
    const first = await linkFor(server, 'resetPassword', email);
    const second = await linkFor(server, 'resetPassword', email);
    const reset = (token: string) =>
      server.api.post('/api/account/reset-password', { token, password: NEW_PASSWORD });
    expect((await reset(first.token)).status).toBe(409);
    expect((await reset(second.token)).status).toBe(204);
  });

  it('is asked for at the same cost, with the same answer, for an address that nobody has', async () => {
    const { email } = await givenPerson(server);
    const known = await server.queries(async () =>
      expect(await ask(email)).toMatchObject({ status: 202, body: '' }),
    );
    const unknown = await server.queries(async () =>
      expect(await ask('nobody@example.org')).toMatchObject({ status: 202, body: '' }),
    );
    expect(unknown).toEqual(known);
  });

  it('fills nobody’s mailbox: 200 requests at once become three mails', async () => {
    const { email, userId } = await givenPerson(server);
    const replies = await Promise.all(
      Array.from({ length: 200 }, (_, i) =>
        server.app.inject({
          method: 'POST',
          url: '/api/account/request-reset',
          payload: { email },
          remoteAddress: `203.0.113.${Math.floor(i / 10)}`,
        }),
      ),
    );
    expect(new Set(replies.map((reply) => reply.statusCode))).toEqual(new Set([202]));
    const { rows } = await server.owner.query(
      `SELECT count(*)::int AS n FROM one_time_token WHERE user_id = $1 AND purpose = 'resetPassword'`,
      [userId],
    );
    expect(rows).toEqual([{ n: 3 }]);
  }, 60_000);

  it('is asked for from one address only so often', async () => {
    const from = {
      method: 'POST',
      url: '/api/account/request-reset',
      remoteAddress: '203.0.113.200',
    } as const;
    const statuses: number[] = [];
    for (let i = 0; i < 21; i += 1) {
      statuses.push(
        (await server.app.inject({ ...from, payload: { email: `n${i}@example.org` } })).statusCode,
      );
    }
    expect([statuses[19], statuses[20]]).toEqual([202, 429]);
  });

  it('does not bring a disabled account back', async () => {
    const { email, userId } = await givenPerson(server);
    await ask(email);
    const { token } = await linkFor(server, 'resetPassword', email);
    await server.owner.query('UPDATE user_account SET disabled_at = now() WHERE id = $1', [userId]);
    const reply = await server.api.post('/api/account/reset-password', { token, password: NEW_PASSWORD });
    expect(reply.body).toMatchObject({ code: 'account.link-not-usable' });
  });
});
