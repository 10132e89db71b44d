import type { FormAnswers, Problem } from '@candela/contracts';
import {
  type GivenApplication,
  givenDraft,
  givenDraftCall,
  givenMission,
  givenOrganization,
  givenPerson,
  givenPublishedCall,
  givenSubmitted,
  type PersonClient,
  saved,
  signedIn,
  startTestServer,
  submit,
  type TestServer,
} from '../../testing/index.js';
import { completeAnswers } from '../../testing/given-application.js';

interface Row {
  id: string;
  reference: string;
  title: string | null;
  applicant: { name: string | null; alias: string | null };
  requested: { amountMinor: string } | null;
}

interface List {
  items: Row[];
  nextCursor: string | null;
  total: number | null;
  totalIsCapped: boolean;
}

describe('the desk', () => {
  let server: TestServer;
  let nairobi: string;
  let lima: string;
  let officer: PersonClient;
  let auditor: PersonClient;
  const given: Record<string, GivenApplication> = {};

  /** A submitted application of an organization with that name, title and amount. */
  async function application(
    name: string,
    call: { id: string },
    answers: { title: string; cents: number },
    registrationStatus: 'registered' | 'notRegisteredAtRisk' = 'registered',
  ): Promise<GivenApplication> {
    const owner = await givenPerson(server);
    const { organizationId } = await givenOrganization(server, {
      name,
      owner,
      ownerRoles: ['viewer'],
      registrationStatus,
    });
    const member = await signedIn(server, { roles: ['owner', 'editor', 'signatory'], organizationId });
    const complete = await completeAnswers(server, call.id);
    const one = await givenDraft(server, { call, member });
    for (const [key, section] of Object.entries(complete)) await saved(member, one.id, key, section ?? {});
    await saved(member, one.id, 'project', { title: answers.title });
    await saved(member, one.id, 'budget', {
      lines: [
        {
          category: 'people',
          unit: 'month',
          quantity: 1,
          unitCost: { amountMinor: String(answers.cents), currency: 'CAD' },
          requestedShareBp: 10_000,
        },
      ],
    });
    server.clock.advance({ minutes: 1 });
    const { status, body } = await submit(member, one.id);
    if (status !== 200) throw new Error(JSON.stringify(body));
    return one;
  }

  beforeAll(async () => {
    server = await startTestServer();
    nairobi = await givenMission(server, { countries: ['KE'] });
    lima = await givenMission(server, { countries: ['PE'] });
    const kenya = await givenPublishedCall(server, { missionId: nairobi });
    const peru = await givenPublishedCall(server, { missionId: lima });
    given['wells'] = await application('Maji Trust', kenya, {
      title: 'Wells for two villages',
      cents: 2_000_000,
    });
    given['radio'] = await application('Sauti Radio Group', kenya, {
      title: 'Élan: radio in schools',
      cents: 3_000_000,
    });
    given['hidden'] = await application(
      'Hidden Lantern',
      kenya,
      { title: 'Safe houses', cents: 4_000_000 },
      'notRegisteredAtRisk',
    );
    given['seeds'] = await application('Semillas del Sur', peru, {
      title: 'Seeds and water rights',
      cents: 5_000_000,
    });
    officer = await signedIn(server, { staff: ['programOfficer'] });
    auditor = await signedIn(server, { staff: ['auditor'] });
  }, 60_000);
  afterAll(() => server?.stop());

  const list = async (client: PersonClient, query = '') =>
    (await client.get<List>(`/api/desk/applications?${query}`)).body;
  const q = (text: string) => `q=${encodeURIComponent(text)}`;
  const found = async (client: PersonClient, query = '') => {
    const { items } = await list(client, query);
    return items.map(({ id }) => Object.keys(given).find((name) => given[name]?.id === id) ?? id);
  };

  it('lists what was handed in, the newest first, and counts it', async () => {
    await givenDraft(server);
    expect(await found(officer)).toEqual(['seeds', 'hidden', 'radio', 'wells']);
    expect(await list(officer)).toMatchObject({ total: 4, totalIsCapped: false, nextCursor: null });
  });

  it.each([
    ['sort=amount', ['seeds', 'hidden', 'radio', 'wells']],
    ['sort=amount&direction=asc', ['wells', 'radio', 'hidden', 'seeds']],
    ['sort=title', ['radio', 'hidden', 'seeds', 'wells']],
    ['sort=reference', ['wells', 'radio', 'hidden', 'seeds']],
    ['direction=asc', ['wells', 'radio', 'hidden', 'seeds']],
  ])('sorts by %s, and pages through all without a gap or a repetition', async (sort, order) => {
    expect(await found(officer, sort)).toEqual(order);
    const paged: string[] = [];
    let cursor = '';
    do {
      const page = await list(officer, `${sort}&limit=1${cursor && `&cursor=${cursor}`}`);
      paged.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? '';
    } while (cursor);
    expect(paged).toEqual(order.map((name) => given[name]?.id));
  });

  it.each([
    ['state=screening', []],
    ['state=submitted,screening', ['seeds', 'hidden', 'radio', 'wells']],
    ['country=PE', ['seeds']],
    ['country=KE&amountMin=3000000', ['hidden', 'radio']],
    ['amountMax=2999999', ['wells']],
    ['submittedFrom=2026-06-02', []],
    ['submittedTo=2026-06-01', ['seeds', 'hidden', 'radio', 'wells']],
    [q('status:submitted country:KE amount:>30000'), ['hidden']],
    [q('wells'), ['wells']],
    [q('WELL vill'), ['wells']],
    [q('elan'), ['radio']],
    [q('semillas'), ['seeds']],
    [q('seeds semillas'), ['seeds']],
    [q('seeds maji'), []],
    [q('%'), ['seeds', 'hidden', 'radio', 'wells']],
    [q("it's & | ! :* '"), []],
  ])('narrows to %s', async (query, names) => {
    expect(await found(officer, query)).toEqual(names);
  });

  it('narrows to a call, a mission, a reference and one’s own calls', async () => {
    const { call, reference } = given['seeds']!;
    const mine = await signedIn(server, { staff: ['programOfficer'], callIds: [call.id] });
    expect(await found(officer, `callId=${call.id}`)).toEqual(['seeds']);
    expect(await found(officer, `missionId=${lima}`)).toEqual(['seeds']);
    expect(await found(officer, q(`call:${reference.slice(0, -5).toLowerCase()}`))).toEqual(['seeds']);
    expect(await found(officer, q(reference))).toEqual(['seeds']);
    expect(await found(officer, q('officer:me'))).toEqual([]);
    expect(await found(mine, q('officer:me'))).toEqual(['seeds']);
  });

  it('refuses what it cannot read, naming what it can', async () => {
    const refused = async (query: string) => {
      const { status, body } = await officer.get(`/api/desk/applications?${query}`);
      const problem = body as unknown as Problem;
      return `${status} ${problem.code} ${problem.errors.map(({ path }) => path).join()}`;
    };
    expect(await refused(q('lead:me'))).toBe('400 desk.query-unknown-key /q');
    expect(await refused(q('amount:lots'))).toBe('400 desk.query-unreadable-value /q');
    expect(await refused('submittedFrom=2026-02-30')).toBe('400 desk.query-unreadable-value /submittedFrom');
    expect(await refused('state=done')).toBe('400 request.invalid /state');
    expect(await refused('cursor=x')).toBe('400 request.cursor-malformed ');
    expect(await refused('limit=1000')).toBe('400 request.invalid /limit');
  });

  it('shows officers their missions alone', async () => {
    const here = await signedIn(server, { staff: ['programOfficer'], missionIds: [nairobi] });
    expect(await found(here)).toEqual(['hidden', 'radio', 'wells']);
    expect(await found(here, `missionId=${lima}`)).toEqual([]);
  });

  it('gives an alias for organizations at risk outside the team, finds nobody by a hidden name, and the team by name', async () => {
    const team = await signedIn(server, { staff: ['programOfficer'], callIds: [given['hidden']!.call.id] });
    const applicant = async (client: PersonClient) =>
      (await list(client)).items.find(({ id }) => id === given['hidden']?.id)?.applicant;
    const alias = given['hidden']!.reference.split('-').slice(-2).join('-');
    for (const client of [officer, auditor]) {
      expect(await applicant(client)).toEqual({ name: null, alias });
      expect(await found(client, q('lantern'))).toEqual([]);
      expect(await found(client, q('safe lantern'))).toEqual([]);
      expect((await client.get(`/api/desk/applications/${given['hidden']!.id}`)).body).toMatchObject({
        applicant: { name: null, alias },
      });
    }
    expect(await applicant(team)).toEqual({ name: 'Hidden Lantern', alias: null });
    expect(await found(team, q('lantern'))).toEqual(['hidden']);
  });

  it('needs two statements beside the session’s for a first page, one for the next, whatever the number of rows', async () => {
    const count = async (query: string) =>
      (await server.queries(() => officer.get(`/api/desk/applications?${query}`))).length;
    expect(await count('limit=1')).toBe(3);
    expect(await count('limit=3')).toBe(3);
    expect(await count(`${q('status:submitted wells')}&sort=amount`)).toBe(3);
    const { nextCursor } = await list(officer, 'limit=1');
    expect(await count(`limit=1&cursor=${nextCursor}`)).toBe(2);
  });

  it('is for officers and auditors', async () => {
    for (const client of [
      await signedIn(server, { roles: ['owner'] }),
      await signedIn(server, { staff: ['administrator', 'custodian', 'financeOfficer', 'reviewer'] }),
    ]) {
      expect((await client.get('/api/desk/applications')).status).toBe(403);
      expect((await client.get(`/api/desk/applications/${given['wells']!.id}`)).status).toBe(404);
    }
    expect((await server.api.get('/api/desk/applications')).status).toBe(401);
  });

  describe('one application', () => {
    interface Detail {
      answers: FormAnswers;
      timeline: { action: string; by: string }[];
      allowedActions: { action: string; enabled: boolean }[];
      form: object;
    }
    const detail = async (client: PersonClient, name: string) =>
      (await client.get<Detail>(`/api/desk/applications/${given[name]!.id}`)).body;
    const reads = async (id: string) =>
      (
        await server.owner.query(
          `SELECT 1 FROM audit_entry WHERE action = 'application.read' AND subject_id = $1`,
          [id],
        )
      ).rowCount;

    it('shows what was submitted, its history and what may be done now', async () => {
      const body = await detail(officer, 'wells');
      expect(body).toMatchObject({
        reference: given['wells']!.reference,
        applicant: { name: 'Maji Trust', alias: null },
        answers: { project: { title: 'Wells for two villages' } },
        revisionNumber: 1,
      });
      expect(body.allowedActions.map(({ action, enabled }) => [action, enabled])).toEqual([
        ['application.start-screening', true],
        ['application.find-eligible', false],
        ['application.request-changes', false],
        ['application.find-ineligible', false],
      ]);
      expect(body.timeline.map(({ action, by }) => `${action} ${by}`)).toEqual([
        'application.start applicant',
        'application.submit applicant',
      ]);
      expect(JSON.stringify(body.timeline)).not.toMatch(/Person|[\da-f]{8}-/);
    });

    it('never shows staff what is in the vault, and confidential answers to the team and the auditor', async () => {
      const team = await signedIn(server, { staff: ['programOfficer'], callIds: [given['wells']!.call.id] });
      for (const [client, sees] of [
        [officer, false],
        [team, true],
        [auditor, true],
      ] as const) {
        const { answers } = await detail(client, 'wells');
        expect(answers['organization']?.['name']).toEqual({ vault: true });
        expect(answers['contact']).toEqual({ contact: { vault: true }, safeContact: { vault: true } });
        const locations = answers['project']?.['locations'];
        expect(locations).toEqual(sees ? [{ precision: 'country', country: 'KE' }] : { confidential: true });
      }
    });

    it('gives somebody who is staff and member no more of the vault than staff get', async () => {
      const both = await signedIn(server, { staff: ['programOfficer'] });
      await signedIn(server, {
        userId: both.userId,
        roles: ['owner'],
        organizationId: given['wells']!.member.organizationId,
      });
      const { answers, allowedActions } = await detail(both, 'wells');
      expect(answers['contact']?.['contact']).toEqual({ vault: true });
      expect(allowedActions.map(({ action }) => action)).not.toContain('application.start-screening');
    });

    it('records who reads a protected file, and not who reads an internal one', async () => {
      await detail(officer, 'radio');
      expect(await reads(given['radio']!.id)).toBe(0);
      const { id, member, call } = given['radio']!;
      await member.post(
        `/api/applications/${id}/raise-confidentiality`,
        { level: 'protected' },
        { ifMatch: (await member.get<{ version: number }>(`/api/applications/${id}`)).body.version },
      );
      const team = await signedIn(server, { staff: ['programOfficer'], callIds: [call.id] });
      expect((await team.get(`/api/desk/applications/${id}`)).status).toBe(200);
      expect((await auditor.get(`/api/desk/applications/${id}`)).status).toBe(200);
      expect((await officer.get(`/api/desk/applications/${id}`)).status).toBe(404);
      expect(await reads(id)).toBe(2);
      expect(await found(officer, q('radio'))).toEqual([]);
      expect((await list(auditor, q('elan'))).items).toMatchObject([{ applicant: { name: null } }]);
    });
  });

  describe('the work list', () => {
    interface Work {
      items: { kind: string; subjectId: string; since: string }[];
      counts: { kind: string; count: number }[];
    }
    const work = async (client: PersonClient) => (await client.get<Work>('/api/desk/work-list')).body;

    it('puts the oldest obligation first: applications to screen, texts to check, calls that close soon', async () => {
      const santiago = await givenMission(server, { countries: ['CL'] });
      const here = await signedIn(server, { staff: ['programOfficer'], missionIds: [santiago] });
      const nothing = await work(here);
      expect(nothing.items).toEqual([]);
      expect(nothing.counts.filter(({ count }) => count > 0)).toEqual([]);
      const call = await givenPublishedCall(server, { missionId: santiago, openDays: 5 });
      const one = await givenSubmitted(server, { call });
      const draft = await givenDraftCall(server, { missionId: santiago, opensInDays: 20 });
      server.clock.advance({ minutes: 5 });
      await here.post(`/api/calls/${draft.id}/request-translation-review`, {}, { ifMatch: draft.version });
      const { items, counts } = await work(here);
      expect(items.map(({ kind, subjectId }) => [kind, subjectId])).toEqual([
        ['callClosingSoon', call.id],
        ['applicationToScreen', one.id],
        ['callToTranslate', draft.id],
      ]);
      expect(counts.filter(({ count }) => count > 0)).toEqual([
        { kind: 'applicationToScreen', count: 1 },
        { kind: 'callToTranslate', count: 1 },
        { kind: 'callClosingSoon', count: 1 },
      ]);
      const { rows } = await server.owner.query<{ version: number }>(
        'SELECT version FROM application WHERE id = $1',
        [one.id],
      );
      server.clock.advance({ minutes: 5 });
      await here.post(`/api/applications/${one.id}/start-screening`, {}, { ifMatch: rows[0]!.version });
      expect((await work(here)).items.map(({ kind }) => kind)).toEqual([
        'callClosingSoon',
        'callToTranslate',
        'applicationInScreening',
      ]);
    });

    it('is empty for staff on whom nothing waits, and closed to others', async () => {
      expect((await work(auditor)).items).toEqual([]);
      expect((await work(await signedIn(server, { staff: ['administrator'] }))).items).toEqual([]);
      expect((await (await signedIn(server, { roles: ['owner'] })).get('/api/desk/work-list')).status).toBe(
        403,
      );
    });
  });
});
