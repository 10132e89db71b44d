import { CONFIDENTIAL_MARKER, type FormAnswers, type FormUi } from '@candela/contracts';
import { exampleReport } from '@candela/contracts/templates';
import { columnsHolding } from '@candela/testing';
import {
  completeAnswers,
  type GivenApplication,
  givenFilledDraft,
  givenPublishedCall,
  givenReport,
  onApplication,
  type PersonClient,
  saved,
  saveReport,
  signedIn,
  startTestServer,
  submit,
  submitReport,
  type TestServer,
  withCanaries,
} from '../../testing/index.js';

/** One for each time that somebody writes. */
const WRITTEN = {
  first: 'sentinel-of-the-draft-4711',
  conflicting: 'sentinel-of-a-conflict-4712',
  changed: 'sentinel-of-a-change-4713',
  reported: 'sentinel-of-the-report-4714',
  reportedAgain: 'sentinel-of-another-report-4715',
};

interface Answered {
  answers: FormAnswers;
}

describe('confidential answers, from the first word to the last report', () => {
  let server: TestServer;
  let draft: GivenApplication;
  let officer: PersonClient;
  beforeAll(async () => {
    server = await startTestServer();
    const call = await givenPublishedCall(server);
    officer = await signedIn(server, { staff: ['programOfficer'], callIds: [call.id] });
    const answers = withCanaries(await formOf(call.id), await completeAnswers(server, call.id), {
      confidential: WRITTEN.first,
    });
    draft = await givenFilledDraft(server, { call, answers });
  });
  afterAll(() => server?.stop());

  const formOf = async (callId: string) => {
    const { rows } = await server.owner.query<{ definition: FormUi }>(
      'SELECT definition FROM form_version WHERE call_id = $1',
      [callId],
    );
    return rows[0]!.definition;
  };
  const query = async <Row>(sql: string, values?: unknown[]) =>
    (await server.owner.query<Row & Record<string, unknown>>(sql, values)).rows;

  /** Looks through every column of every table, the vault's and the queue's too. */
  const expectNowhere = async (...sentinels: string[]) => {
    await server.drain();
    const schemas = await query<{ name: string }>(
      `SELECT nspname AS name FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'`,
    );
    expect(schemas.map(({ name }) => name)).toEqual(expect.arrayContaining(['public', 'vault']));
    for (const sentinel of sentinels) {
      for (const { name } of schemas)
        expect({ sentinel, in: await columnsHolding(query, name, sentinel) }).toEqual({ sentinel, in: [] });
    }
  };
  const risksFor = async (client: PersonClient, address: string) =>
    (await client.get<Answered>(address)).body.answers['risks'];

  it('stand in no column of a draft, though its members read them', async () => {
    const section = await risksFor(draft.member, `/api/applications/${draft.id}/sections/risks`);
    expect(JSON.stringify(section)).toContain(WRITTEN.first);
    await expectNowhere(WRITTEN.first);
  });

  it('are both shown to who disputes one, and neither is kept', async () => {
    const colleague = await signedIn(server, {
      roles: ['editor'],
      organizationId: draft.member.organizationId!,
    });
    const refused = await colleague.patch<{ conflict: { answers: { yours: unknown; theirs: unknown }[] } }>(
      `/api/applications/${draft.id}/sections/risks`,
      { answers: { riskTable: [{ risk: WRITTEN.conflicting }] } },
      { ifMatch: 1 },
    );
    expect(refused.status).toBe(412);
    const [dispute] = refused.body.conflict.answers;
    expect(dispute!.yours).toEqual([{ risk: WRITTEN.conflicting }]);
    expect(JSON.stringify(dispute!.theirs)).toContain(WRITTEN.first);
    await expectNowhere(WRITTEN.conflicting);
  });

  it('stand in no column once handed in; the team reads them, other officers a mark', async () => {
    expect((await submit(draft.member, draft.id)).status).toBe(200);
    await expectNowhere(WRITTEN.first);
    const address = `/api/desk/applications/${draft.id}`;
    expect(JSON.stringify(await risksFor(officer, address))).toContain(WRITTEN.first);
    const other = await signedIn(server, { staff: ['programOfficer'] });
    expect(await risksFor(other, address)).toMatchObject({ riskTable: CONFIDENTIAL_MARKER });
  });

  it('stand in no column after changes were requested and made; the officer sees the one before and the one after', async () => {
    expect((await onApplication(server, officer, draft.id, 'start-screening')).status).toBe(200);
    const asked = { message: 'Please say more.', questions: [{ path: 'risks/riskTable', ask: 'More?' }] };
    expect((await onApplication(server, officer, draft.id, 'request-changes', asked)).status).toBe(200);
    const before = await risksFor(draft.member, `/api/applications/${draft.id}/sections/risks`);
    const riskTable = (before!['riskTable'] as { risk: string }[]).map((row) => ({
      ...row,
      risk: WRITTEN.changed,
    }));
    await saved(draft.member, draft.id, 'risks', { riskTable });
    const { body } = await draft.member.get<{ contentVersion: number }>(
      `/api/applications/${draft.id}/check`,
    );
    const certified = { contentVersion: body.contentVersion, certified: true, typedName: 'Amani Wanjiru' };
    expect((await draft.member.post(`/api/applications/${draft.id}/resubmit`, certified)).status).toBe(200);
    const screening = await officer.get<{
      requests: { questions: { path: string; before: unknown; after: unknown; isChanged: boolean }[] }[];
    }>(`/api/applications/${draft.id}/screening`);
    const question = screening.body.requests[0]!.questions.find(({ path }) => path === 'risks/riskTable');
    expect(question!.isChanged).toBe(true);
    expect(JSON.stringify(question!.before)).toContain(WRITTEN.first);
    expect(JSON.stringify(question!.after)).toContain(WRITTEN.changed);
    await expectNowhere(WRITTEN.first, WRITTEN.changed);
  });

  it('stand in no column of a report, returned and handed in again', async () => {
    const report = await givenReport(server, { application: draft });
    const { definition } = (
      await query<{ definition: FormUi }>('SELECT definition FROM report WHERE id = $1', [report.id])
    )[0]!;
    const fill = async (sentinel: string) => {
      const example = exampleReport('en', definition);
      const answers = {
        ...example,
        story: { ...example['story'], incidents: `A guard was beaten: ${sentinel}` },
      };
      for (const [section, given] of Object.entries(answers))
        expect((await saveReport(report.member, report.id, section, given!)).status).toBe(200);
      expect((await submitReport(report.member, report.id)).status).toBe(200);
    };
    const onDesk = async () =>
      JSON.stringify((await officer.get<Answered>(`/api/desk/reports/${report.id}`)).body.answers);
    await fill(WRITTEN.reported);
    expect(await onDesk()).toContain(WRITTEN.reported);
    const versionOf = async () =>
      (await query<{ version: number }>('SELECT version FROM report WHERE id = $1', [report.id]))[0]!.version;
    expect((await officer.post(`/api/reports/${report.id}/comment`, { text: 'More, please.' })).status).toBe(
      200,
    );
    expect(
      (await officer.post(`/api/reports/${report.id}/return`, {}, { ifMatch: await versionOf() })).status,
    ).toBe(200);
    await fill(WRITTEN.reportedAgain);
    expect(await onDesk()).toContain(WRITTEN.reportedAgain);
    await expectNowhere(...Object.values(WRITTEN));
  });

  it('open only with the key that the application keeps: without it they are gone', async () => {
    await query('UPDATE application SET answers_key = NULL WHERE id = $1', [draft.id]);
    expect((await officer.get(`/api/desk/applications/${draft.id}`)).status).toBe(500);
  });
});
