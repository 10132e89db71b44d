import { readFile } from 'node:fs/promises';
import {
  checkEverything,
  givenChangesRequested,
  givenEligible,
  givenInScreening,
  givenSubmitted,
  onApplication,
  signedIn,
  startTestServer,
  type TestServer,
} from '../../testing/index.js';

interface Screening {
  checks: { version: number; items: { key: string; answer: string | null; note: string }[] };
  requests: object[];
  verdict: { verdict: string; reasons: string[]; explanation: string | null } | null;
  due: { usual: string; min: string; max: string };
}

describe('screening an application', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server?.stop());

  const stateOf = async (id: string) =>
    (await server.owner.query<{ state: string }>('SELECT state FROM application WHERE id = $1', [id])).rows[0]
      ?.state;
  const events = async (id: string) =>
    (
      await server.owner.query<{ type: string }>(
        `SELECT type FROM outbox_event WHERE payload->>'applicationId' = $1 ORDER BY occurred_at, id`,
        [id],
      )
    ).rows.map(({ type }) => type);
  const read = async (given: { id: string; officer: { get: typeof server.api.get } }) =>
    (await given.officer.get<Screening>(`/api/applications/${given.id}/screening`)).body;
  const refusal = { reasons: ['other', 'aboveLimit'], explanation: ' The budget is above the limit. ' };

  describe('the checklist', () => {
    it('is the one of the template, and keeps what was found with who and when', async () => {
      const given = await givenInScreening(server);
      const address = `/api/applications/${given.id}/check-eligibility`;
      expect((await read(given)).checks).toMatchObject({ version: 0, items: { length: 7 } });
      const body = { check: 'amount', answer: 'no', note: ' Above the limit. ' };
      expect(await given.officer.post(address, body, { ifMatch: 0 })).toMatchObject({
        status: 200,
        body: { version: 1 },
      });
      expect((await read(given)).checks.items.find(({ key }) => key === 'amount')).toMatchObject({
        answer: 'no',
        note: 'Above the limit.',
        checkedBy: expect.any(String),
        checkedAt: server.clock.now().toISOString(),
      });
      const again = { ...body, answer: null, note: '' };
      expect(await given.officer.post(address, again, { ifMatch: 1 })).toMatchObject({
        body: { version: 2 },
      });
    });

    it('is not written over what a colleague found meanwhile', async () => {
      const given = await givenInScreening(server);
      const address = `/api/applications/${given.id}/check-eligibility`;
      const body = { check: 'theme', answer: 'yes', note: '' };
      await given.officer.post(address, body, { ifMatch: 0 });
      expect(await given.officer.post(address, body, { ifMatch: 0 })).toMatchObject({ status: 412 });
      expect(await given.officer.post(address, { ...body, check: 'weather' }, { ifMatch: 1 })).toMatchObject({
        status: 400,
      });
    });
  });

  describe('finding eligible', () => {
    it('lets it go on to its reviewers, once everything was checked', async () => {
      const given = await givenInScreening(server);
      expect(await onApplication(server, given.officer, given.id, 'find-eligible')).toMatchObject({
        status: 422,
        body: { code: 'application.checks-open', params: { open: 7 } },
      });
      await checkEverything(server, given);
      expect((await onApplication(server, given.officer, given.id, 'find-eligible')).status).toBe(200);
      expect(await stateOf(given.id)).toBe('review');
      expect(await events(given.id)).toContain('application.found-eligible');
      expect((await read(given)).verdict).toMatchObject({ verdict: 'eligible', reasons: [] });
      expect(await onApplication(server, given.officer, given.id, 'find-eligible')).toMatchObject({
        status: 409,
        body: { code: 'application.state-forbids' },
      });
    });

    it('happens once, however often it is sent, and of the version that was read', async () => {
      const given = await givenInScreening(server);
      await checkEverything(server, given);
      const address = `/api/applications/${given.id}/find-eligible`;
      expect(await given.officer.post(address, {}, { ifMatch: 1 })).toMatchObject({ status: 412 });
      const { rows } = await server.owner.query('SELECT version FROM application WHERE id = $1', [given.id]);
      const sent = {
        ifMatch: rows[0].version as number,
        idempotencyKey: '5f0f6e0c-6a5e-4f2d-9d8b-0c6d1f8a7b11',
      };
      const first = await given.officer.post(address, {}, sent);
      expect(first.status).toBe(200);
      expect(await given.officer.post(address, {}, sent)).toMatchObject({ status: 200, body: first.body });
      expect((await events(given.id)).filter((type) => type === 'application.found-eligible')).toHaveLength(
        1,
      );
    });
  });

  describe('finding not eligible', () => {
    it('tells the applicant why, in words that are in no audit and no mail', async () => {
      const given = await givenInScreening(server);
      expect((await onApplication(server, given.officer, given.id, 'find-ineligible', refusal)).status).toBe(
        200,
      );
      expect(await stateOf(given.id)).toBe('ineligible');
      expect((await given.member.get(`/api/applications/${given.id}`)).body).toMatchObject({
        ineligible: { reasons: ['aboveLimit', 'other'], explanation: 'The budget is above the limit.' },
      });
      await server.drain();
      const audit = await server.owner.query(`SELECT 1 FROM audit_entry e WHERE e::text LIKE '%budget is%'`);
      expect(audit.rows).toEqual([]);
      const messages = await given.member.get<{ items: { kind: string }[] }>('/api/notifications');
      expect(messages.body.items.map(({ kind }) => kind)).toContain('application.found-ineligible');
      expect(JSON.stringify(messages.body)).not.toContain('budget is');
    });

    it('needs a reason and an explanation', async () => {
      const given = await givenInScreening(server);
      for (const body of [
        { ...refusal, reasons: [] },
        { ...refusal, reasons: ['ugly'] },
        { ...refusal, explanation: '   ' },
      ]) {
        expect((await onApplication(server, given.officer, given.id, 'find-ineligible', body)).status).toBe(
          400,
        );
      }
    });

    it('waits until the day of a request for changes is over', async () => {
      const given = await givenChangesRequested(server);
      const refuse = () => onApplication(server, given.officer, given.id, 'find-ineligible', refusal);
      expect(await refuse()).toMatchObject({
        status: 409,
        body: { code: 'application.changes-not-overdue', params: { dueOn: '2026-06-15' } },
      });
      server.clock.advance({ days: 15 });
      expect((await refuse()).status).toBe(200);
      expect(await stateOf(given.id)).toBe('ineligible');
      server.clock.advance({ days: -15 });
    });

    it('cannot be changed afterwards, not by the application either', async () => {
      await givenEligible(server);
      await expect(server.owner.query(`UPDATE screening_verdict SET verdict = 'ineligible'`)).rejects.toThrow(
        'append only',
      );
      await expect(server.database.app.query('DELETE FROM screening_verdict')).rejects.toThrow(
        'permission denied',
      );
    });
  });

  it('is for officers who may see it, and not of their own organization', async () => {
    const given = await givenInScreening(server);
    const auditor = await signedIn(server, { staff: ['auditor'] });
    const own = await signedIn(server, { staff: ['programOfficer'] });
    const member = await signedIn(server, {
      userId: own.userId,
      roles: ['viewer'],
      organizationId: given.member.organizationId,
    });
    const stranger = await signedIn(server, { roles: ['owner', 'signatory'] });
    for (const [action, body] of [
      ['find-eligible', {}],
      ['find-ineligible', refusal],
      ['request-changes', { message: 'Why?', questions: [{ path: 'need/context', ask: 'Why?' }] }],
    ] as const) {
      expect((await onApplication(server, auditor, given.id, action, body)).status).toBe(403);
      expect((await onApplication(server, given.member, given.id, action, body)).status).toBe(403);
      expect((await onApplication(server, stranger, given.id, action, body)).status).toBe(404);
      expect(await onApplication(server, member, given.id, action, body)).toMatchObject({
        status: 403,
        body: { code: 'application.is-of-own-organization' },
      });
    }
    expect((await given.member.get(`/api/applications/${given.id}/screening`)).status).toBe(403);
    expect((await stranger.get(`/api/applications/${given.id}/screening`)).status).toBe(404);
    expect((await auditor.get(`/api/applications/${given.id}/screening`)).status).toBe(200);
  });

  it('has to have begun', async () => {
    const given = await givenSubmitted(server);
    const officer = await signedIn(server, { staff: ['programOfficer'] });
    expect(await onApplication(server, officer, given.id, 'find-ineligible', refusal)).toMatchObject({
      status: 409,
      body: { code: 'application.state-forbids', params: { state: 'submitted' } },
    });
  });

  it('waits on the work list by what it needs next', async () => {
    const officer = await signedIn(server, { staff: ['programOfficer'] });
    const given = await givenInScreening(server, { officer });
    const kinds = async () => {
      const { body } = await officer.get<{ items: { kind: string; subjectId: string }[] }>(
        '/api/desk/work-list',
      );
      return body.items.filter(({ subjectId }) => subjectId === given.id).map(({ kind }) => kind);
    };
    expect(await kinds()).toEqual(['applicationInScreening']);
    const asked = { message: 'Why?', questions: [{ path: 'need/context', ask: 'Why?' }] };
    await onApplication(server, officer, given.id, 'request-changes', asked);
    expect(await kinds()).toEqual([]);
    server.clock.advance({ days: 20 });
    expect(await kinds()).toEqual(['changesOverdue']);
    server.clock.advance({ days: -20 });
  });

  it('leaves nothing that the checks of the database find', async () => {
    for (const check of [
      'screened-applications-have-their-verdict',
      'requested-changes-were-answered',
      'submitted-applications-have-their-revision',
    ]) {
      const sql = await readFile(new URL(`../../../checks/${check}.sql`, import.meta.url), 'utf8');
      expect((await server.owner.query(sql)).rows).toEqual([]);
    }
  });
});
