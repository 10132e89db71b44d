import { systemActor } from '@candela/platform';
import { ForgetExpired } from '../jobs/forget-expired.job.js';
import { issueInvitationLink } from '../index.js';
import {
  givenPerson,
  linkOfInvitation,
  signedIn,
  startTestServer,
  STRONG_PASSWORD,
  type PersonClient,
  type TestServer,
} from '../../testing/index.js';

describe('an invitation to an organization', () => {
  let server: TestServer;
  let owner: PersonClient;
  let path: string;
  beforeAll(async () => {
    server = await startTestServer();
    owner = await signedIn(server, { roles: ['owner'] });
    path = `/api/organizations/${owner.organizationId}/invitations`;
  });
  afterAll(() => server?.stop());

  const invite = async (email: string, roles = ['editor']) =>
    (await owner.post<{ id: string }>(path, { email, language: 'fr', roles })).body.id;
  const newPerson = { name: 'Noor Tamarind', language: 'en', password: STRONG_PASSWORD };

  it('brings somebody new in: account, confirmed address, membership and session in one step', async () => {
    const id = await invite('noor@example.org', ['editor', 'signatory']);
    const link = await linkOfInvitation(server, id);
    expect(link).toMatchObject({
      email: 'noor@example.org',
      language: 'fr',
      path: `/account/invitation#${link.token}`,
    });
    const browser = server.api.another();
    const seen = await browser.post('/api/invitations/look-up', { token: link.token });
    expect(seen.body).toMatchObject({
      kind: 'organization',
      email: 'noor@example.org',
      roles: ['editor', 'signatory'],
      hasAccount: false,
      isForYou: false,
    });
    expect((await browser.post('/api/invitations/accept', { token: link.token })).body).toMatchObject({
      code: 'invitation.needs-new-person',
    });
    const weak = { ...newPerson, password: 'password123' };
    expect(
      (await browser.post('/api/invitations/accept', { token: link.token, newPerson: weak })).body,
    ).toMatchObject({
      errors: [{ path: '/newPerson/password' }],
    });
    expect((await browser.post('/api/invitations/accept', { token: link.token, newPerson })).status).toBe(
      204,
    );
    expect((await browser.get('/api/session')).body).toMatchObject({
      actor: {
        email: 'noor@example.org',
        emailConfirmed: true,
        memberships: [{ organizationId: owner.organizationId, roles: ['editor', 'signatory'] }],
      },
    });
    const again = await server.api.post('/api/invitations/accept', { token: link.token, newPerson });
    expect(again).toMatchObject({ status: 409, body: { code: 'invitation.not-usable' } });
  });

  it('is accepted under the invited address only, by its owner, who signs in first', async () => {
    const person = await givenPerson(server, { confirmed: false });
    const { token } = await linkOfInvitation(server, await invite(person.email, ['viewer']));
    const accept = (browser: typeof server.api) =>
      browser.post('/api/invitations/accept', { token, newPerson });
    expect((await accept(server.api)).body).toMatchObject({ code: 'invitation.sign-in-first' });
    const stranger = await signedIn(server);
    expect((await stranger.post('/api/invitations/accept', { token })).body).toMatchObject({
      code: 'invitation.is-for-another-address',
    });
    const browser = await signedIn(server, { userId: person.userId });
    const seen = await browser.post('/api/invitations/look-up', { token });
    expect(seen.body).toMatchObject({ hasAccount: true, isForYou: true });
    expect((await browser.post('/api/invitations/accept', { token })).status).toBe(204);
    expect((await browser.get('/api/account')).body).toMatchObject({ emailConfirmed: true });
  });

  it('is issued once at a time to one address, and not to a member', async () => {
    await invite('twice@example.org');
    const again = await owner.post(path, { email: 'Twice@Example.org', language: 'en', roles: ['viewer'] });
    expect(again).toMatchObject({
      status: 409,
      body: { errors: [{ path: '/email', code: 'invitation.is-pending-already' }] },
    });
    const { body } = await owner.get<{ email: string }>('/api/account');
    const member = await owner.post(path, { email: body.email, language: 'en', roles: ['viewer'] });
    expect(member).toMatchObject({
      status: 409,
      body: { errors: [{ path: '/email', code: 'invitation.is-member-already' }] },
    });
  });

  it('is issued by owners, once their own address is confirmed', async () => {
    const { organizationId } = owner;
    const editor = await signedIn(server, { organizationId, roles: ['editor'] });
    const body = { email: 'more@example.org', language: 'en', roles: ['viewer'] };
    expect((await editor.post(path, body)).status).toBe(403);
    expect((await editor.get(path)).status).toBe(403);
    const unconfirmed = await signedIn(server, { organizationId, roles: ['owner'], confirmed: false });
    expect(await unconfirmed.post(path, body)).toMatchObject({
      status: 422,
      body: { code: 'account.email-not-confirmed' },
    });
    const { allowedActions } = (
      await unconfirmed.get<{ allowedActions: object[] }>(`/api/organizations/${organizationId}`)
    ).body;
    expect(allowedActions).toContainEqual({
      action: 'invitation.issue',
      enabled: false,
      reason: { code: 'account.email-not-confirmed', params: {} },
    });
  });

  it('is taken back: its link works no more, and no mail follows', async () => {
    const id = await invite('revoked@example.org');
    const { token } = await linkOfInvitation(server, id);
    const stranger = await signedIn(server, { roles: ['owner'] });
    expect((await stranger.post(`/api/invitations/${id}/revoke`)).status).toBe(404);
    expect((await owner.post(`/api/invitations/${id}/revoke`)).status).toBe(204);
    expect((await owner.post(`/api/invitations/${id}/revoke`)).body).toMatchObject({
      code: 'invitation.state-forbids',
    });
    expect((await server.api.post('/api/invitations/look-up', { token })).body).toMatchObject({
      code: 'invitation.not-usable',
    });
    expect(await server.unitOfWork.run(systemActor('test'), (tx) => issueInvitationLink(tx, id))).toBeNull();
  });

  it('lapses after seven days; a new one may follow, and sending again starts the week anew', async () => {
    const id = await invite('late@example.org');
    const { token } = await linkOfInvitation(server, id);
    server.clock.advance({ days: 6 });
    expect((await owner.post(`/api/invitations/${id}/send-again`)).status).toBe(204);
    server.clock.advance({ days: 6 });
    expect((await server.api.post('/api/invitations/look-up', { token })).status).toBe(200);
    server.clock.advance({ days: 1 });
    expect((await server.api.post('/api/invitations/look-up', { token })).body).toMatchObject({
      code: 'invitation.not-usable',
    });
    expect((await owner.post(`/api/invitations/${id}/send-again`)).body).toMatchObject({
      code: 'invitation.state-forbids',
    });
    const second = await invite('late@example.org');
    const listed = (await owner.get<{ items: { id: string; state: string }[] }>(path)).body.items;
    expect(listed.find((item) => item.id === second)).toMatchObject({ state: 'pending' });
    expect(listed.find((item) => item.id === id)).toMatchObject({ state: 'expired' });
  });

  it('comes thirty at a time at most', async () => {
    const busy = await signedIn(server, { roles: ['owner'] });
    const issue = (i: number) =>
      busy.post(`/api/organizations/${busy.organizationId}/invitations`, {
        email: `many${i}@example.org`,
        language: 'en',
        roles: ['viewer'],
      });
    for (let i = 0; i < 30; i += 1) expect((await issue(i)).status).toBe(201);
    expect(await issue(30)).toMatchObject({
      status: 409,
      body: { code: 'invitation.too-many-pending', params: { max: 30 } },
    });
  });

  it('is forgotten nightly once lapsed, together with old requests for mails and dead sessions', async () => {
    const id = await invite('sweep@example.org');
    await server.api.post('/api/account/request-reset', { email: 'nobody@example.org' });
    const person = await givenPerson(server, { withPassword: true });
    await server.api.another().post('/api/session', { email: person.email, password: STRONG_PASSWORD });
    server.clock.advance({ days: 31 });
    await new ForgetExpired(server.unitOfWork).handle();
    const { rows } = await server.owner.query(
      `SELECT (SELECT state FROM invitation WHERE id = $1) AS state,
         (SELECT count(*)::int FROM one_time_token) AS requests,
         (SELECT count(*)::int FROM session WHERE user_id = $2) AS sessions`,
      [id, person.userId],
    );
    expect(rows).toEqual([{ state: 'expired', requests: 0, sessions: 0 }]);
  });

  it('is nothing to an unknown secret', async () => {
    const reply = await server.api.post('/api/invitations/look-up', { token: 'x'.repeat(43) });
    expect(reply).toMatchObject({ status: 409, body: { code: 'invitation.not-usable' } });
  });
});
