import {
  type GivenApplication,
  givenMission,
  givenPublishedCall,
  givenSubmitted,
  type PersonClient,
  signedIn,
  startTestServer,
  type TestServer,
} from '../../testing/index.js';

const PROPOSAL = {
  outcome: 'approved',
  amountMinor: '3000000',
  startsOn: '2026-09-01',
  endsOn: '2027-02-28',
  rationale: 'Ranked first by all three.',
};

describe('decisions', () => {
  let server: TestServer;
  let officer: PersonClient;
  let approver: PersonClient;
  beforeAll(async () => {
    server = await startTestServer();
    officer = await signedIn(server, { staff: ['programOfficer'] });
    approver = await signedIn(server, { staff: ['approver'] });
  });
  afterAll(() => server?.stop());

  /** An application whose reviews are in. */
  const atPanel = async (options: Parameters<typeof givenSubmitted>[1] = {}): Promise<GivenApplication> => {
    const application = await givenSubmitted(server, options);
    await server.owner.query(`UPDATE application SET state = 'panel' WHERE id = $1`, [application.id]);
    return application;
  };
  const recommend = (application: { id: string }, more: object = {}, client = officer) =>
    client.post<{ id: string; version: number; code?: string; errors?: { path: string; code: string }[] }>(
      '/api/decisions',
      { applicationId: application.id, ...PROPOSAL, ...more },
    );
  const act = async (
    client: PersonClient,
    id: string,
    action: string,
    body: object = {},
    ifMatch?: number,
  ) => {
    const { rows } = await server.owner.query<{ version: number }>(
      'SELECT version FROM decision WHERE id = $1',
      [id],
    );
    return client.post<Record<string, unknown>>(`/api/decisions/${id}/${action}`, body, {
      ifMatch: ifMatch ?? rows[0]!.version,
    });
  };
  const approved = async (application: { id: string }, more: object = {}) => {
    const { body } = await recommend(application, more);
    expect((await act(approver, body.id, 'approve')).status).toBe(200);
    return body.id;
  };
  const release = (client: PersonClient, callId: string, decisionIds?: string[]) =>
    client.post<Record<string, unknown>>(
      `/api/calls/${callId}/decisions/release`,
      decisionIds ? { decisionIds } : {},
    );
  const stateOf = async (table: string, column: string, id: string) =>
    (await server.owner.query(`SELECT * FROM ${table} WHERE ${column} = $1`, [id])).rows as Record<
      string,
      unknown
    >[];

  describe('recommending', () => {
    it('is for officers, on what waits at the panel, one at a time', async () => {
      const submitted = await givenSubmitted(server);
      expect(await recommend(submitted)).toMatchObject({
        status: 409,
        body: { code: 'application.state-forbids' },
      });
      const application = await atPanel();
      for (const client of [approver, application.member, await signedIn(server, { staff: ['reviewer'] })]) {
        expect((await recommend(application, {}, client)).status).toBe(403);
      }
      expect((await recommend(application)).status).toBe(201);
      expect(await recommend(application)).toMatchObject({ status: 409, body: { code: 'decision.is-open' } });
    });

    it('says on which fields a proposal is not sound', async () => {
      const application = await atPanel();
      const codes = async (more: object) => {
        const { status, body } = await recommend(application, more);
        expect(status).toBe(422);
        return body.errors?.map(({ path, code }) => `${path} ${code}`);
      };
      expect(await codes({ amountMinor: '6000001' })).toEqual(['/amountMinor decision.amount-above-maximum']);
      expect(await codes({ amountMinor: '0' })).toEqual(['/amountMinor decision.amount-not-positive']);
      expect(await codes({ endsOn: '2031-01-01' })).toEqual(['/endsOn decision.ends-after-activities']);
      expect(await codes({ endsOn: '2026-08-31' })).toEqual(['/endsOn decision.ends-before-start']);
      expect(await codes({ outcome: 'approvedWithConditions' })).toEqual([
        '/conditions decision.conditions-missing',
      ]);
      expect(await codes({ outcome: 'declined' })).toEqual(['/reasonCode decision.reason-missing']);
      expect(await codes({ feedback: { en: 'Thank you.', fr: '' } })).toEqual([
        '/feedback/fr decision.text-missing',
      ]);
    });

    it('refuses an officer who belongs to the organization', async () => {
      const application = await atPanel();
      const { organizationId } = application.member;
      const insider = await signedIn(server, {
        staff: ['programOfficer'],
        roles: ['viewer'],
        organizationId,
      });
      expect(await recommend(application, {}, insider)).toMatchObject({
        status: 403,
        body: { code: 'application.is-of-own-organization' },
      });
    });
  });

  describe('approving', () => {
    it('needs another person than anybody who had a hand in the recommendation', async () => {
      const application = await atPanel();
      const both = await signedIn(server, { staff: ['programOfficer', 'approver'] });
      const { body } = await recommend(application, {}, both);
      expect(await act(both, body.id, 'approve')).toMatchObject({
        status: 403,
        body: { code: 'decision.approver-is-recommender' },
      });
      const page = await both.get<{ open: { allowedActions: object[] } }>(
        `/api/applications/${application.id}/decision`,
      );
      expect(page.body.open.allowedActions).toContainEqual({
        ...{ action: 'decision.approve', enabled: false },
        reason: { code: 'decision.approver-is-recommender', params: {} },
      });
      expect((await act(officer, body.id, 'revise', PROPOSAL)).status).toBe(200);
      expect(await act(both, body.id, 'approve')).toMatchObject({
        status: 403,
        body: { code: 'decision.approver-is-recommender' },
      });
      expect((await act(approver, body.id, 'approve')).status).toBe(200);
    });

    it('is for the approvers of the mission who do not belong to the organization', async () => {
      const missionId = await givenMission(server);
      const application = await atPanel({ call: await givenPublishedCall(server, { missionId }) });
      const { body } = await recommend(application);
      const elsewhere = await signedIn(server, {
        staff: ['approver'],
        missionIds: [await givenMission(server)],
      });
      expect((await act(elsewhere, body.id, 'approve')).status).toBe(404);
      const { organizationId } = application.member;
      const insider = await signedIn(server, { staff: ['approver'], roles: ['viewer'], organizationId });
      expect(await act(insider, body.id, 'approve')).toMatchObject({
        status: 403,
        body: { code: 'application.is-of-own-organization' },
      });
      expect((await act(officer, body.id, 'approve')).status).toBe(403);
      const ofMission = await signedIn(server, { staff: ['approver'], missionIds: [missionId] });
      expect((await act(ofMission, body.id, 'approve')).status).toBe(200);
    });

    it('needs the version that was read, and answers twice the same for one key', async () => {
      const { body } = await recommend(await atPanel());
      expect((await act(approver, body.id, 'approve', {}, 7)).status).toBe(412);
      const options = { ifMatch: body.version, idempotencyKey: crypto.randomUUID() };
      const first = await approver.post(`/api/decisions/${body.id}/approve`, {}, options);
      const again = await approver.post(`/api/decisions/${body.id}/approve`, {}, options);
      expect([first.status, again.status]).toEqual([200, 200]);
      expect(again.body).toEqual(first.body);
    });

    it('gives a recommendation back with a reason, to be revised; also one that was approved and not told', async () => {
      const { body } = await recommend(await atPanel());
      expect((await act(approver, body.id, 'return', { reason: 'Why so much?' })).status).toBe(200);
      expect((await act(approver, body.id, 'approve')).status).toBe(409);
      expect((await act(officer, body.id, 'revise', { ...PROPOSAL, amountMinor: '2000000' })).status).toBe(
        200,
      );
      expect((await act(approver, body.id, 'approve')).status).toBe(200);
      expect((await act(officer, body.id, 'revise', PROPOSAL)).status).toBe(409);
      expect((await act(approver, body.id, 'return', { reason: 'One moment.' })).status).toBe(200);
      const [row] = await stateOf('decision', 'id', body.id);
      expect(row).toMatchObject({ state: 'returned', approved_by: null, return_reason: 'One moment.' });
    });
  });

  describe('releasing', () => {
    it('tells nothing to the applicant before, and everything after', async () => {
      const call = await givenPublishedCall(server);
      const [given, refused, waiting] = [
        await atPanel({ call }),
        await atPanel({ call }),
        await atPanel({ call }),
      ];
      await approved(given, {
        outcome: 'approvedWithConditions',
        conditions: [{ en: 'A safety plan.', fr: 'Un plan de sécurité.' }],
      });
      const feedback = { en: 'Your partners are strong.', fr: 'Vos partenaires sont solides.' };
      await approved(refused, { outcome: 'declined', reasonCode: 'fundsExhausted', feedback });
      await approved(waiting, { outcome: 'waitlisted' });
      await server.drain();
      const before = await server.owner.query(
        `SELECT count(*)::int AS told FROM notification n JOIN membership m ON m.user_id = n.user_id
         WHERE m.organization_id = $1 AND n.kind LIKE '%decid%'`,
        [given.member.organizationId],
      );
      expect(before.rows).toEqual([{ told: 0 }]);
      expect((await given.member.get(`/api/applications/${given.id}`)).body).toMatchObject({
        state: 'panel',
      });
      expect((await given.member.get(`/api/applications/${given.id}/letter`)).status).toBe(404);
      expect((await given.member.get(`/api/applications/${given.id}/decision`)).status).toBe(403);
      expect((await given.member.get('/api/awards')).body).toMatchObject({ items: [], total: 0 });
      expect(await release(approver, call.id)).toMatchObject({ status: 403 });
      expect(await release(officer, call.id)).toMatchObject({
        status: 200,
        body: { released: { approved: 0, approvedWithConditions: 1, waitlisted: 1, declined: 1 } },
      });
      await server.drain();
      const letter = await given.member.get(`/api/applications/${given.id}/letter`);
      expect(letter.body).toMatchObject({ title: 'Your application was approved with conditions' });
      const awards = await given.member.get<{ items: { id: string }[] }>('/api/awards');
      expect(awards.body.items).toEqual([
        expect.objectContaining({
          id: letter.body['awardId'],
          reference: `${given.reference}-A`,
          amount: { amountMinor: '3000000', currency: 'CAD' },
          next: { step: 'agreementToCome', who: 'mission', usualBusinessDays: 10 },
        }),
      ]);
      const sad = JSON.stringify((await refused.member.get(`/api/applications/${refused.id}/letter`)).body);
      expect(sad).toContain('ranked higher');
      expect(sad).toContain('Your partners are strong.');
      expect(sad).toContain('15 business days');
      expect(sad).not.toContain(PROPOSAL.rationale);
      const mails = server.mails.sent.map(({ subject, text }) => `${subject} ${text}`).join('\n');
      expect(mails).not.toMatch(/declined|approved|not approved/i);
      expect((await release(officer, call.id)).body).toMatchObject({ code: 'decision.nothing-to-release' });
      const again = await recommend(waiting, { outcome: 'approved' });
      expect(again.status).toBe(201);
    });

    it('tells chosen ones, and none where one of them is not approved', async () => {
      const call = await givenPublishedCall(server);
      const [one, other] = [await atPanel({ call }), await atPanel({ call })];
      const first = await approved(one);
      const second = (await recommend(other)).body.id;
      expect(await release(officer, call.id, [first, second])).toMatchObject({
        status: 409,
        body: { code: 'decision.not-all-releasable' },
      });
      expect((await release(officer, call.id, [first])).status).toBe(200);
      expect(await stateOf('application', 'id', one.id)).toMatchObject([{ state: 'approved' }]);
      expect(await stateOf('application', 'id', other.id)).toMatchObject([{ state: 'panel' }]);
    });

    it('has nothing to tell about what its applicant withdrew, and frees its money', async () => {
      const call = await givenPublishedCall(server);
      const application = await atPanel({ call });
      const id = await approved(application);
      const [row] = await stateOf('application', 'id', application.id);
      const withdrawn = await application.member.post(
        `/api/applications/${application.id}/withdraw`,
        {},
        { ifMatch: Number(row!['version']) },
      );
      expect(withdrawn.status).toBe(200);
      await server.drain();
      expect(await stateOf('decision', 'id', id)).toMatchObject([{ state: 'withdrawn' }]);
      expect((await release(officer, call.id)).status).toBe(409);
    });

    it('stands in the database once told', async () => {
      const call = await givenPublishedCall(server);
      const id = await approved(await atPanel({ call }));
      await release(officer, call.id);
      const change = server.owner.query('UPDATE decision SET amount_minor = 1 WHERE id = $1', [id]);
      await expect(change).rejects.toThrow('a released decision stands');
    });
  });
});
