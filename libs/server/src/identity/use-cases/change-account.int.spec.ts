import { systemActor } from '@candela/platform';
import { previousEmailOf } from '../index.js';
import {
  givenPerson,
  linkFor,
  signedIn,
  startTestServer,
  STRONG_PASSWORD,
  type TestServer,
} from '../../testing/index.js';

const NEW_PASSWORD = 'meadow-cobalt-41-heron';

describe('the own account', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server?.stop());

  it('shows its owner what is on record, and what can be changed', async () => {
    const browser = await signedIn(server, { name: 'Ines Quarry', language: 'fr' });
    expect((await browser.get('/api/account')).body).toMatchObject({
      userId: browser.userId,
      name: 'Ines Quarry',
      language: 'fr',
      emailConfirmed: true,
      pendingEmail: null,
      version: 1,
      allowedActions: ['account.update', 'account.change-password', 'account.change-email'].map((action) => ({
        action,
      })),
    });
  });

  it('changes name and language, unless it was changed meanwhile', async () => {
    const browser = await signedIn(server);
    const body = { name: 'New Name', language: 'fr' };
    expect(await browser.patch('/api/account', body, { ifMatch: 1 })).toMatchObject({
      status: 200,
      body: { version: 2 },
    });
    expect((await browser.patch('/api/account', body, { ifMatch: 1 })).status).toBe(412);
    expect((await browser.get('/api/account')).body).toMatchObject({ ...body, version: 2 });
  });

  it('changes its password only with the old one; all other sessions end and open reset links die', async () => {
    const { userId, email } = await givenPerson(server, { withPassword: true });
    const here = await signedIn(server, { userId });
    const elsewhere = await signedIn(server, { userId });
    await server.api.post('/api/account/request-reset', { email });
    const { token } = await linkFor(server, 'resetPassword', email);
    const change = (currentPassword: string, password: string) =>
      here.post('/api/account/change-password', { currentPassword, password });
    expect((await change('wrong', NEW_PASSWORD)).body).toMatchObject({
      errors: [{ path: '/currentPassword', code: 'account.password-wrong' }],
    });
    expect((await change(STRONG_PASSWORD, 'password123')).body).toMatchObject({
      errors: [{ path: '/password' }],
    });
    expect((await change(STRONG_PASSWORD, NEW_PASSWORD)).status).toBe(204);
    expect([(await here.get('/api/account')).status, (await elsewhere.get('/api/account')).status]).toEqual([
      200, 401,
    ]);
    const reset = await server.api.post('/api/account/reset-password', {
      token,
      password: 'other-Plum-gravel-5',
    });
    expect(reset.body).toMatchObject({ code: 'account.link-not-usable' });
  });

  it('moves to another address only with the password, after the mail there is confirmed, and tells the old one', async () => {
    const { userId, email } = await givenPerson(server, { withPassword: true });
    const browser = await signedIn(server, { userId });
    const move = (currentPassword: string) =>
      browser.post('/api/account/change-email', { currentPassword, email: 'moved@example.org' });
    expect((await move('wrong')).body).toMatchObject({ errors: [{ path: '/currentPassword' }] });
    expect((await move(STRONG_PASSWORD)).status).toBe(202);
    expect((await browser.get('/api/account')).body).toMatchObject({
      email,
      pendingEmail: 'moved@example.org',
    });
    const link = await linkFor(server, 'changeEmail', email);
    expect(link.email).toBe('moved@example.org');
    expect((await browser.post('/api/account/confirm-email', { token: link.token })).status).toBe(204);
    expect((await browser.get('/api/account')).body).toMatchObject({
      email: 'moved@example.org',
      pendingEmail: null,
    });
    const { rows } = await server.owner.query<{ id: string }>(
      `SELECT payload->>'requestId' AS id FROM outbox_event WHERE type = 'account.email-changed'`,
    );
    const before = server.unitOfWork.read(systemActor('test'), (reading) =>
      previousEmailOf(reading, rows[0]?.id ?? ''),
    );
    expect(await before).toBe(email);
  });

  it('cannot move to the address of another account, and is not told whose it is', async () => {
    const other = await givenPerson(server);
    const { userId, email } = await givenPerson(server, { withPassword: true });
    const browser = await signedIn(server, { userId });
    const body = { currentPassword: STRONG_PASSWORD, email: other.email };
    expect(await browser.post('/api/account/change-email', body)).toMatchObject({ status: 202, body: '' });
    await expect(linkFor(server, 'changeEmail', email)).rejects.toThrow('leads to no mail');
  });

  it('is nobody’s without a session', async () => {
    const replies = await Promise.all([
      server.api.get('/api/account'),
      server.api.patch('/api/account', { name: 'X', language: 'en' }, { ifMatch: 1 }),
      server.api.post('/api/account/change-password', { currentPassword: 'a', password: 'b' }),
      server.api.post('/api/account/change-email', { currentPassword: 'a', email: 'b@example.org' }),
      server.api.get('/api/sessions'),
    ]);
    expect(replies.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401]);
  });
});
