import {
  givenDraft,
  givenMission,
  givenPublishedCall,
  givenSubmitted,
  type PersonClient,
  signedIn,
  startTestServer,
  type TestServer,
} from '../../testing/index.js';

describe('the actions on an application', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server?.stop());

  const act = async (
    client: PersonClient,
    id: string,
    action: string,
    body: object = {},
    version?: number,
  ) => {
    const { rows } = await server.owner.query<{ version: number }>(
      'SELECT version FROM application WHERE id = $1',
      [id],
    );
    return client.post<Record<string, unknown>>(`/api/applications/${id}/${action}`, body, {
      ifMatch: version ?? rows[0]!.version,
    });
  };
  const events = async (id: string) => {
    const { rows } = await server.owner.query<{ type: string }>(
      `SELECT type FROM outbox_event WHERE payload->>'applicationId' = $1 ORDER BY occurred_at, id`,
      [id],
    );
    return rows.map(({ type }) => type);
  };
  const rowOf = async (id: string) =>
    (await server.owner.query('SELECT * FROM application WHERE id = $1', [id])).rows[0] as Record<
      string,
      unknown
    >;

  describe('withdrawing', () => {
    it('takes a draft or a submitted application back for good, with a reason that the audit does not hold', async () => {
      for (const given of [await givenDraft(server), await givenSubmitted(server)]) {
        expect(
          await act(given.member, given.id, 'withdraw', { reason: ' Our partner left. ' }),
        ).toMatchObject({ status: 200 });
        expect(await rowOf(given.id)).toMatchObject({
          state: 'withdrawn',
          withdrawal_reason: 'Our partner left.',
        });
        expect(await events(given.id)).toContain('application.withdrawn');
        expect(await act(given.member, given.id, 'withdraw')).toMatchObject({
          status: 409,
          body: { code: 'application.state-forbids' },
        });
      }
      const { rows } = await server.owner.query(`SELECT 1 FROM audit_entry WHERE reason LIKE '%partner%'`);
      expect(rows).toEqual([]);
    });

    it('is for owners and signatories, also once screening has begun', async () => {
      const given = await givenSubmitted(server);
      const { organizationId } = given.member;
      const officer = await signedIn(server, { staff: ['programOfficer'] });
      expect((await act(officer, given.id, 'start-screening')).status).toBe(200);
      const editor = await signedIn(server, { roles: ['editor', 'viewer'], organizationId });
      expect(await act(editor, given.id, 'withdraw')).toMatchObject({
        status: 403,
        body: { code: 'application.needs-owner-or-signatory' },
      });
      expect((await act(officer, given.id, 'withdraw')).status).toBe(403);
      const signatory = await signedIn(server, { roles: ['signatory'], organizationId });
      expect((await act(signatory, given.id, 'withdraw')).status).toBe(200);
    });

    it('needs the version that was read', async () => {
      const given = await givenDraft(server);
      expect(await act(given.member, given.id, 'withdraw', {}, 7)).toMatchObject({ status: 412 });
      expect(await given.member.post(`/api/applications/${given.id}/withdraw`)).toMatchObject({
        status: 428,
      });
    });
  });

  describe('raising the level of confidentiality', () => {
    it('is possible at any time, and only upwards', async () => {
      const given = await givenDraft(server);
      const raise = (level: string) => act(given.member, given.id, 'raise-confidentiality', { level });
      expect(await raise('internal')).toMatchObject({
        status: 409,
        body: { code: 'application.level-not-higher' },
      });
      expect((await raise('protected')).status).toBe(200);
      expect(await raise('internal')).toMatchObject({ status: 409 });
      expect((await raise('restricted')).status).toBe(200);
      expect(await raise('protected')).toMatchObject({
        status: 409,
        body: { code: 'application.level-not-higher' },
      });
      expect(await raise('public')).toMatchObject({ status: 400 });
      expect(await events(given.id)).toEqual([
        'application.confidentiality-raised',
        'application.confidentiality-raised',
      ]);
    });

    it('names the call’s team as the readers of a restricted application, and no one who joins it later', async () => {
      const call = await givenPublishedCall(server);
      const team = await signedIn(server, { staff: ['programOfficer'], callIds: [call.id] });
      const scoped = await signedIn(server, { staff: ['programOfficer'] });
      const given = await givenSubmitted(server, { call });
      const desk = `/api/desk/applications/${given.id}`;
      expect((await scoped.get(desk)).status).toBe(200);
      await act(given.member, given.id, 'raise-confidentiality', { level: 'protected' });
      expect((await scoped.get(desk)).status).toBe(404);
      expect((await team.get(desk)).status).toBe(200);
      await act(given.member, given.id, 'raise-confidentiality', { level: 'restricted' });
      const later = await signedIn(server, { staff: ['programOfficer'], callIds: [call.id] });
      expect((await team.get(desk)).status).toBe(200);
      expect((await later.get(desk)).status).toBe(404);
      expect((await rowOf(given.id))['reader_ids']).toEqual([team.userId]);
    });

    it('names them when a draft that is restricted already is handed in', async () => {
      const call = await givenPublishedCall(server);
      const team = await signedIn(server, { staff: ['programOfficer'], callIds: [call.id] });
      const draft = await givenDraft(server, { call });
      await act(draft.member, draft.id, 'raise-confidentiality', { level: 'restricted' });
      expect((await rowOf(draft.id))['reader_ids']).toEqual([]);
      await draft.member.post(`/api/applications/${draft.id}/withdraw`, {}, { ifMatch: 2 });
      const given = await givenSubmitted(server, { call, member: draft.member });
      await act(given.member, given.id, 'raise-confidentiality', { level: 'restricted' });
      expect((await rowOf(given.id))['reader_ids']).toEqual([team.userId]);
    });

    it('is not for viewers, nor for staff', async () => {
      const given = await givenSubmitted(server);
      const body = { level: 'restricted' };
      const viewer = await signedIn(server, {
        roles: ['viewer'],
        organizationId: given.member.organizationId,
      });
      const officer = await signedIn(server, { staff: ['programOfficer'] });
      for (const client of [viewer, officer]) {
        expect((await act(client, given.id, 'raise-confidentiality', body)).status).toBe(403);
      }
    });
  });

  describe('starting the screening', () => {
    it('moves a submitted application on, once', async () => {
      const given = await givenSubmitted(server);
      const officer = await signedIn(server, { staff: ['programOfficer'] });
      expect((await act(officer, given.id, 'start-screening')).status).toBe(200);
      expect(await rowOf(given.id)).toMatchObject({ state: 'screening' });
      expect(await events(given.id)).toContain('application.screening-started');
      expect(await act(officer, given.id, 'start-screening')).toMatchObject({
        status: 409,
        body: { code: 'application.state-forbids', params: { state: 'screening' } },
      });
    });

    it('is for officers of the mission, and not for their own organization’s application', async () => {
      const mission = await givenMission(server);
      const call = await givenPublishedCall(server, { missionId: mission });
      const given = await givenSubmitted(server, { call });
      const elsewhere = await signedIn(server, {
        staff: ['programOfficer'],
        missionIds: [await givenMission(server)],
      });
      const auditor = await signedIn(server, { staff: ['auditor'] });
      const both = await signedIn(server, { staff: ['programOfficer'] });
      await signedIn(server, {
        userId: both.userId,
        roles: ['viewer'],
        organizationId: given.member.organizationId,
      });
      expect((await act(elsewhere, given.id, 'start-screening')).status).toBe(404);
      expect((await act(auditor, given.id, 'start-screening')).status).toBe(403);
      expect(await act(both, given.id, 'start-screening')).toMatchObject({
        status: 403,
        body: { code: 'application.is-of-own-organization' },
      });
      const here = await signedIn(server, { staff: ['programOfficer'], missionIds: [mission] });
      expect((await act(here, given.id, 'start-screening')).status).toBe(200);
    });

    it('finds no drafts', async () => {
      const draft = await givenDraft(server);
      const officer = await signedIn(server, { staff: ['programOfficer'] });
      expect((await act(officer, draft.id, 'start-screening')).status).toBe(404);
    });
  });

  it('leaves every invariant of the database whole', async () => {
    await expect(server.tick('audit.verify')).resolves.toBeUndefined();
  });
});
