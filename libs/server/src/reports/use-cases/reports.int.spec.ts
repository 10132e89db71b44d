import { randomUUID } from 'node:crypto';
import type { FieldProblem, FormAnswers, FormUi } from '@candela/contracts';
import { systemActor } from '@candela/platform';
import { contentHash } from '../../drafting/index.js';
import {
  givenAward,
  givenFilledReport,
  givenReport,
  givenSubmittedReport,
  type PersonClient,
  saveReport,
  signedIn,
  startTestServer,
  submitReport,
  type TestServer,
} from '../../testing/index.js';
import { ScheduleReports } from './schedule-reports.js';

interface Section {
  sectionVersion: number;
  form: FormUi;
  answers: FormAnswers;
  comments: { question: string | null; text: string }[];
}

interface OnDesk {
  state: string;
  version: number;
  revision: { number: number } | null;
  answers: FormAnswers;
  comments: { question: string | null; text: string }[];
  allowedActions: { action: string; enabled: boolean; reason: { code: string } | null }[];
}

describe('reports', () => {
  let server: TestServer;
  let officer: PersonClient;
  beforeAll(async () => {
    server = await startTestServer({ now: '2027-01-02T12:00:00Z' });
    officer = await signedIn(server, { staff: ['programOfficer'] });
  });
  afterAll(() => server?.stop());

  const onDesk = async (id: string, client = officer) =>
    (await client.get<OnDesk>(`/api/desk/reports/${id}`)).body;
  const act = async (id: string, action: string, body: object = {}, client = officer, ifMatch?: number) =>
    client.post<Record<string, unknown>>(`/api/reports/${id}/${action}`, body, {
      ifMatch: ifMatch ?? (await versionOf(id)),
    });
  const versionOf = async (id: string) => {
    const { rows } = await server.owner.query<{ version: number }>(
      'SELECT version FROM report WHERE id = $1',
      [id],
    );
    return rows[0]?.version ?? 1;
  };
  const eventsOf = async (id: string) => {
    const { rows } = await server.owner.query<{ type: string; payload: object }>(
      `SELECT type, payload FROM outbox_event WHERE payload->>'reportId' = $1 ORDER BY occurred_at, id`,
      [id],
    );
    return rows;
  };

  describe('scheduling', () => {
    it('makes what an award of its size owes, once, with the plan of its application', async () => {
      const award = await givenAward(server, { amountMinor: 3_000_000n });
      await server.app.get(ScheduleReports).execute(award.id);
      await server.app.get(ScheduleReports).execute(award.id);
      const { body } = await award.application.member.get<{ items: object[] }>(
        `/api/awards/${award.id}/reports`,
      );
      expect(body.items).toMatchObject([
        { reference: `${award.reference}-R1`, kind: 'interim', dueOn: '2027-07-02', state: 'scheduled' },
        { reference: `${award.reference}-R2`, kind: 'final', dueOn: '2028-01-30', readable: true },
      ]);
      const { rows } = await server.owner.query<{ total: string }>(
        `SELECT sum((row->'planned'->>'amountMinor')::bigint) AS total FROM report,
           jsonb_path_query(definition, '$.ui.sections[*].questions[*] ? (@.key == "spending").planned[*]') AS row
         WHERE award_id = $1 AND kind = 'final'`,
        [award.id],
      );
      expect(rows[0]!.total).toBe('3000000');
    });

    it('follows from the agreement being in force, and ends with the award', async () => {
      const award = await givenAward(server, { amountMinor: 1_000_000n });
      await server.unitOfWork.run(systemActor('test'), async (tx) =>
        tx.emit('award.activated', { awardId: award.id }),
      );
      await server.drain();
      const states = async () =>
        (
          await server.owner.query<{ kind: string; state: string }>(
            'SELECT kind, state FROM report WHERE award_id = $1',
            [award.id],
          )
        ).rows;
      expect(await states()).toEqual([{ kind: 'final', state: 'scheduled' }]);
      const approver = await signedIn(server, { staff: ['approver'] });
      const reason = { en: 'It cannot go on.', fr: 'Cela ne peut pas continuer.' };
      const ended = await approver.post(`/api/awards/${award.id}/terminate`, { reason }, { ifMatch: 1 });
      expect(ended.status).toBe(200);
      await server.drain();
      expect(await states()).toEqual([{ kind: 'final', state: 'skipped' }]);
    });
  });

  describe('filling', () => {
    it('begins with the first word, and refuses a plan that was changed', async () => {
      const { id, member } = await givenReport(server);
      const { body } = await member.get<Section>(`/api/reports/${id}/sections/work`);
      const activities = body.form.ui.sections[0]!.questions.find(
        ({ key }) => key === 'activities',
      ) as unknown as {
        planned: object[];
      };
      expect(activities.planned.length).toBeGreaterThan(0);
      const rows = activities.planned.map((row) => ({ ...row, standing: 'done', result: 'Fine' }));
      const changed = [{ ...rows[0], activity: 'Something else' }, ...rows.slice(1)];
      expect(await saveReport(member, id, 'work', { activities: changed })).toMatchObject({
        status: 422,
        body: { code: 'drafting.answers-not-acceptable' },
      });
      expect(await saveReport(member, id, 'work', { activities: rows })).toMatchObject({ status: 200 });
      const list = await member.get(`/api/reports/${id}`);
      expect(list.body).toMatchObject({ state: 'draft', submission: null });
    });

    it('tells two people who changed the same answer, and writes nothing', async () => {
      const { id, member } = await givenReport(server);
      const address = `/api/reports/${id}/sections/story`;
      await member.patch(address, { answers: { narrative: 'One' } }, { ifMatch: 1 });
      expect(await member.patch(address, { answers: { narrative: 'Two' } }, { ifMatch: 1 })).toMatchObject({
        status: 412,
        body: { code: 'drafting.answer-changed-meanwhile' },
      });
    });

    it('is for editors of the organization; others do not know of it', async () => {
      const { id, member } = await givenReport(server);
      const viewer = await signedIn(server, { roles: ['viewer'], organizationId: member.organizationId });
      const address = `/api/reports/${id}/sections/story`;
      expect(await viewer.patch(address, { answers: { lessons: 'x' } }, { ifMatch: 1 })).toMatchObject({
        status: 403,
        body: { code: 'report.needs-editor' },
      });
      const stranger = await signedIn(server, { roles: ['owner', 'editor'] });
      for (const path of [`/api/reports/${id}`, address, `/api/reports/${id}/check`]) {
        expect(await stranger.get(path)).toMatchObject({ status: 404, body: { code: 'report.not-found' } });
        expect((await officer.get(path)).status).toBe(403);
      }
      expect(await member.get(`/api/reports/${randomUUID()}`)).toMatchObject({ status: 404 });
    });
  });

  describe('submitting', () => {
    it('names what is missing, and what differs from the budget by more than a tenth without a word', async () => {
      const report = await givenFilledReport(server);
      const { body } = await report.member.get<Section>(`/api/reports/${report.id}/sections/money`);
      const spending = (body.answers['money'] as { spending: { explanation?: string }[] }).spending;
      const silent = spending.map(({ explanation: _, ...row }) => row);
      await saveReport(report.member, report.id, 'money', { spending: silent });
      const refused = await submitReport(report.member, report.id);
      expect(refused).toMatchObject({ status: 422, body: { code: 'report.incomplete' } });
      expect(refused.body['errors'] as FieldProblem[]).toEqual([
        {
          path: '/money/spending/0/explanation',
          code: 'form.deviation-unexplained',
          params: { aboveBp: 1_000 },
        },
      ]);
    });

    it('keeps a revision whose hash can be worked out again, once for one intention', async () => {
      const report = await givenFilledReport(server);
      const key = randomUUID();
      const first = await submitReport(report.member, report.id, key);
      expect(first.status).toBe(200);
      const again = await report.member.post(
        `/api/reports/${report.id}/submit`,
        {
          contentVersion: (
            await report.member.get<{ contentVersion: number }>(`/api/reports/${report.id}/check`)
          ).body.contentVersion,
          certified: true,
          typedName: 'Amani Wanjiru-Certifier',
        },
        { idempotencyKey: key },
      );
      expect(again.body).toEqual(first.body);
      const { rows } = await server.owner.query(
        'SELECT answers, sealed, vault_records, sha256 FROM report_revision WHERE report_id = $1',
        [report.id],
      );
      expect(rows).toHaveLength(1);
      const { answers, sealed, vault_records: vaultRecords, sha256 } = rows[0];
      expect(contentHash({ reportId: report.id, answers, sealed, vaultRecords })).toBe(sha256);
      await expect(server.owner.query('DELETE FROM report_revision')).rejects.toThrow('append only');
      expect(await eventsOf(report.id)).toEqual([
        {
          type: 'report.submitted',
          payload: { reportId: report.id, awardId: report.award.id, kind: 'final' },
        },
      ]);
    });

    it('is for signatories, and of what was read', async () => {
      const report = await givenFilledReport(server);
      const { organizationId } = report.member;
      const editor = await signedIn(server, { roles: ['editor'], organizationId });
      expect(await submitReport(editor, report.id)).toMatchObject({
        status: 403,
        body: { code: 'report.needs-signatory' },
      });
      const stale = await report.member.post(`/api/reports/${report.id}/submit`, {
        contentVersion: 1,
        certified: true,
        typedName: 'Somebody',
      });
      expect(stale).toMatchObject({ status: 412, body: { code: 'drafting.changed-since-read' } });
    });
  });

  describe('reviewing', () => {
    it('returns with comments on questions, which are told then and not before', async () => {
      const report = await givenSubmittedReport(server);
      expect(await act(report.id, 'return')).toMatchObject({
        status: 422,
        body: { code: 'report.needs-comment' },
      });
      const comment = (question: string | undefined, text: string) =>
        officer.post(`/api/reports/${report.id}/comment`, { ...(question ? { question } : {}), text });
      expect(await comment('story/nothing', 'x')).toMatchObject({
        status: 422,
        body: { code: 'report.unknown-question' },
      });
      expect((await comment('story/lessons', 'Which ones?')).status).toBe(200);
      expect((await comment('story/lessons', 'Which villages?')).status).toBe(200);
      expect((await comment(undefined, 'Thank you.')).status).toBe(200);
      const section = () => report.member.get<Section>(`/api/reports/${report.id}/sections/story`);
      expect((await section()).body.comments).toEqual([]);
      expect(await act(report.id, 'return')).toMatchObject({ status: 200 });
      expect((await section()).body.comments).toMatchObject([
        { question: 'story/lessons', text: 'Which villages?' },
        { question: null, text: 'Thank you.' },
      ]);
      await saveReport(report.member, report.id, 'story', { lessons: 'Four villages at once.' });
      expect((await onDesk(report.id)).answers['story']).not.toMatchObject({
        lessons: 'Four villages at once.',
      });
      expect(await submitReport(report.member, report.id)).toMatchObject({ status: 200 });
      expect(await onDesk(report.id)).toMatchObject({
        state: 'submitted',
        revision: { number: 2 },
        answers: { story: { lessons: 'Four villages at once.' } },
        comments: [{ text: 'Which villages?' }, { text: 'Thank you.' }],
      });
    });

    it('accepts, which tells of it and begins the close where it is the final one', async () => {
      const report = await givenSubmittedReport(server);
      const version = await versionOf(report.id);
      expect((await act(report.id, 'accept', {}, officer, version - 1)).status).toBe(412);
      expect(await act(report.id, 'accept', {}, officer, version)).toMatchObject({ status: 200 });
      expect((await act(report.id, 'accept')).body).toMatchObject({ code: 'report.state-forbids' });
      expect(await eventsOf(report.id)).toContainEqual({
        type: 'report.accepted',
        payload: { reportId: report.id, awardId: report.award.id, kind: 'final' },
      });
      const { rows } = await server.owner.query('SELECT state FROM award WHERE id = $1', [report.award.id]);
      expect(rows).toEqual([{ state: 'closing' }]);
      const interim = await givenSubmittedReport(server, { kind: 'interim' });
      await act(interim.id, 'accept');
      const other = await server.owner.query('SELECT state FROM award WHERE id = $1', [interim.award.id]);
      expect(other.rows).toEqual([{ state: 'active' }]);
    });

    it('gives more time, or gives up, with a reason', async () => {
      const { id, member } = await givenReport(server);
      const body = { dueOn: '2028-01-01', reason: 'The rains were late.' };
      expect(await act(id, 'extend', body)).toMatchObject({
        status: 422,
        body: { code: 'report.date-not-later' },
      });
      expect(await act(id, 'extend', { ...body, dueOn: '2028-03-01' })).toMatchObject({ status: 200 });
      expect((await member.get(`/api/reports/${id}`)).body).toMatchObject({
        dueOn: '2028-03-01',
        extensionReason: 'The rains were late.',
      });
      expect(await act(id, 'skip', { reason: '' })).toMatchObject({ status: 400 });
      expect(await act(id, 'skip', { reason: 'Nothing was paid.' })).toMatchObject({ status: 200 });
      expect((await member.get(`/api/reports/${id}`)).body).toMatchObject({
        state: 'skipped',
        skipReason: 'Nothing was paid.',
      });
    });

    it('is for officers who may read the application, of other organizations than their own', async () => {
      const report = await givenSubmittedReport(server);
      const finance = await signedIn(server, { staff: ['financeOfficer'] });
      expect((await act(report.id, 'accept', {}, finance)).status).toBe(404);
      const approver = await signedIn(server, { staff: ['approver'] });
      expect((await act(report.id, 'accept', {}, approver)).status).toBe(403);
      const own = await signedIn(server, {
        staff: ['programOfficer'],
        roles: ['viewer'],
        organizationId: report.member.organizationId,
      });
      expect((await act(report.id, 'accept', {}, own)).body).toMatchObject({
        code: 'report.is-of-own-organization',
      });
      await server.owner.query(`UPDATE application SET confidentiality = 'protected' WHERE id = $1`, [
        report.award.application.id,
      ]);
      expect((await officer.get(`/api/desk/reports/${report.id}`)).status).toBe(404);
      const assigned = await signedIn(server, {
        staff: ['programOfficer'],
        callIds: [report.award.application.call.id],
      });
      expect((await assigned.get(`/api/desk/reports/${report.id}`)).status).toBe(200);
      expect((await act(report.id, 'accept', {}, assigned)).status).toBe(200);
    });

    it('shows confidential answers to the team alone', async () => {
      const report = await givenFilledReport(server);
      await saveReport(report.member, report.id, 'story', { incidents: 'A canary was hurt.' });
      await submitReport(report.member, report.id);
      const seen = async (client: PersonClient) =>
        JSON.stringify((await client.get(`/api/desk/reports/${report.id}`)).body);
      expect(await seen(officer)).not.toContain('canary');
      const assigned = await signedIn(server, {
        staff: ['programOfficer'],
        callIds: [report.award.application.call.id],
      });
      expect(await seen(assigned)).toContain('canary');
    });
  });

  describe('the list', () => {
    it('tells what waits, what is due, overdue and settled, page by page', async () => {
      const callId = (await givenSubmittedReport(server)).award.application.call.id;
      const list = async (query: string) =>
        (
          await officer.get<{
            items: { id: string; standing: string }[];
            total: number;
            nextCursor: string | null;
          }>(`/api/desk/reports?${query}`)
        ).body;
      expect((await list(`callId=${callId}&standing=waiting`)).items).toMatchObject([
        { standing: 'waiting' },
      ]);
      const overdue = await givenReport(server, { startsOn: '2026-01-01', endsOn: '2026-11-01' });
      const due = await givenReport(server, { startsOn: '2026-01-01', endsOn: '2026-12-20' });
      expect((await list('standing=overdue')).items.map(({ id }) => id)).toContain(overdue.id);
      expect((await list('standing=due')).items.map(({ id }) => id)).toContain(due.id);
      await act(due.id, 'skip', { reason: 'Nothing was paid.' });
      expect((await list('standing=settled')).items.map(({ id }) => id)).toContain(due.id);
      const seen: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const page: Awaited<ReturnType<typeof list>> = await list(`limit=3${cursor && `&cursor=${cursor}`}`);
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      }
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.length).toBe((await list('limit=100')).total);
      const work = await officer.get<{ items: { kind: string }[] }>('/api/desk/work-list');
      expect(work.body.items.some(({ kind }) => kind === 'reportToReview')).toBe(true);
    });
  });
});
