import { AdmitPerson, CreateFirstAdministrator } from '../index.js';
import {
  givenMission,
  givenStaff,
  linkOfInvitation,
  signedIn,
  startTestServer,
  STRONG_PASSWORD,
  type PersonClient,
  type TestServer,
} from '../../testing/index.js';

const everywhere = (...roles: string[]) => roles.map((role) => ({ role, missionIds: [] }));

describe('the staff', () => {
  let server: TestServer;
  let administrator: PersonClient;
  beforeAll(async () => {
    server = await startTestServer();
    administrator = await signedIn(server, { staff: ['administrator'], name: 'Zed Administrator' });
  });
  afterAll(() => server?.stop());

  const newPerson = { name: 'Luca Fern', language: 'fr', password: STRONG_PASSWORD };
  const invite = (email: string, grants: object[]) =>
    administrator.post<{ id: string }>('/api/staff/invitations', { email, language: 'en', grants });
  const versionOf = async (userId: string) =>
    (
      await server.owner.query<{ version: number }>('SELECT version FROM user_account WHERE id = $1', [
        userId,
      ])
    ).rows[0]?.version;

  it('grows by invitation: roles and missions await whoever accepts', async () => {
    const missionId = await givenMission(server, { code: 'NRB' });
    const grants = [{ role: 'programOfficer', missionIds: [missionId] }, ...everywhere('reviewer')];
    const { body } = await invite('luca@example.org', grants);
    const { token, kind } = await linkOfInvitation(server, body.id);
    expect(kind).toBe('staff');
    const browser = server.api.another();
    expect((await browser.post('/api/invitations/accept', { token, newPerson })).status).toBe(204);
    expect((await browser.get('/api/session')).body).toMatchObject({ actor: { staffGrants: grants } });
  });

  it('is kept by administrators only', async () => {
    const officer = await signedIn(server, { staff: ['programOfficer'] });
    const auditor = await signedIn(server, { staff: ['auditor'] });
    const target = await givenStaff(server, { roles: ['reviewer'] });
    const applicant = await signedIn(server, { roles: ['owner'] });
    for (const somebody of [officer, applicant]) {
      const replies = await Promise.all([
        somebody.get('/api/staff'),
        somebody.get('/api/staff/invitations'),
        somebody.post('/api/staff/invitations', {
          email: 'x@example.org',
          language: 'en',
          grants: everywhere('reviewer'),
        }),
        somebody.put(`/api/staff/${target.userId}/grants`, { grants: [] }, { ifMatch: 1 }),
        somebody.post(`/api/staff/${target.userId}/disable`, {}, { ifMatch: 1 }),
        somebody.post('/api/missions', { code: 'XX', name: { en: 'a', fr: 'b' }, countries: ['KE'] }),
      ]);
      expect(replies.map(({ status }) => status)).toEqual([403, 403, 403, 404, 404, 403]);
    }
    expect((await auditor.get('/api/staff')).status).toBe(200);
    expect(
      (await auditor.put(`/api/staff/${target.userId}/grants`, { grants: [] }, { ifMatch: 1 })).status,
    ).toBe(404);
  });

  it.each([
    ['custodian', 'programOfficer'],
    ['administrator', 'custodian'],
    ['financeOfficer', 'financeController'],
    ['auditor', 'reviewer'],
    ['programOfficer', 'administrator'],
  ])('never holds %s and %s in one hand', async (first, second) => {
    const refused = {
      status: 422,
      body: { errors: [{ path: '/grants/1/role', code: 'staff.roles-exclude', params: { first, second } }] },
    };
    expect(await invite('both@example.org', everywhere(first, second))).toMatchObject(refused);
    const { userId } = await givenStaff(server, { roles: ['reviewer'] });
    const reply = administrator.put(
      `/api/staff/${userId}/grants`,
      { grants: everywhere(first, second) },
      { ifMatch: 1 },
    );
    expect(await reply).toMatchObject(refused);
  });

  it('is not joined by a second way round the separation', async () => {
    const person = await givenStaff(server, { roles: ['programOfficer'] });
    const { body } = await invite(person.email, everywhere('custodian'));
    const { token } = await linkOfInvitation(server, body.id);
    const browser = await signedIn(server, { userId: person.userId });
    expect(await browser.post('/api/invitations/accept', { token })).toMatchObject({
      status: 422,
      body: { code: 'staff.roles-exclude' },
    });
  });

  it('gets other roles, at once for sessions that are open; unknown missions are refused on their field', async () => {
    const person = await givenStaff(server, { roles: ['reviewer'] });
    const browser = await signedIn(server, { userId: person.userId });
    const path = `/api/staff/${person.userId}/grants`;
    const unknown = [{ role: 'programOfficer', missionIds: [person.userId] }];
    expect((await administrator.put(path, { grants: unknown }, { ifMatch: 1 })).body).toMatchObject({
      errors: [{ path: '/grants/0/missionIds', code: 'mission.not-found' }],
    });
    expect((await administrator.put(path, { grants: everywhere('approver') }, { ifMatch: 1 })).body).toEqual({
      version: 2,
    });
    expect((await administrator.put(path, { grants: [] }, { ifMatch: 1 })).status).toBe(412);
    expect((await browser.get('/api/session')).body).toMatchObject({
      actor: { staffGrants: everywhere('approver') },
    });
    await administrator.put(path, { grants: [] }, { ifMatch: 2 });
    expect((await browser.get('/api/session')).body).toMatchObject({ actor: { staffGrants: [] } });
    expect((await administrator.put(path, { grants: everywhere('approver') }, { ifMatch: 3 })).status).toBe(
      404,
    );
  });

  it('cannot change the own roles, nor lock itself out', async () => {
    const version = (await versionOf(administrator.userId)) ?? 0;
    const own = `/api/staff/${administrator.userId}`;
    const grant = administrator.put(
      `${own}/grants`,
      { grants: everywhere('approver') },
      { ifMatch: version },
    );
    expect(await grant).toMatchObject({ status: 403, body: { code: 'staff.is-yourself' } });
    expect((await administrator.post(`${own}/disable`, {}, { ifMatch: version })).status).toBe(403);
  });

  it('always has an administrator: of two who take each other’s role at once, one stays', async () => {
    const [one, other] = [
      await signedIn(server, { staff: ['administrator'] }),
      await signedIn(server, { staff: ['administrator'] }),
    ];
    const demote = (by: PersonClient, whom: PersonClient) =>
      by.put(`/api/staff/${whom.userId}/grants`, { grants: everywhere('approver') }, { ifMatch: 1 });
    const replies = await Promise.all([demote(one, other), demote(other, one)]);
    expect(replies.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
  });

  it('loses its sessions when an account is disabled, and its way in until it is enabled', async () => {
    const person = await givenStaff(server, { roles: ['reviewer'], withPassword: true });
    const browser = await signedIn(server, { userId: person.userId });
    const disable = () => administrator.post(`/api/staff/${person.userId}/disable`, {}, { ifMatch: 1 });
    expect((await disable()).body).toEqual({ version: 2 });
    expect((await browser.get('/api/account')).status).toBe(401);
    const signIn = () =>
      server.api.another().post('/api/session', { email: person.email, password: STRONG_PASSWORD });
    expect((await signIn()).status).toBe(403);
    const again = await administrator.post(`/api/staff/${person.userId}/disable`, {}, { ifMatch: 2 });
    expect(again).toMatchObject({ status: 409, body: { code: 'staff.is-disabled' } });
    await administrator.post(`/api/staff/${person.userId}/enable`, {}, { ifMatch: 2 });
    expect((await signIn()).status).toBe(204);
  });

  it('is listed by name, page by page, found by word or role, at the same number of queries for one and for three', async () => {
    type Listed = {
      items: { name: string; isYou: boolean; allowedActions: object[] }[];
      nextCursor: string | null;
      total: number;
    };
    const list = async (query: string) => (await administrator.get<Listed>(`/api/staff?${query}`)).body;
    await givenStaff(server, { roles: ['communications'], name: 'Bo Communications' });
    const ofOne = await server.queries(() => list('role=communications'));
    for (const name of ['Ève Communications', 'Cy Communications']) {
      await givenStaff(server, { roles: ['communications', 'reviewer'], name });
    }
    const ofThree = await server.queries(() => list('role=communications'));
    expect([ofThree.length, ofOne.length]).toEqual([3, 3]);
    const first = await list('role=communications&limit=2');
    expect(first).toMatchObject({
      items: [{ name: 'Bo Communications' }, { name: 'Cy Communications' }],
      total: 3,
    });
    const rest = await list(`role=communications&limit=2&cursor=${first.nextCursor}`);
    expect(rest).toMatchObject({ items: [{ name: 'Ève Communications' }], nextCursor: null });
    expect(await list('search=zed%20ad')).toMatchObject({
      items: [{ isYou: true, allowedActions: [] }],
      total: 1,
    });
  });

  it('keeps the missions: codes are one of a kind, countries are real', async () => {
    const body = { code: 'ACC', name: { en: 'Accra', fr: 'Accra' }, countries: ['GH', 'TG'] };
    const made = await administrator.post<{ id: string }>('/api/missions', body);
    expect(made.status).toBe(201);
    expect((await administrator.post('/api/missions', body)).body).toMatchObject({
      errors: [{ path: '/code', code: 'mission.code-taken' }],
    });
    const wrong = { ...body, code: 'lower', countries: ['XX'] };
    expect((await administrator.post('/api/missions', wrong)).body).toMatchObject({
      errors: [{ path: '/code' }, { path: '/countries' }],
    });
    const changed = await administrator.patch(
      `/api/missions/${made.body.id}`,
      { ...body, countries: ['GH'] },
      { ifMatch: 1 },
    );
    expect(changed.body).toEqual({ version: 2 });
    const reader = await signedIn(server);
    const { items } = (await reader.get<{ items: object[] }>('/api/missions')).body;
    expect(items).toContainEqual({ id: made.body.id, ...body, countries: ['GH'], version: 2 });
  });

  it('begins with one administrator, made from inside, once', async () => {
    const fresh = await startTestServer();
    try {
      const input = {
        name: 'First',
        email: 'first@example.org',
        language: 'en',
        password: STRONG_PASSWORD,
      } as const;
      const create = fresh.app.get(CreateFirstAdministrator);
      const { userId } = await create.execute(input);
      await expect(create.execute({ ...input, email: 'second@example.org' })).rejects.toThrow(
        'staff.administrator-exists',
      );
      const browser = fresh.api.another();
      await browser.post('/api/session', { email: input.email, password: STRONG_PASSWORD });
      expect((await browser.get('/api/session')).body).toMatchObject({
        actor: { userId, emailConfirmed: true, staffGrants: everywhere('administrator') },
      });
      const { rows } = await fresh.owner.query(
        `SELECT actor_kind, action FROM audit_entry WHERE subject_id = $1`,
        [userId],
      );
      expect(rows).toEqual([{ actor_kind: 'system', action: 'account.admit' }]);
    } finally {
      await fresh.stop();
    }
  });

  it('of a demonstration is admitted under the same rules', async () => {
    const admit = server.app.get(AdmitPerson);
    const input = {
      name: 'Demo',
      email: 'demo@example.org',
      language: 'en',
      password: STRONG_PASSWORD,
    } as const;
    await expect(admit.execute({ ...input, password: 'demo' })).rejects.toThrow('account.password-too-weak');
    const grants = [
      { role: 'custodian', missionIds: [] },
      { role: 'administrator', missionIds: [] },
    ] as const;
    await expect(
      admit.execute({ ...input, grants: grants.map((grant) => ({ ...grant, missionIds: [] })) }),
    ).rejects.toThrow('staff.roles-exclude');
  });
});
