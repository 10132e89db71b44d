import {
  givenMembership,
  givenMission,
  givenOrganization,
  givenPerson,
  signedIn,
  startTestServer,
  type TestServer,
} from '../../testing/index.js';

const DETAILS = {
  name: 'Solace Circle',
  kind: 'community',
  country: 'KE',
  registrationStatus: 'notRegisteredAtRisk',
};

describe('an organization', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server?.stop());

  it('is made by any person, without registration number or web site; its maker owns it and may sign', async () => {
    const browser = await signedIn(server);
    const made = await browser.post<{ id: string }>('/api/organizations', DETAILS);
    expect(made).toMatchObject({ status: 201, body: { version: 1 } });
    expect((await browser.get(`/api/organizations/${made.body.id}`)).body).toMatchObject({
      ...DETAILS,
      registrationNumber: null,
      website: null,
      memberCount: 1,
      roles: ['owner', 'signatory'],
    });
    const { body } = await browser.get<{ actor: object }>('/api/session');
    expect(body.actor).toMatchObject({
      memberships: [{ organizationId: made.body.id, organizationName: 'Solace Circle' }],
    });
  });

  it('is described in full, each fault on its field', async () => {
    const browser = await signedIn(server);
    const wrong = {
      name: ' ',
      kind: 'secret',
      country: 'XX',
      registrationStatus: 'maybe',
      website: 'javascript:alert(1)',
    };
    const reply = await browser.post<{ errors: { path: string }[] }>('/api/organizations', wrong);
    expect(reply.status).toBe(400);
    expect(reply.body.errors.map(({ path }) => path).sort()).toEqual([
      '/country',
      '/kind',
      '/name',
      '/registrationStatus',
      '/website',
    ]);
  });

  it('is changed by owners, and forgets a number that is no longer true', async () => {
    const browser = await signedIn(server, { roles: ['owner'] });
    const path = `/api/organizations/${browser.organizationId}`;
    const registered = {
      ...DETAILS,
      registrationStatus: 'registered',
      registrationNumber: ' 12-34 ',
      website: 'https://solace.example',
    };
    expect((await browser.patch(path, registered, { ifMatch: 1 })).body).toEqual({ version: 2 });
    expect((await browser.get(path)).body).toMatchObject({
      registrationNumber: '12-34',
      website: 'https://solace.example',
    });
    expect((await browser.patch(path, { ...registered, ...DETAILS }, { ifMatch: 1 })).status).toBe(412);
    await browser.patch(path, { ...registered, ...DETAILS }, { ifMatch: 2 });
    expect((await browser.get(path)).body).toMatchObject({ registrationNumber: null });
  });

  it('does not exist for those outside of it, whatever they try', async () => {
    const owner = await signedIn(server, { roles: ['owner'] });
    const path = `/api/organizations/${owner.organizationId}`;
    const outsiders = [
      await signedIn(server, { roles: ['owner'] }),
      await signedIn(server, { staff: ['administrator'] }),
      await signedIn(server, { staff: ['reviewer'] }),
    ];
    for (const outsider of outsiders) {
      const replies = await Promise.all([
        outsider.get(path),
        outsider.patch(path, DETAILS, { ifMatch: 1 }),
        outsider.get(`${path}/members`),
        outsider.put(`${path}/members/${owner.userId}/roles`, { roles: ['viewer'] }, { ifMatch: 1 }),
        outsider.delete(`${path}/members/${owner.userId}`),
        outsider.post(`${path}/leave`),
        outsider.get(`${path}/invitations`),
        outsider.post(`${path}/invitations`, { email: 'x@example.org', language: 'en', roles: ['owner'] }),
      ]);
      expect(replies.map(({ status, body }) => [status, body['code']])).toEqual(
        replies.map(() => [404, 'organization.not-found']),
      );
    }
    const { body } = await outsiders[0]!.get<{ items: { id: string }[] }>('/api/organizations');
    expect(body.items.map(({ id }) => id)).toEqual([outsiders[0]!.organizationId]);
  });

  it('is seen by officers in whose countries it is, by the auditor, and by no administrator', async () => {
    const kenyan = await givenOrganization(server, { country: 'KE' });
    const missionId = await givenMission(server, { countries: ['KE', 'UG'] });
    const elsewhereId = await givenMission(server, { countries: ['BR'] });
    const status = async (as: Parameters<typeof signedIn>[1]) =>
      (await (await signedIn(server, as)).get(`/api/organizations/${kenyan.organizationId}`)).status;
    expect(await status({ staff: ['programOfficer'], missionIds: [missionId] })).toBe(200);
    expect(await status({ staff: ['programOfficer'], missionIds: [elsewhereId] })).toBe(404);
    expect(await status({ staff: ['approver'] })).toBe(200);
    expect(await status({ staff: ['auditor'] })).toBe(200);
    expect(await status({ staff: ['administrator'] })).toBe(404);
    expect(await status({ staff: ['custodian'] })).toBe(404);
    const officer = await signedIn(server, { staff: ['programOfficer'] });
    const members = await officer.get(`/api/organizations/${kenyan.organizationId}/members`);
    expect(members).toMatchObject({ status: 403, body: { code: 'request.forbidden' } });
  });

  it('is listed by name, page by page, at the same number of queries for one and for three', async () => {
    const missionId = await givenMission(server, { countries: ['NP'] });
    const officer = await signedIn(server, { staff: ['programOfficer'], missionIds: [missionId] });
    type Listed = { items: { name: string }[]; nextCursor: string | null; total: number };
    const list = (query = '') => officer.get<Listed>(`/api/organizations${query}`);
    await givenOrganization(server, { name: 'b 100%_sure', country: 'NP' });
    const ofOne = await server.queries(() => list());
    for (const name of ['Çedille', 'a', 'B2']) await givenOrganization(server, { name, country: 'NP' });
    const ofFour = await server.queries(() => list());
    expect([ofFour.length, ofOne.length]).toEqual([3, 3]);
    const first = await list('?limit=2');
    expect(first.body).toMatchObject({ items: [{ name: 'a' }, { name: 'b 100%_sure' }], total: 4 });
    const second = await list(`?limit=2&cursor=${first.body.nextCursor}`);
    expect(second.body).toMatchObject({ items: [{ name: 'B2' }, { name: 'Çedille' }], nextCursor: null });
    expect((await list('?search=100%25_')).body).toMatchObject({ total: 1 });
    expect((await list('?search=%25')).body).toMatchObject({ total: 1 });
    expect((await list('?country=BR')).body).toMatchObject({ total: 0 });
    expect((await list('?cursor=nonsense')).status).toBe(400);
    expect((await list('?limit=1000')).status).toBe(400);
  });

  it('shows its members to members, their addresses to owners only', async () => {
    const owner = await signedIn(server, { roles: ['owner'] });
    const { organizationId } = owner;
    const viewer = await signedIn(server, { organizationId, roles: ['viewer'] });
    type Members = {
      items: { userId: string; email: string | null; isYou: boolean; allowedActions: { action: string }[] }[];
    };
    const seenBy = async (browser: typeof owner) =>
      (await browser.get<Members>(`/api/organizations/${organizationId}/members`)).body.items;
    const ofViewer = await seenBy(viewer);
    expect(ofViewer.find(({ userId }) => userId === owner.userId)).toMatchObject({
      email: null,
      allowedActions: [],
    });
    expect(ofViewer.find(({ isYou }) => isYou)).toMatchObject({
      allowedActions: [{ action: 'membership.leave' }],
    });
    const ofOwner = await seenBy(owner);
    expect(ofOwner.find(({ userId }) => userId === viewer.userId)).toMatchObject({
      email: expect.stringContaining('@'),
      allowedActions: [{ action: 'membership.change-roles' }, { action: 'membership.remove' }],
    });
    const one = await server.queries(() => seenBy(owner));
    await givenMembership(server, {
      organizationId,
      userId: (await givenPerson(server)).userId,
      roles: ['editor'],
    });
    expect(await server.queries(() => seenBy(owner))).toHaveLength(one.length);
  });

  it('always has an owner: the last one neither leaves nor gives the role away', async () => {
    const owner = await signedIn(server, { roles: ['owner'] });
    const path = `/api/organizations/${owner.organizationId}`;
    const roles = `${path}/members/${owner.userId}/roles`;
    const leave = {
      action: 'membership.leave',
      enabled: false,
      reason: { code: 'membership.is-last-owner', params: {} },
    };
    expect((await owner.get<{ allowedActions: object[] }>(path)).body.allowedActions).toContainEqual(leave);
    expect(await owner.post(`${path}/leave`)).toMatchObject({
      status: 409,
      body: { code: 'membership.is-last-owner' },
    });
    expect(await owner.put(roles, { roles: ['viewer'] }, { ifMatch: 1 })).toMatchObject({
      status: 409,
      body: { code: 'membership.is-last-owner' },
    });
    const second = await signedIn(server, { organizationId: owner.organizationId, roles: ['owner'] });
    const both = await Promise.all([owner.post(`${path}/leave`), second.post(`${path}/leave`)]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
  });

  it('has its members’ roles changed and its members removed by owners only', async () => {
    const owner = await signedIn(server, { roles: ['owner'] });
    const { organizationId } = owner;
    const editor = await signedIn(server, { organizationId, roles: ['editor'] });
    const path = `/api/organizations/${organizationId}/members/${editor.userId}`;
    expect((await editor.put(`${path}/roles`, { roles: ['owner'] }, { ifMatch: 1 })).status).toBe(403);
    expect((await editor.delete(`/api/organizations/${organizationId}/members/${owner.userId}`)).status).toBe(
      403,
    );
    expect((await owner.put(`${path}/roles`, { roles: [] }, { ifMatch: 1 })).status).toBe(400);
    expect(
      (await owner.put(`${path}/roles`, { roles: ['signatory', 'editor'] }, { ifMatch: 1 })).body,
    ).toEqual({ version: 2 });
    expect((await owner.put(`${path}/roles`, { roles: ['viewer'] }, { ifMatch: 1 })).status).toBe(412);
    expect((await owner.delete(path)).status).toBe(204);
    expect((await editor.get(`/api/organizations/${organizationId}`)).status).toBe(404);
    expect((await owner.delete(path)).body).toMatchObject({ code: 'membership.not-found' });
  });
});
