import type { ApiClient } from '@candela/testing';
import {
  givenDraftCall,
  givenMission,
  givenPublishedCall,
  signedIn,
  startTestServer,
  type TestServer,
} from '../../testing/index.js';

interface FormBody {
  version: number;
  questions: number;
  words: number;
  editablePart: string;
  source: { hidden: string[] };
}

describe('editing the form of a call', () => {
  let server: TestServer;
  let missionId: string;
  let officer: ApiClient;

  beforeAll(async () => {
    server = await startTestServer({ now: '2026-11-23T15:00:00Z' });
    missionId = await givenMission(server);
    officer = await signedIn(server, { staff: ['programOfficer'], missionIds: [missionId] });
  });
  afterAll(() => server?.stop());

  const read = async (id: string) => (await officer.get<FormBody>(`/api/calls/${id}/form`)).body;
  const edit = async (id: string, changes: object, version?: number) =>
    officer.patch(`/api/calls/${id}/form`, changes, { ifMatch: version ?? (await read(id)).version });
  const definition = async (id: string): Promise<string> =>
    (await server.owner.query('SELECT definition::text FROM form_version WHERE call_id = $1', [id])).rows[0]
      .definition;

  it('changes words and limits, hides questions, and counts again', async () => {
    const { id } = await givenDraftCall(server, { missionId });
    const before = await read(id);
    const reply = await edit(id, {
      texts: [
        { path: '/need/context/label', text: { en: 'What happens?', fr: 'Que se passe-t-il?' } },
        { path: '/project/title/help', text: null },
      ],
      questions: [
        { path: 'need/context', maxWords: 100 },
        { path: 'results/sustainability', hidden: true },
      ],
    });
    expect(reply).toMatchObject({ status: 200, body: { version: before.version + 1 } });
    const after = await read(id);
    expect(after).toMatchObject({
      questions: before.questions - 1,
      words: before.words - 150 - 150,
      source: { hidden: ['results/sustainability'] },
    });
    expect(await definition(id)).toContain('What happens?');
    expect(await definition(id)).not.toContain('sustainability');
  });

  it('takes all changes or none, each refusal on its path', async () => {
    const { id } = await givenDraftCall(server, { missionId });
    const reply = await edit(id, {
      texts: [{ path: '/need/context/label', text: { en: 'Gone', fr: 'Parti' } }],
      questions: [
        { path: 'budget/lines', required: false },
        { path: 'need/context', hidden: true },
      ],
    });
    expect(reply).toMatchObject({
      status: 422,
      body: {
        code: 'call.form-edit-refused',
        errors: [
          { path: '/budget/lines', code: 'form-edit.question-is-essential' },
          { path: '/need/context', code: 'form-edit.question-is-required' },
        ],
      },
    });
    expect(await definition(id)).not.toContain('Gone');
  });

  it('refuses a form that is no longer sound as a whole', async () => {
    const { id } = await givenDraftCall(server, { missionId });
    expect(await edit(id, { questions: [{ path: 'budget/accountInName', hidden: true }] })).toMatchObject({
      status: 422,
      body: { errors: [{ path: '/budget/otherPayee/visibleWhen', code: 'definition.reference-unknown' }] },
    });
    expect(await edit(id, { questions: [{ path: 'project/theme', choices: [] }] })).toMatchObject({
      status: 422,
      body: { errors: [{ path: '/project/theme/choices', code: 'definition.choices-missing' }] },
    });
  });

  it('tells the second of two writers', async () => {
    const { id } = await givenDraftCall(server, { missionId });
    const { version } = await read(id);
    const change = { questions: [{ path: 'need/context', maxWords: 90 }] };
    expect(await edit(id, change, version)).toMatchObject({ status: 200 });
    expect(await edit(id, change, version)).toMatchObject({
      status: 412,
      body: { code: 'request.changed-meanwhile' },
    });
  });

  it('refuses what is no edit at all', async () => {
    const { id } = await givenDraftCall(server, { missionId });
    expect(await edit(id, { ui: {} })).toMatchObject({ status: 400 });
    expect(await edit(id, { questions: [{ path: 'need/context', kind: 'file' }] })).toMatchObject({
      status: 400,
    });
    expect(await edit(id, { questions: [{ path: 'need/context', maxWords: 0 }] })).toMatchObject({
      status: 400,
      body: { errors: [{ path: '/questions/0/maxWords', code: 'validation.min', params: { min: 1 } }] },
    });
  });

  it('changes words only while the translation is reviewed', async () => {
    const { id, version } = await givenDraftCall(server, { missionId });
    await officer.post(`/api/calls/${id}/request-translation-review`, {}, { ifMatch: version });
    expect(await edit(id, { questions: [{ path: 'need/context', maxWords: 90 }] })).toMatchObject({
      status: 422,
      body: { errors: [{ path: '/need/context', code: 'form-edit.only-texts' }] },
    });
    expect(
      await edit(id, { texts: [{ path: '/need/context/label', text: { en: 'A', fr: 'B' } }] }),
    ).toMatchObject({ status: 200 });
    expect(await read(id)).toMatchObject({ editablePart: 'texts' });
  });

  it('is refused once the call is published, by the portal and by the database itself', async () => {
    const { id } = await givenPublishedCall(server, { missionId });
    expect(await edit(id, { questions: [{ path: 'need/context', maxWords: 90 }] })).toMatchObject({
      status: 409,
      body: { code: 'call.form-is-published' },
    });
    expect(await read(id)).toMatchObject({ editablePart: 'nothing' });
    const change = (sql: string) => server.owner.query(sql, [id]);
    await expect(change('UPDATE form_version SET words = 1 WHERE call_id = $1')).rejects.toThrow(
      'is published and does not change',
    );
    await expect(change('UPDATE form_version SET published_at = NULL WHERE call_id = $1')).rejects.toThrow(
      'does not change',
    );
    await expect(change('DELETE FROM form_version WHERE call_id = $1')).rejects.toThrow('does not change');
    await expect(server.owner.query('TRUNCATE form_version CASCADE')).rejects.toThrow('append only');
  });
});
