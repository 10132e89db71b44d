import type { FormAnswers } from '@candela/contracts';
import {
  givenDraft,
  givenFilledDraft,
  givenPublishedCall,
  givenSubmitted,
  type PersonClient,
  saved,
  signedIn,
  startTestServer,
  type TestServer,
} from '../../testing/index.js';

interface Action {
  action: string;
  enabled: boolean;
  reason: { code: string } | null;
}

describe('the pages of an organization’s own application', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server?.stop());

  const pagesOf = (id: string) =>
    ['', '/check', '/sections/organization', '/receipt'].map((page) => `/api/applications/${id}${page}`);
  const actionsOf = async (client: PersonClient, id: string) => {
    const { body } = await client.get<{ allowedActions: Action[] }>(`/api/applications/${id}`);
    return Object.fromEntries(
      body.allowedActions.map(({ action, enabled, reason }) => [action, enabled || reason?.code]),
    );
  };

  it('tell where each section stands, who saved it and who is at work in it', async () => {
    const draft = await givenDraft(server);
    const colleague = await signedIn(server, {
      name: 'Beatriz Canto',
      roles: ['editor'],
      organizationId: draft.member.organizationId,
    });
    await saved(colleague, draft.id, 'need', {
      context: 'Eleven words stand here so that the counter has its work.',
    });
    const need = async () => {
      const { body } = await draft.member.get<{ sections: { key: string }[] }>(
        `/api/applications/${draft.id}`,
      );
      return body.sections.find(({ key }) => key === 'need');
    };
    const beatriz = { id: colleague.userId, name: 'Beatriz Canto' };
    expect(await need()).toMatchObject({
      state: 'inProgress',
      problems: 1,
      words: 11,
      wordsMax: 500,
      answered: 1,
      required: 2,
      savedBy: beatriz,
      savedAt: server.clock.now().toISOString(),
      workingNow: [beatriz],
    });
    server.clock.advance({ minutes: 6 });
    expect(await need()).toMatchObject({ savedBy: beatriz, workingNow: [] });
    server.clock.set('2026-06-01T12:00:00Z');
  });

  it('give the amount asked for beside the limits of the call', async () => {
    const draft = await givenDraft(server);
    const cad = (amountMinor: string) => ({ amountMinor, currency: 'CAD' });
    const amounts = async () => (await draft.member.get(`/api/applications/${draft.id}`)).body['amounts'];
    expect(await amounts()).toEqual({
      requested: null,
      min: cad('1000000'),
      max: cad('6000000'),
      left: null,
    });
    await saved(draft.member, draft.id, 'budget', {
      lines: [{ category: 'people', quantity: 1, unitCost: cad('6500000'), requestedShareBp: 10_000 }],
    });
    expect(await amounts()).toMatchObject({ requested: cad('6500000'), left: cad('-500000') });
  });

  it('give a section with its neighbours and only the questions that its page needs', async () => {
    const draft = await givenDraft(server);
    await saved(draft.member, draft.id, 'budget', { accountInName: 'no' });
    const { body } = await draft.member.get<{ form: { ui: { sections: { key: string }[] } } }>(
      `/api/applications/${draft.id}/sections/budget`,
    );
    expect(body).toMatchObject({
      position: 10,
      sectionCount: 11,
      previous: { key: 'funding' },
      next: { key: 'declarations' },
      answers: { budget: { accountInName: 'no' } },
    });
    expect(body.form.ui.sections.map(({ key }) => key)).toEqual(['budget']);
    expect(await draft.member.get(`/api/applications/${draft.id}/sections/nowhere`)).toMatchObject({
      status: 404,
      body: { code: 'drafting.section-not-found' },
    });
  });

  it('show a viewer everything but what is in the vault, and nothing to do', async () => {
    const draft = await givenSubmitted(server);
    const { organizationId } = draft.member;
    const viewer = await signedIn(server, { roles: ['viewer'], organizationId });
    const check = await viewer.get<{ answers: FormAnswers }>(`/api/applications/${draft.id}/check`);
    expect(check.body.answers['organization']?.['name']).toEqual({ vault: true });
    expect(check.body.answers['contact']).toEqual({ contact: { vault: true }, safeContact: { vault: true } });
    expect(check.body.answers['risks']?.['riskTable']).toEqual(expect.arrayContaining([expect.any(Object)]));
    const receipt = await viewer.get(`/api/applications/${draft.id}/receipt`);
    expect(receipt.body).toMatchObject({ reference: draft.reference, certifiedName: null });
    expect(await actionsOf(viewer, draft.id)).toEqual({});
    const signatory = await signedIn(server, { roles: ['signatory'], organizationId });
    const own = await signatory.get<{ answers: FormAnswers }>(
      `/api/applications/${draft.id}/sections/organization`,
    );
    expect(own.body.answers['organization']?.['name']).toEqual(expect.any(String));
  });

  it('offer each role what it may do, and say why not', async () => {
    const draft = await givenFilledDraft(server);
    const { organizationId } = draft.member;
    const as = (role: 'owner' | 'editor' | 'signatory') =>
      signedIn(server, { roles: [role], organizationId });
    expect(await actionsOf(await as('owner'), draft.id)).toEqual({
      'application.save-section': true,
      'application.raise-confidentiality': true,
      'application.withdraw': true,
    });
    expect(await actionsOf(await as('editor'), draft.id)).toEqual({
      'application.save-section': true,
      'application.raise-confidentiality': true,
    });
    expect(await actionsOf(await as('signatory'), draft.id)).toEqual({
      'application.submit': true,
      'application.resubmit': 'application.state-forbids',
      'application.raise-confidentiality': true,
      'application.withdraw': true,
    });
    await saved(draft.member, draft.id, 'project', { title: null });
    expect(await actionsOf(draft.member, draft.id)).toMatchObject({
      'application.submit': 'application.incomplete',
    });
  });

  it('are hidden from everybody else, whether they exist or not', async () => {
    const draft = await givenSubmitted(server);
    const strangers = [
      await signedIn(server, { roles: ['owner', 'editor', 'signatory', 'viewer'] }),
      await signedIn(server, { staff: ['administrator', 'financeOfficer', 'reviewer', 'custodian'] }),
    ];
    for (const client of strangers) {
      for (const id of [draft.id, '01900000-0000-7000-8000-000000000000']) {
        for (const page of pagesOf(id)) {
          expect(await client.get(page)).toMatchObject({
            status: 404,
            body: { code: 'application.not-found' },
          });
        }
      }
    }
    const officer = await signedIn(server, { staff: ['programOfficer'] });
    for (const page of pagesOf(draft.id)) expect((await officer.get(page)).status).toBe(403);
    for (const page of pagesOf(draft.id)) expect((await server.api.get(page)).status).toBe(401);
  });

  it('have no receipt before the submission', async () => {
    const draft = await givenDraft(server);
    expect(await draft.member.get(`/api/applications/${draft.id}/receipt`)).toMatchObject({
      status: 409,
      body: { code: 'application.not-submitted' },
    });
  });

  it('list one’s own applications, drafts first, page by page, with as many queries for three as for one', async () => {
    const member = await signedIn(server, { roles: ['owner', 'editor', 'signatory'] });
    const first = await givenSubmitted(server, { member });
    const countAt = async () => (await server.queries(() => member.get('/api/applications'))).length;
    const atOne = await countAt();
    const second = await givenDraft(server, { member });
    const third = await givenDraft(server, { member });
    expect(await countAt()).toBe(atOne);
    expect(atOne).toBe(6);
    const ids: string[] = [];
    let cursor = '';
    do {
      const { body } = await member.get<{
        items: { id: string }[];
        nextCursor: string | null;
        total: number | null;
      }>(`/api/applications?limit=2${cursor && `&cursor=${cursor}`}`);
      expect(body.total).toBe(cursor ? null : 3);
      ids.push(...body.items.map(({ id }) => id));
      cursor = body.nextCursor ?? '';
    } while (cursor);
    expect(ids.slice(0, 2).sort()).toEqual([second.id, third.id].sort());
    expect(ids.slice(2)).toEqual([first.id]);
  });

  it('list nothing of others, though one is of the staff, and nothing to nobody', async () => {
    await givenSubmitted(server);
    const officer = await signedIn(server, { staff: ['programOfficer', 'auditor'] });
    expect(await officer.get('/api/applications')).toMatchObject({
      body: { items: [], total: 0, nextCursor: null },
    });
    expect((await server.api.get('/api/applications')).status).toBe(401);
    const foreign = await signedIn(server, { roles: ['owner'] });
    const { organizationId } = (await givenDraft(server)).member;
    expect(await foreign.get(`/api/applications?organizationId=${organizationId}`)).toMatchObject({
      body: { items: [] },
    });
  });

  it('read a task list with the same few queries, however much was answered', async () => {
    const call = await givenPublishedCall(server);
    const empty = await givenDraft(server, { call });
    const full = await givenFilledDraft(server, { call });
    const count = async ({ member, id }: typeof empty) =>
      (await server.queries(() => member.get(`/api/applications/${id}`))).length;
    expect(await count(full)).toBeLessThanOrEqual(7);
    expect(await count(empty)).toBeLessThanOrEqual(7);
  });
});
