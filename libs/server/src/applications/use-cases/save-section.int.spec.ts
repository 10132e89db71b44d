import type { AnswerConflict, FormAnswers, Problem } from '@candela/contracts';
import {
  givenDraft,
  type GivenApplication,
  saved,
  signedIn,
  startTestServer,
  type TestServer,
} from '../../testing/index.js';

interface Section {
  sectionVersion: number;
  answers: FormAnswers;
  stamps: { key: string; version: number; savedBy: { id: string; name: string } | null }[];
}

const NOW = '2026-06-01T12:00:00Z';

describe('saving a section', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server?.stop());

  const address = (draft: GivenApplication, section: string) =>
    `/api/applications/${draft.id}/sections/${section}`;
  const closingOf = async (draft: GivenApplication) =>
    (await draft.member.get<{ call: { closesAt: string } }>(`/api/applications/${draft.id}`)).body.call
      .closesAt;
  const read = async (draft: GivenApplication, section: string) =>
    (await draft.member.get<Section>(address(draft, section))).body;
  const save = (
    draft: GivenApplication,
    section: string,
    version: number,
    answers: Record<string, unknown>,
    as = draft.member,
  ) => as.patch<Record<string, unknown>>(address(draft, section), { answers }, { ifMatch: version });
  const colleagueOf = (draft: GivenApplication, name = 'Beatriz') =>
    signedIn(server, { name, roles: ['editor'], organizationId: draft.member.organizationId });

  it('keeps what was typed and tells the next version', async () => {
    const draft = await givenDraft(server);
    const reply = await save(draft, 'project', 1, { title: 'Wells for two villages', theme: null });
    expect(reply).toMatchObject({
      status: 200,
      body: { version: 2, changed: ['title'], changedByOthers: [] },
    });
    expect(await read(draft, 'project')).toMatchObject({
      sectionVersion: 2,
      answers: { project: { title: 'Wells for two villages' } },
      stamps: [{ key: 'title', version: 2, savedBy: { id: draft.member.userId } }],
    });
  });

  it('merges what two browsers changed in different questions, and tells the second about the first', async () => {
    const draft = await givenDraft(server);
    const colleague = await colleagueOf(draft);
    await save(draft, 'need', 1, { context: 'No water in the dry season.' });
    const second = await save(draft, 'need', 1, { objectives: 'Two wells by October.' }, colleague);
    expect(second).toMatchObject({
      status: 200,
      body: { version: 3, changed: ['objectives'], changedByOthers: ['context'] },
    });
    expect((await read(draft, 'need')).answers).toEqual({
      need: { context: 'No water in the dry season.', objectives: 'Two wells by October.' },
    });
  });

  it('refuses the second change of one answer with both texts, writes nothing, and takes the choice', async () => {
    const draft = await givenDraft(server);
    const colleague = await colleagueOf(draft, 'Beatriz Canto');
    await save(draft, 'need', 1, { context: 'Theirs' }, colleague);
    const mine = { context: 'Mine', objectives: 'Mine too' };
    const refused = await save(draft, 'need', 1, mine);
    const problem = refused.body as unknown as Problem;
    expect(refused.status).toBe(412);
    expect(problem.code).toBe('drafting.answer-changed-meanwhile');
    expect(problem.conflict).toEqual({
      section: 'need',
      version: 2,
      answers: [
        {
          key: 'context',
          yours: 'Mine',
          theirs: 'Theirs',
          savedBy: 'Beatriz Canto',
          savedAt: '2026-06-01T12:00:00.000Z',
        },
      ],
    } satisfies AnswerConflict);
    expect((await read(draft, 'need')).answers).toEqual({ need: { context: 'Theirs' } });
    const { version } = problem.conflict as AnswerConflict;
    expect((await save(draft, 'need', version, mine)).status).toBe(200);
    expect((await read(draft, 'need')).answers).toEqual({ need: mine });
  });

  it('sees no conflict where both typed the same, or the answer was sent unchanged', async () => {
    const draft = await givenDraft(server);
    const colleague = await colleagueOf(draft);
    await save(draft, 'need', 1, { context: 'The same' }, colleague);
    const reply = await save(draft, 'need', 1, { context: 'The same', objectives: 'New' });
    expect(reply).toMatchObject({
      status: 200,
      body: { changed: ['objectives'], changedByOthers: ['context'] },
    });
  });

  it('tells somebody who emptied an answer that another person has rewritten it', async () => {
    const draft = await givenDraft(server);
    const version = await saved(draft.member, draft.id, 'need', { context: 'First' });
    await save(draft, 'need', version, { context: 'Second' }, await colleagueOf(draft));
    const refused = await save(draft, 'need', version, { context: '' });
    expect(refused).toMatchObject({
      status: 412,
      body: { conflict: { answers: [{ yours: null, theirs: 'Second' }] } },
    });
    expect(await save(draft, 'need', version + 1, { context: '' })).toMatchObject({ status: 200 });
    expect((await read(draft, 'need')).answers).toEqual({ need: {} });
  });

  it('shows the two texts of an answer in the vault to those who write it, and stores neither outside', async () => {
    const draft = await givenDraft(server);
    const colleague = await colleagueOf(draft);
    await save(draft, 'organization', 1, { name: 'Vault Canary One' }, colleague);
    const refused = await save(draft, 'organization', 1, { name: 'Vault Canary Two' });
    expect(refused).toMatchObject({
      status: 412,
      body: {
        conflict: { answers: [{ key: 'name', yours: 'Vault Canary Two', theirs: 'Vault Canary One' }] },
      },
    });
    const { rows } = await server.owner.query(
      'SELECT answers, vault_records FROM application_section WHERE application_id = $1 AND section_key = $2',
      [draft.id, 'organization'],
    );
    expect(rows[0]).toEqual({
      answers: {},
      vault_records: { name: expect.stringMatching(/^[\da-f-]{36}$/) },
    });
    expect((await save(draft, 'organization', 2, { name: null })).status).toBe(200);
    expect((await read(draft, 'organization')).answers).toEqual({ organization: {} });
  });

  it('refuses wrong types, unknown questions and hostile sizes on their fields, and takes drafts beyond the limits', async () => {
    const draft = await givenDraft(server);
    const refused = await save(draft, 'project', 1, {
      title: 7,
      nonsense: 'x',
      theme: 'notATheme',
      locations: Array.from({ length: 201 }, () => ({ country: 'KE' })),
    });
    expect(refused.status).toBe(422);
    expect(refused.body['code']).toBe('drafting.answers-not-acceptable');
    const errors = refused.body['errors'] as { path: string; code: string }[];
    expect(errors.map(({ path, code }) => `${path} ${code}`).sort()).toEqual([
      '/project/locations form.too-many-rows',
      '/project/nonsense form.unknown-question',
      '/project/theme form.unknown-choice',
      '/project/title form.wrong-type',
    ]);
    const tooLong = await save(draft, 'need', 1, { context: 'word '.repeat(4000) + 'x' });
    expect(tooLong.body).toMatchObject({
      errors: [{ path: '/need/context', code: 'form.too-long-to-save' }],
    });
    expect((await save(draft, 'need', 1, { context: 'word '.repeat(300) })).status).toBe(200);
    expect((await read(draft, 'project')).answers).toEqual({ project: {} });
  });

  it('refuses what is no version, and versions that do not exist yet', async () => {
    const draft = await givenDraft(server);
    expect(await save(draft, 'need', 9, { context: 'x' })).toMatchObject({
      status: 412,
      body: { code: 'request.changed-meanwhile' },
    });
    const without = await draft.member.patch(address(draft, 'need'), { answers: { context: 'x' } });
    expect(without).toMatchObject({ status: 428 });
    expect(await save(draft, 'elsewhere', 1, {})).toMatchObject({
      status: 404,
      body: { code: 'drafting.section-not-found' },
    });
  });

  it('is for owners and editors, while the call is open and the application a draft', async () => {
    const draft = await givenDraft(server);
    const { organizationId } = draft.member;
    for (const role of ['viewer', 'signatory'] as const) {
      const reader = await signedIn(server, { roles: [role], organizationId });
      expect(await save(draft, 'need', 1, { context: 'x' }, reader)).toMatchObject({
        status: 403,
        body: { code: 'application.needs-editor' },
      });
    }
    for (const stranger of [
      await signedIn(server, { roles: ['owner', 'editor'] }),
      await signedIn(server, { staff: ['programOfficer'] }),
      await signedIn(server, { staff: ['administrator'] }),
    ]) {
      expect(await save(draft, 'need', 1, { context: 'x' }, stranger)).toMatchObject({
        status: 404,
        body: { code: 'application.not-found' },
      });
    }
    server.clock.set(await closingOf(draft));
    expect(await save(draft, 'need', 1, { context: 'x' })).toMatchObject({
      status: 409,
      body: { code: 'application.call-is-closed' },
    });
    server.clock.set(NOW);
  });

  it('takes forty saves at once of different questions and of one, and loses none that it acknowledged', async () => {
    const draft = await givenDraft(server);
    const colleague = await colleagueOf(draft);
    const replies = await Promise.all(
      Array.from({ length: 40 }, (_, index) => {
        const key = index % 2 === 0 ? 'context' : 'objectives';
        return save(draft, 'need', 1, { [key]: `${key} ${index}` }, index % 4 < 2 ? draft.member : colleague);
      }),
    );
    const taken = replies.flatMap((reply, index) => (reply.status === 200 ? [index] : []));
    expect(replies.every(({ status }) => status === 200 || status === 412)).toBe(true);
    expect(taken).toHaveLength(2);
    const { answers, sectionVersion } = await read(draft, 'need');
    expect(sectionVersion).toBe(3);
    expect(Object.values(answers['need'] ?? {}).sort()).toEqual(
      taken.map((index) => `${index % 2 === 0 ? 'context' : 'objectives'} ${index}`).sort(),
    );
  });

  it('answers a save that is sent again under the same key as the first time', async () => {
    const draft = await givenDraft(server);
    const options = { ifMatch: 1, idempotencyKey: 'the-same-key-0001' };
    const first = await draft.member.patch(address(draft, 'need'), { answers: { context: 'Once' } }, options);
    const again = await draft.member.patch(address(draft, 'need'), { answers: { context: 'Once' } }, options);
    expect(again.body).toEqual(first.body);
    expect((await read(draft, 'need')).sectionVersion).toBe(2);
  });

  it('writes one audit entry without contents, and no event', async () => {
    const draft = await givenDraft(server);
    const counts = () =>
      server.owner.query<{ audits: string; events: string }>(
        `SELECT (SELECT count(*) FROM audit_entry WHERE subject_id = $1 AND action = 'application.save-section') AS audits,
                (SELECT count(*) FROM outbox_event) AS events`,
        [draft.id],
      );
    const before = (await counts()).rows[0]!;
    await save(draft, 'need', 1, { context: 'Audited' });
    const after = (await counts()).rows[0]!;
    expect(Number(after.audits) - Number(before.audits)).toBe(1);
    expect(after.events).toBe(before.events);
  });

  it('needs eleven statements, two of them for the key, two for the session and the transaction', async () => {
    const draft = await givenDraft(server);
    await save(draft, 'need', 1, { context: 'Warm' });
    const statements = await server.queries(() => save(draft, 'need', 2, { context: 'Counted' }));
    expect(statements).toHaveLength(11);
  });

  it('keeps what lists show of an application in step with its answers', async () => {
    const draft = await givenDraft(server);
    await saved(draft.member, draft.id, 'project', {
      title: '  Wells   for two\nvillages ',
      locations: [{ precision: 'country', country: 'KE' }],
    });
    await saved(draft.member, draft.id, 'budget', {
      lines: [
        {
          category: 'people',
          quantity: 2,
          unitCost: { amountMinor: '150000', currency: 'CAD' },
          requestedShareBp: 5000,
        },
      ],
    });
    const { rows } = await server.owner.query(
      'SELECT title, country, amount_requested_minor FROM application WHERE id = $1',
      [draft.id],
    );
    expect(rows[0]).toEqual({
      title: 'Wells for two villages',
      country: 'KE',
      amount_requested_minor: '150000',
    });
  });
});
