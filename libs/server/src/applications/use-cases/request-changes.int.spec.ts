import { readFile } from 'node:fs/promises';
import {
  ASKED,
  givenChangesRequested,
  givenInScreening,
  onApplication,
  type PersonClient,
  saved,
  signedIn,
  startTestServer,
  type TestServer,
} from '../../testing/index.js';

interface ChangedQuestion {
  path: string;
  ask: string | null;
  before: unknown;
  after: unknown;
  isChanged: boolean;
}

describe('asking for changes', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server?.stop());

  const ask = (given: { id: string; officer: PersonClient }, body: object) =>
    onApplication(server, given.officer, given.id, 'request-changes', {
      message: 'Two things are not clear to us.',
      questions: ASKED,
      ...body,
    });
  const save = async (client: PersonClient, id: string, section: string, answers: object) => {
    const address = `/api/applications/${id}/sections/${section}`;
    const { body } = await client.get<{ sectionVersion: number }>(address);
    return client.patch(address, { answers }, { ifMatch: body.sectionVersion });
  };
  const resubmit = async (client: PersonClient, id: string, idempotencyKey?: string) => {
    const { body } = await client.get<{ contentVersion: number }>(`/api/applications/${id}/check`);
    return client.post(
      `/api/applications/${id}/resubmit`,
      { contentVersion: body.contentVersion, certified: true, typedName: 'Amani Wanjiru-Certifier' },
      idempotencyKey ? { idempotencyKey } : {},
    );
  };
  const requests = async (given: { id: string; officer: PersonClient }) =>
    (
      await given.officer.get<{ requests: { questions: ChangedQuestion[]; answeredAt: string | null }[] }>(
        `/api/applications/${given.id}/screening`,
      )
    ).body.requests;

  it('tells the applicant which questions are open again, what is asked, and by when', async () => {
    const given = await givenChangesRequested(server);
    expect((await given.member.get(`/api/applications/${given.id}`)).body).toMatchObject({
      state: 'changesRequested',
      changes: {
        message: 'Two things are not clear to us.',
        dueOn: '2026-06-15',
        isOverdue: false,
        questions: ASKED.map((one) => ({ ...one, isChanged: false })),
      },
    });
    await server.drain();
    const { body } = await given.member.get<{ items: { kind: string; link: string }[] }>(
      '/api/notifications',
    );
    expect(body.items).toContainEqual(
      expect.objectContaining({
        kind: 'application.changes-requested',
        link: `/applications/${given.id}`,
      }),
    );
    expect(JSON.stringify(body)).not.toContain('villages');
  });

  it('opens those questions, and no other, whoever tries', async () => {
    const given = await givenChangesRequested(server);
    expect((await save(given.member, given.id, 'need', { context: 'Three villages.' })).status).toBe(200);
    expect(await save(given.member, given.id, 'need', { objectives: 'Others.' })).toMatchObject({
      status: 409,
      body: {
        code: 'application.question-not-open',
        errors: [{ path: '/need/objectives', code: 'application.question-not-open' }],
      },
    });
    expect(
      await save(given.member, given.id, 'need', { context: 'Four villages.', objectives: 'Others.' }),
    ).toMatchObject({ status: 409 });
    const { body } = await given.member.get(`/api/applications/${given.id}/sections/need`);
    expect(body).toMatchObject({ answers: { need: { context: 'Three villages.' } } });
  });

  it('comes back as a revision of its own, and the officer sees the difference question by question', async () => {
    const given = await givenChangesRequested(server);
    await saved(given.member, given.id, 'need', { context: 'Three villages.' });
    expect(await resubmit(given.member, given.id)).toMatchObject({
      status: 200,
      body: { receiptCode: expect.any(String) },
    });
    const [request] = await requests(given);
    expect(request).toMatchObject({ answeredAt: server.clock.now().toISOString() });
    expect(request?.questions).toMatchObject([
      { path: 'need/context', ask: 'Which villages are these?', after: 'Three villages.', isChanged: true },
      { path: 'contact/safeContact', isChanged: false },
    ]);
    expect(request?.questions[0]?.before).toEqual(expect.stringMatching(/\w{20}|\w+ \w+/));
    const receipt = (revision: number) =>
      given.member.get(`/api/applications/${given.id}/receipt?revision=${revision}`);
    const [first, second] = [await receipt(1), await receipt(2)];
    expect(second.body).toMatchObject({ revisionNumber: 2, revisions: [{ number: 1 }, { number: 2 }] });
    expect(first.body['sha256']).not.toBe(second.body['sha256']);
    expect((await receipt(3)).status).toBe(404);
    expect((await given.officer.get(`/api/desk/applications/${given.id}`)).body).toMatchObject({
      state: 'screening',
      revisionNumber: 2,
    });
  });

  it('shows that an answer in the vault changed, and never the answer', async () => {
    const given = await givenChangesRequested(server);
    await saved(given.member, given.id, 'contact', {
      safeContact: { channel: 'phone', value: '+254 700 007731' },
    });
    await resubmit(given.member, given.id);
    const questions = (await requests(given))[0]?.questions ?? [];
    expect(questions.find(({ path }) => path === 'contact/safeContact')).toMatchObject({ isChanged: true });
    expect(JSON.stringify(questions)).not.toContain('007731');
  });

  it('is answered by a signatory only, once, and with everything that is needed', async () => {
    const given = await givenChangesRequested(server);
    const { organizationId } = given.member;
    const editor = await signedIn(server, { roles: ['editor'], organizationId });
    expect(await resubmit(editor, given.id)).toMatchObject({
      status: 403,
      body: { code: 'application.needs-signatory' },
    });
    expect((await resubmit(given.officer, given.id)).status).toBeGreaterThanOrEqual(400);
    await saved(editor, given.id, 'need', { context: null });
    expect(await resubmit(given.member, given.id)).toMatchObject({
      status: 422,
      body: { code: 'application.incomplete' },
    });
    await saved(editor, given.id, 'need', { context: 'Three villages.' });
    const key = '5f0f6e0c-6a5e-4f2d-9d8b-0c6d1f8a7b12';
    const first = await resubmit(given.member, given.id, key);
    expect(first.status).toBe(200);
    expect((await resubmit(given.member, given.id, key)).body).toEqual(first.body);
    const { rows } = await server.owner.query(
      'SELECT count(*)::int AS n FROM application_revision WHERE application_id = $1',
      [given.id],
    );
    expect(rows[0].n).toBe(2);
    expect(await resubmit(given.member, given.id)).toMatchObject({
      status: 409,
      body: { code: 'application.state-forbids' },
    });
  });

  it('can still be answered when the day is over, and says that it is', async () => {
    const given = await givenChangesRequested(server);
    server.clock.advance({ days: 30 });
    expect((await given.member.get(`/api/applications/${given.id}`)).body).toMatchObject({
      changes: { isOverdue: true },
    });
    await saved(given.member, given.id, 'need', { context: 'Three villages.' });
    expect((await resubmit(given.member, given.id)).status).toBe(200);
    server.clock.advance({ days: -30 });
  });

  it('can be asked again, of what came back', async () => {
    const given = await givenChangesRequested(server);
    await saved(given.member, given.id, 'need', { context: 'Three villages.' });
    await resubmit(given.member, given.id);
    expect((await ask(given, { questions: [ASKED[0]] })).status).toBe(200);
    expect(await requests(given)).toHaveLength(2);
    expect((await save(given.member, given.id, 'contact', { safeContact: null })).status).toBe(409);
  });

  it('names questions that were asked, each once, and a day that can be', async () => {
    const given = await givenInScreening(server);
    const wrong = { path: 'need/weather', ask: 'Why?' };
    expect(await ask(given, { questions: [ASKED[0], wrong, ASKED[0]] })).toMatchObject({
      status: 422,
      body: {
        errors: [
          { path: '/questions/1/path', code: 'application.question-unknown' },
          { path: '/questions/2/path', code: 'application.question-named-twice' },
        ],
      },
    });
    for (const dueOn of ['2026-06-01', '2026-02-31', '2027-06-01']) {
      expect(await ask(given, { dueOn })).toMatchObject({
        status: 422,
        body: { errors: [{ path: '/dueOn', code: 'application.due-on-out-of-range' }] },
      });
    }
    expect((await ask(given, { questions: [] })).status).toBe(400);
    expect((await ask(given, { dueOn: '2026-06-02' })).status).toBe(200);
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
