import {
  givenAward,
  givenCommittedAward,
  givenMission,
  givenProgram,
  givenPublishedCall,
  givenSubmitted,
  givenSubmittedReport,
  requestPayment,
  signedIn,
  startTestServer,
  type GivenApplication,
  type GivenAward,
  type PersonClient,
  type TestServer,
} from '../../testing/index.js';
import type { DeadlinePageView } from './deadline-view.js';
import type { ProgramDashboardView } from './program-dashboard-view.js';

describe('a program in figures', () => {
  let server: TestServer;
  let officer: PersonClient;
  let programId: string;
  let missionId: string;
  let kenya: { id: string };
  let elsewhere: { id: string };
  let waiting: GivenApplication;
  let guarded: GivenApplication;
  let award: GivenAward;

  beforeAll(async () => {
    server = await startTestServer({ now: '2026-06-01T12:00:00Z' });
    officer = await signedIn(server, { staff: ['programOfficer'] });
    programId = await givenProgram(server, 'DASH');
    missionId = await givenMission(server);
    kenya = await givenPublishedCall(server, { programId, missionId });
    elsewhere = await givenPublishedCall(server, { programId });
    await givenSubmitted(server);
    waiting = await givenSubmitted(server, { call: kenya });
    guarded = await givenSubmitted(server, { call: kenya });
    await givenSubmitted(server, { call: elsewhere });
    award = await givenAward(server, {
      application: await givenSubmitted(server, { call: kenya }),
      amountMinor: 2_000_000n,
    });
    await server.owner.query(`UPDATE application SET confidentiality = 'protected' WHERE id = $1`, [
      guarded.id,
    ]);
  });
  afterAll(() => server?.stop());

  const address = (rest = '', id = programId) => `/api/portfolio/programs/${id}${rest}`;

  async function dashboard(reader = officer): Promise<ProgramDashboardView> {
    const reply = await reader.get<ProgramDashboardView>(address());
    expect(reply.status).toBe(200);
    return reply.body;
  }

  async function deadlines(query = '', reader = officer): Promise<DeadlinePageView> {
    const reply = await reader.get<DeadlinePageView>(address(`/deadlines?${query}`));
    expect(reply.status).toBe(200);
    return reply.body;
  }

  const figuresOf = (body: ProgramDashboardView, kind: string) =>
    body.deadlines.find((one) => one.kind === kind);

  /** A row: the decision on an application, approved so many days ago and not told. */
  async function givenApproved(application: GivenApplication, at: string): Promise<string> {
    const { rows } = await server.owner.query<{ id: string }>(
      `INSERT INTO decision (id, application_id, call_id, mission_id, organization_id, state, outcome, currency, conditions,
       reason_code, rationale, proposer_ids, recommended_by, recommended_at, approved_by, approved_at, version)
     SELECT gen_random_uuid(), a.id, a.call_id, a.mission_id, a.organization_id, 'approved', 'declined', a.currency, '[]',
       'lowScore', 'Weak.', ARRAY[d.recommended_by], d.recommended_by, $2, d.approved_by, $2, 1
     FROM application a, decision d WHERE a.id = $1 AND d.application_id = $3 RETURNING id`,
      [application.id, at, award.application.id],
    );
    return rows[0]!.id;
  }

  describe('a program’s dashboard', () => {
    it('counts the applications by state, as the desk lists them', async () => {
      const { pipeline, program } = await dashboard();
      expect(program).toMatchObject({ id: programId, code: 'DASH' });
      // A protected application is its team’s.
      expect(pipeline.map(({ state, applications }) => [state, applications])).toEqual([
        ['submitted', 2],
        ['approved', 1],
      ]);
      for (const { state, applications } of pipeline) {
        const listed = await officer.get<{ total: number }>(
          `/api/desk/applications?q=${encodeURIComponent(`program:DASH status:${state}`)}`,
        );
        expect(listed.body.total).toBe(applications);
      }
    });

    it('tells of each call what of its envelope is spoken for', async () => {
      const { calls } = await dashboard();
      expect(calls.map(({ id }) => id).sort()).toEqual([kenya.id, elsewhere.id].sort());
      const one = calls.find(({ id }) => id === kenya.id);
      const money = (amountMinor: string) => ({ amountMinor, currency: 'CAD' });
      expect(one).toMatchObject({
        applications: 2,
        state: 'open',
        envelope: money('50000000'),
        recommended: money('0'),
        approved: money('0'),
        committed: money('2000000'),
        open: money('48000000'),
      });
    });

    it('counts of each call what the desk lists of it, be it that another’s reference begins with its own', async () => {
      const twice = { programId: await givenProgram(server, 'TWICE'), missionId };
      for (const applications of [1, 2]) {
        const call = await givenPublishedCall(server, twice);
        for (let left = applications; left > 0; left -= 1) await givenSubmitted(server, { call });
      }
      const { calls } = (await officer.get<ProgramDashboardView>(address('', twice.programId))).body;
      const [longer = '', shorter = ''] = calls
        .map(({ reference }) => reference)
        .sort()
        .reverse();
      expect(longer.startsWith(shorter)).toBe(true);
      expect(calls.map(({ applications }) => applications).sort()).toEqual([1, 2]);
      for (const { reference, applications } of calls) {
        const listed = await officer.get<{ total: number }>(`/api/desk/applications?q=call:${reference}`);
        expect(listed.body.total).toBe(applications);
      }
    });

    it('needs five queries, however many calls and applications there are', async () => {
      const sent = await server.queries(() => dashboard());
      expect(sent.filter((sql) => /program|"call"|decision|application/.test(sql))).toHaveLength(5);
    });

    it('shows each reader only what the reader may see', async () => {
      const auditor = await signedIn(server, { staff: ['auditor'] });
      expect((await dashboard(auditor)).pipeline[0]).toMatchObject({ state: 'submitted', applications: 3 });
      const team = await signedIn(server, { staff: ['programOfficer'], callIds: [kenya.id] });
      expect((await dashboard(team)).pipeline[0]).toMatchObject({ state: 'submitted', applications: 3 });
      const abroad = await signedIn(server, {
        staff: ['programOfficer'],
        missionIds: [await givenMission(server)],
      });
      expect(await dashboard(abroad)).toMatchObject({ pipeline: [], calls: [] });
      const ofMission = await signedIn(server, { staff: ['programOfficer'], missionIds: [missionId] });
      expect((await dashboard(ofMission)).calls.map(({ id }) => id)).toEqual([kenya.id]);
      const approver = await signedIn(server, { staff: ['approver'] });
      expect((await dashboard(approver)).pipeline.map(({ state }) => state)).toEqual(['approved']);
    });

    it.each(['reviewer', 'custodian', 'administrator', 'communications', 'financeOfficer'] as const)(
      'is not for the %s',
      async (role) => {
        const reader = await signedIn(server, { staff: [role] });
        for (const rest of ['', '/calls/export?language=en', '/deadlines', '/deadlines/export?language=en'])
          expect((await reader.get(address(rest))).status).toBe(403);
      },
    );

    it('is not for applicants nor strangers, and of no program that does not exist', async () => {
      const applicant = await signedIn(server, { roles: ['owner'] });
      expect((await applicant.get(address())).status).toBe(403);
      expect((await server.api.get(address())).status).toBe(401);
      const unknown = '00000000-0000-4000-8000-00000000dead';
      for (const rest of ['', '/calls/export?language=en', '/deadlines', '/deadlines/export?language=en'])
        expect((await officer.get(address(rest, unknown))).status).toBe(404);
      expect((await officer.get(address('', 'x'))).status).toBe(400);
      expect((await officer.get(address('/deadlines?kind=lunch'))).status).toBe(400);
      expect((await officer.get(address('/deadlines?cursor=x'))).status).toBe(400);
    });

    it('is saved as a file with all its calls', async () => {
      const csv = await officer.get<string>(address('/calls/export?language=fr'));
      expect(csv.body).toMatch(/^\uFEFFAppel,Titre,/);
      expect(csv.body.trim().split('\r\n')).toHaveLength(3);
      expect(csv.body).toContain('500000.00,0.00,0.00,20000.00,480000.00');
    });
  });

  describe('the service standards', () => {
    it('say that every application has its receipt of the same day, and which has none', async () => {
      expect(figuresOf(await dashboard(), 'acknowledged')).toMatchObject({ kept: 3, missed: 0, overdue: 0 });
      const lost = await givenSubmitted(server, { call: elsewhere });
      await server.owner.query(
        `UPDATE application SET submitted_at = submitted_at - interval '2 days' WHERE id = $1`,
        [lost.id],
      );
      expect(figuresOf(await dashboard(), 'acknowledged')).toMatchObject({ kept: 3, missed: 1 });
    });

    it('count the business days from a decision to its being told, where the call is run', async () => {
      // Ten business days after Monday 11 May, with Victoria Day between: Tuesday 26 May.
      await givenApproved(waiting, '2026-05-11T20:59:00Z');
      const [row] = (await deadlines('kind=decisionTold&standing=overdue')).items;
      expect(row).toMatchObject({
        application: { id: waiting.id, reference: waiting.reference },
        startedOn: '2026-05-11',
        dueOn: '2026-05-26',
        doneOn: null,
        businessDays: 10,
        standing: 'overdue',
        lateDays: 4,
      });
      await server.owner.query(
        `UPDATE decision SET approved_at = '2026-05-11T21:01:00Z' WHERE application_id = $1`,
        [waiting.id],
      );
      // In Nairobi it is the 12th already.
      expect((await deadlines('kind=decisionTold&standing=overdue')).items[0]).toMatchObject({
        dueOn: '2026-05-27',
      });
    });

    it('count the business days of a screening from the closing of the call, and stop with its verdict', async () => {
      const screened = async () =>
        (await deadlines('kind=screened')).items.find(({ application }) => application.id === waiting.id);
      // The call closes on Monday 6 July; fifteen business days later it is the 27th.
      expect(await screened()).toMatchObject({ dueOn: '2026-07-27', standing: 'running', businessDays: 15 });
      await server.owner.query(
        `INSERT INTO screening_verdict (id, application_id, verdict, reasons, decided_by, decided_at)
       VALUES (gen_random_uuid(), $1, 'eligible', '{}', $2, '2026-07-28T08:00:00Z')`,
        [waiting.id, officer.userId],
      );
      expect(await screened()).toMatchObject({ doneOn: '2026-07-28', standing: 'missed', lateDays: 1 });
      await server.owner.query(`UPDATE application SET state = 'changesRequested' WHERE id = $1`, [
        guarded.id,
      ]);
      const team = await signedIn(server, { staff: ['programOfficer'], callIds: [kenya.id] });
      const running = await deadlines('kind=screened', team);
      expect(running.items.map(({ application }) => application.id)).not.toContain(guarded.id);
    });

    it('wait for a review until the day that was set, and not once the application went on', async () => {
      const reviewer = await signedIn(server, { staff: ['reviewer'] });
      await server.owner.query(
        `INSERT INTO call_reviewer (id, call_id, user_id, state, load_max, invited_by, invited_at, answered_at, version)
       VALUES (gen_random_uuid(), $1, $2, 'accepted', 9, $3, '2026-05-01', '2026-05-01', 1)`,
        [kenya.id, reviewer.userId, officer.userId],
      );
      await server.owner.query(
        `INSERT INTO review (id, application_id, call_id, reviewer_id, state, due_on, is_named_reader, answers, answer_stamps,
         assigned_by, assigned_at, version)
       VALUES (gen_random_uuid(), $1, $2, $3, 'assigned', '2026-05-29', false, '{}', '{}', $4, '2026-05-04', 1)`,
        [waiting.id, kenya.id, reviewer.userId, officer.userId],
      );
      await server.owner.query(`UPDATE application SET state = 'review' WHERE id = $1`, [waiting.id]);
      expect((await deadlines('kind=reviewed')).items).toMatchObject([
        { dueOn: '2026-05-29', doneOn: null, businessDays: null, standing: 'overdue', lateDays: 1 },
      ]);
      await server.owner.query(`UPDATE application SET state = 'panel' WHERE id = $1`, [waiting.id]);
      expect((await deadlines('kind=reviewed')).total).toBe(0);
    });

    it('wait for a report until its day, and for its acceptance from the day it was handed in', async () => {
      const call = await givenPublishedCall(server, { programId: await givenProgram(server, 'REPORTS') });
      const of = { application: await givenSubmitted(server, { call }) };
      const report = await givenSubmittedReport(server, of);
      const list = async (kind: string) =>
        (
          await officer.get<DeadlinePageView>(address(`/deadlines?kind=${kind}`, call.programId))
        ).body.items.filter(({ subjectId }) => subjectId === report.id);
      await server.owner.query(
        `UPDATE report SET due_on = '2026-05-29', submitted_at = '2026-05-29T09:00:00Z' WHERE id = $1`,
        [report.id],
      );
      const awardId = report.award.id;
      // It was handed in today, Monday 1 June, first; what is asked to be changed is the grantee’s turn.
      expect(await list('reportReceived')).toMatchObject([
        {
          awardId,
          dueOn: '2026-05-29',
          doneOn: '2026-06-01',
          businessDays: null,
          standing: 'missed',
          lateDays: 1,
        },
      ]);
      expect(await list('reportAnswered')).toMatchObject([
        { awardId, startedOn: '2026-05-29', dueOn: '2026-06-19', businessDays: 15, standing: 'running' },
      ]);
      await server.owner.query(`UPDATE report SET state = 'changesRequested' WHERE id = $1`, [report.id]);
      expect(await list('reportAnswered')).toEqual([]);
      await server.owner.query(
        `UPDATE report SET state = 'accepted', decided_at = '2026-06-19T20:00:00Z' WHERE id = $1`,
        [report.id],
      );
      expect(await list('reportAnswered')).toMatchObject([{ doneOn: '2026-06-19', standing: 'kept' }]);
    });

    it.each([
      { template: 'localInitiatives', businessDays: 30, dueOn: '2026-07-14' },
      { template: 'rapidResponse', businessDays: 2, dueOn: '2026-06-03' },
    ] as const)('give a payment of $template $businessDays business days', async (expected) => {
      const call = await givenPublishedCall(server, { programId: await givenProgram(server) });
      const given = await givenCommittedAward(server, {
        application: await givenSubmitted(server, { call }),
      });
      await server.owner.query('UPDATE call SET template = $2 WHERE id = $1', [call.id, expected.template]);
      expect((await requestPayment(officer, given.id, 1)).status).toBe(201);
      const { body } = await officer.get<DeadlinePageView>(address('/deadlines?kind=paid', call.programId));
      const { businessDays, dueOn } = expected;
      expect(body.items).toMatchObject([{ awardId: given.id, startedOn: '2026-06-01', businessDays, dueOn }]);
      const figures = (await officer.get<ProgramDashboardView>(address('', call.programId))).body;
      expect(figuresOf(figures, 'paid')).toMatchObject({ businessDays, running: 1 });
    });

    it('are as many on the dashboard as in the list that it leads to', async () => {
      const body = await dashboard();
      for (const figures of body.deadlines) {
        for (const standing of ['overdue', 'running', 'missed', 'kept'] as const) {
          const page = await deadlines(`kind=${figures.kind}&standing=${standing}`);
          expect(page.total).toBe(figures[standing]);
          expect(page.items).toHaveLength(figures[standing]);
          expect(page.items.every((row) => row.standing === standing && row.kind === figures.kind)).toBe(
            true,
          );
        }
      }
    });

    it('are paged through without losing or repeating one, and narrowed to a call', async () => {
      const { total } = await deadlines();
      const seen: string[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const page: DeadlinePageView = await deadlines(`limit=2${cursor && `&cursor=${cursor}`}`);
        seen.push(...page.items.map(({ kind, subjectId }) => `${kind} ${subjectId}`));
        cursor = page.nextCursor;
      }
      expect(new Set(seen).size).toBe(total);
      expect(seen).toHaveLength(total);
      const ofCall = await deadlines(`callId=${elsewhere.id}`);
      expect(ofCall.items.every(({ callId }) => callId === elsewhere.id)).toBe(true);
      expect(ofCall.total).toBe(4);
    });

    it('give neither name nor title of an application above internal, in list or file, but to its team', async () => {
      const auditor = await signedIn(server, { staff: ['auditor'] });
      const { rows } = await server.owner.query<{ name: string; title: string }>(
        `SELECT o.name, a.title FROM application a JOIN organization o ON o.id = a.organization_id WHERE a.id = $1`,
        [guarded.id],
      );
      const { name, title } = rows[0]!;
      const row = (await deadlines('', auditor)).items.find(
        ({ application }) => application.id === guarded.id,
      );
      expect(row?.application).toMatchObject({ title: null, applicant: { name: null } });
      const file = await auditor.get<string>(address('/deadlines/export?language=en'));
      expect(file.body).toContain(guarded.reference);
      expect(file.body).not.toContain(name);
      expect((await deadlines()).items.map(({ application }) => application.id)).not.toContain(guarded.id);
      const team = await signedIn(server, { staff: ['programOfficer'], callIds: [kenya.id] });
      const known = (await deadlines('', team)).items.find(
        ({ application }) => application.id === guarded.id,
      );
      expect(known?.application).toMatchObject({ title, applicant: { name } });
    });

    it('are saved as a file in which no text runs as a formula', async () => {
      await server.owner.query(`UPDATE application SET title = '=1+1' WHERE id = $1`, [waiting.id]);
      const file = await officer.get<string>(address('/deadlines/export?language=fr&standing=overdue'));
      expect(file.body).toMatch(/^\uFEFFÉtape,Situation,/);
      expect(file.body).toContain(`Décision communiquée,En retard,${waiting.reference}`);
      expect(file.body).toContain(`'=1+1`);
    });
  });
});
