import { Buffer } from 'node:buffer';
import {
  givenDraft,
  givenPerson,
  givenPublishedCall,
  givenStaff,
  givenSubmitted,
  linkFor,
  picture,
  sent,
  signedIn,
  STRONG_PASSWORD,
  upload,
} from '@candela/server/testing';
import { Browser, type BrowserReply } from '@candela/testing';
import { startApiServer, type ApiServer } from './testing/api-server.js';

const WRONG = 'wrong-horse-battery-42';
const ANOTHER_PASSWORD = 'teapot-granite-58-willow';
const LONG_MS = 120_000;

let server: ApiServer;
beforeAll(async () => {
  server = await startApiServer();
}, LONG_MS);
afterAll(() => server.stop());

const stranger = (): Browser => new Browser(server.url);
const post = (path: string, body: object): Promise<BrowserReply> => stranger().send('POST', path, { body });
const told = ({ status, text, headers }: BrowserReply) => ({ status, text, cookies: headers.getSetCookie() });

/** Mistakes that others are known to have made. */
describe('what others got wrong', () => {
  it(
    '200 reset mails in some seconds: three go out, and every request is answered alike',
    async () => {
      const { email } = await givenPerson(server);
      const replies: BrowserReply[] = [];
      for (let asked = 0; asked < 200; asked += 1)
        replies.push(await post('/api/account/request-reset', { email }));
      expect(new Set(replies.map((reply) => JSON.stringify(told(reply)))).size).toBe(1);
      await server.drain();
      expect(server.mails.to(email).length).toBe(3);
    },
    LONG_MS,
  );

  it('links in mails that lead where the request’s headers say', async () => {
    const { email } = await givenPerson(server);
    const reply = await server.app.inject({
      method: 'POST',
      url: '/api/account/request-reset',
      headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' },
      payload: { email },
    });
    expect(reply.statusCode).toBe(202);
    await server.drain();
    const [mail] = server.mails.to(email);
    expect(mail?.text).toContain('http://localhost:3000/account/reset-password#');
    expect(`${mail?.text} ${mail?.html}`).not.toContain('evil.example');
  });

  it('reset links that live for days or work twice: fifteen minutes, once, and every session ends', async () => {
    const { email, userId } = await givenPerson(server);
    const session = await signedIn(server, { userId });
    await post('/api/account/request-reset', { email });
    const late = await linkFor(server, 'resetPassword', email);
    server.clock.advance({ minutes: 15 });
    const tooLate = await post('/api/account/reset-password', {
      token: late.token,
      password: ANOTHER_PASSWORD,
    });
    expect(tooLate.body).toMatchObject({ status: 409, code: 'account.link-not-usable' });

    await post('/api/account/request-reset', { email });
    const { token } = await linkFor(server, 'resetPassword', email);
    expect((await post('/api/account/reset-password', { token, password: ANOTHER_PASSWORD })).status).toBe(
      204,
    );
    expect((await post('/api/account/reset-password', { token, password: STRONG_PASSWORD })).status).toBe(
      409,
    );
    expect((await session.get('/api/account')).status).toBe(401);
  });

  it('telling by the answer whether somebody has an account', async () => {
    const { email } = await givenPerson(server, { withPassword: true });
    const nobody = 'nobody.at.all@example.org';
    const person = { name: 'Somebody', language: 'en', password: STRONG_PASSWORD };
    for (const [path, body] of [
      ['/api/session', { password: WRONG }],
      ['/api/account/request-reset', {}],
      ['/api/account/resend-confirmation', {}],
      ['/api/sign-up', person],
    ] as const) {
      const known = await post(path, { ...body, email });
      const unknown = await post(path, { ...body, email: nobody });
      expect({ path, ...told(known) }).toEqual({ path, ...told(unknown) });
    }
  });

  it(
    'telling by the work done whether somebody has an account',
    async () => {
      const { email } = await givenPerson(server, { withPassword: true });
      const tries = { known: [] as number[], unknown: [] as number[] };
      for (let round = 0; round < 9; round += 1) {
        for (const [who, address] of [
          ['known', email],
          ['unknown', `nobody${round}@example.org`],
        ] as const) {
          const begun = performance.now();
          await post('/api/session', { email: address, password: WRONG });
          tries[who].push(performance.now() - begun);
        }
      }
      // Without the work of checking a password an answer would come some twenty times sooner.
      expect(Math.min(...tries.unknown) / Math.min(...tries.known)).toBeGreaterThan(0.4);
      expect(Math.min(...tries.known) / Math.min(...tries.unknown)).toBeGreaterThan(0.4);
      const asked = async (address: string): Promise<string[]> =>
        server.queries(() => post('/api/account/request-reset', { email: address }));
      const shape = (statements: string[]) =>
        statements.map((sql) => sql.replaceAll(/\s+/g, ' ').slice(0, 60));
      expect(shape(await asked(email))).toEqual(shape(await asked('nobody.here@example.org')));
    },
    LONG_MS,
  );

  it(
    'locking somebody out by failing in their name',
    async () => {
      const { email } = await givenPerson(server, { withPassword: true });
      for (let failed = 0; failed < 60; failed += 1) {
        await post('/api/session', { email, password: WRONG });
      }
      expect((await post('/api/session', { email, password: STRONG_PASSWORD })).status).toBe(204);
    },
    LONG_MS,
  );

  it(
    'guessing on from one address: after ten wrong passwords it waits',
    async () => {
      const { email } = await givenPerson(server, { withPassword: true });
      const from = { headers: { 'x-forwarded-for': '192.0.2.7' } };
      const statuses: number[] = [];
      for (let failed = 0; failed < 11; failed += 1) {
        statuses.push(
          (await stranger().send('POST', '/api/session', { body: { email, password: WRONG }, ...from }))
            .status,
        );
      }
      expect(statuses).toEqual([...Array<number>(10).fill(422), 429]);
    },
    LONG_MS,
  );

  it(
    'guessing many at once: no more are tried than one after the other',
    async () => {
      const { email } = await givenPerson(server, { withPassword: true });
      const from = { headers: { 'x-forwarded-for': '192.0.2.8' } };
      const guess = async (): Promise<number> =>
        (await stranger().send('POST', '/api/session', { body: { email, password: WRONG }, ...from })).status;
      const statuses = await Promise.all(Array.from({ length: 14 }, guess));
      expect(statuses.sort()).toEqual([...Array<number>(10).fill(422), ...Array<number>(4).fill(429)]);
    },
    LONG_MS,
  );

  it('changing the address or the password of an account with a session alone', async () => {
    const { email } = await givenPerson(server, { withPassword: true });
    const browser = await stranger().signIn(email, STRONG_PASSWORD);
    const wrong = { currentPassword: WRONG };
    const toAnother = await browser.send('POST', '/api/account/change-email', {
      body: { ...wrong, email: 'x@example.org' },
    });
    expect(toAnother.body).toMatchObject({ status: 422, code: 'account.password-wrong' });
    const password = await browser.send('POST', '/api/account/change-password', {
      body: { ...wrong, password: ANOTHER_PASSWORD },
    });
    expect(password.body).toMatchObject({ status: 422, code: 'account.password-wrong' });
    const without = await browser.send('POST', '/api/account/change-email', {
      body: { email: 'x@example.org' },
    });
    expect(without.status).toBe(400);
  });

  it('keeping the session of before when somebody signs in', async () => {
    const [one, other] = [
      await givenPerson(server, { withPassword: true }),
      await givenPerson(server, { withPassword: true }),
    ];
    const browser = await stranger().signIn(one.email, STRONG_PASSWORD);
    const before = browser.cookie;
    await browser.signIn(other.email, STRONG_PASSWORD);
    expect(browser.cookie).not.toBe(before);
    const old = stranger();
    old.cookie = before;
    expect((await old.send('GET', '/api/account')).status).toBe(401);
  });

  it('requests that another site makes in the reader’s name', async () => {
    const { email } = await givenPerson(server, { withPassword: true });
    const browser = await stranger().signIn(email, STRONG_PASSWORD);
    const strange: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'not an origin' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ];
    for (const headers of strange) {
      const { body } = await browser.send('DELETE', '/api/sessions', { headers });
      expect({ headers, body }).toMatchObject({
        headers,
        body: { status: 403, code: 'request.from-another-site' },
      });
    }
    expect((await browser.send('GET', '/api/account')).status).toBe(200);
  });

  it(
    'programs uploaded as pictures, and pictures that carry more than a picture',
    async () => {
      const { id, browser } = await givenApplicantWithDraft();
      const [program, page, drawing] = [
        Buffer.concat([Buffer.from('MZ\x90\x00\x03'), Buffer.alloc(2_000, 0x90)]),
        Buffer.from('<!doctype html><script>alert(1)</script>'),
        Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
      ];
      for (const content of [program, page, drawing]) {
        const uploadId = await sent(browser, id, content, 'photo.png');
        const { body } = await browser.send('POST', `/api/uploads/${uploadId}/finish`);
        expect(body).toMatchObject({ status: 422, code: 'file.type-not-accepted' });
        await browser.send('DELETE', `/api/uploads/${uploadId}`);
      }
      const both = Buffer.concat([picture('a hidden comment'), Buffer.from('<script>alert(1)</script>')]);
      const file = await upload(browser, id, both, 'photo.html');
      const download = await browser.send('GET', `/api/files/${file.fileId}`);
      expect(download.text).not.toContain('script');
      expect(download.text).not.toContain('hidden');
      expect(download.headers.get('content-type')).toBe('image/png');
      expect(download.headers.get('content-disposition')).toMatch(/^attachment; filename="photo\.html\.png"/);
      expect(download.headers.get('x-content-type-options')).toBe('nosniff');
      expect(download.headers.get('content-security-policy')).toBe(`default-src 'none'; sandbox`);
    },
    LONG_MS,
  );

  it('names that become markup, or bait, in somebody else’s mail', async () => {
    const evil = '<img src=x onerror=alert(1)>&lt;script&gt;';
    const owner = await signedIn(server, { roles: ['owner'], name: evil });
    await server.owner.query('UPDATE organization SET name = $2 WHERE id = $1', [owner.organizationId, evil]);
    await owner.post(`/api/organizations/${owner.organizationId}/invitations`, {
      email: 'guest@example.org',
      language: 'en',
      roles: ['viewer'],
    });
    await server.drain();
    const [mail] = server.mails.to('guest@example.org');
    expect(mail?.subject).toBeTruthy();
    expect(`${mail?.subject} ${mail?.text} ${mail?.html}`).not.toMatch(/onerror|<img|<script/i);
  });

  it(
    'a search, or a count, that knows of what the reader may not see',
    async () => {
      const call = await givenPublishedCall(server);
      const hidden = await givenSubmitted(server, { call });
      const { rows } = await server.owner.query<{ version: number }>(
        'SELECT version FROM application WHERE id = $1',
        [hidden.id],
      );
      const raised = await hidden.member.post(
        `/api/applications/${hidden.id}/raise-confidentiality`,
        { level: 'protected' },
        { ifMatch: rows[0]!.version },
      );
      expect(raised.status).toBe(200);
      const outsider = await givenStaff(server, { roles: ['programOfficer'], withPassword: true });
      const browser = await stranger().signIn(outsider.email, STRONG_PASSWORD);
      for (const query of [
        '',
        `?q=${hidden.reference}`,
        '?q=paralegals',
        `?callId=${call.id}`,
        '?confidentiality=protected',
      ]) {
        const { status, body, text } = await browser.send('GET', `/api/desk/applications${query}`);
        expect({ query, status }).toEqual({ query, status: 200 });
        expect(text).not.toContain(hidden.reference);
        expect(text).not.toContain(hidden.id);
        expect({ query, body }).toMatchObject({ query, body: { items: [], nextCursor: null } });
        expect((body as { total: number | null }).total || 0).toBe(0);
      }
      const { body: workList } = await browser.send('GET', '/api/desk/work-list');
      expect(JSON.stringify(workList)).not.toContain(hidden.reference);
      expect(JSON.stringify(workList)).not.toMatch(/"applicationToScreen","count":[1-9]/);
    },
    LONG_MS,
  );
});

async function givenApplicantWithDraft(): Promise<{ id: string; browser: Browser }> {
  const person = await givenPerson(server, { withPassword: true });
  const member = await signedIn(server, { userId: person.userId, roles: ['owner', 'editor', 'signatory'] });
  const { id } = await givenDraft(server, { member });
  return { id, browser: await stranger().signIn(person.email, STRONG_PASSWORD) };
}
