import { randomUUID } from 'node:crypto';
import { CAPACITY_AREAS } from '@candela/contracts';
import {
  assessmentIds,
  filledIn,
  givenAward,
  givenCapacityFile,
  type GivenAward,
  type PersonClient,
  signedIn,
  startTestServer,
  type TestServer,
} from '../../testing/index.js';

interface FileAnswer {
  file: { version: number; planState: string } | null;
  assessments: {
    id: string;
    kind: string;
    number: number;
    dueOn: string;
    state: string;
    areasTold: number;
  }[];
  growth: { area: string; baseline: number | null; latest: number | null; endline: number | null }[];
  plan: { id: string; area: string; currentLevel: number; cost: object | null }[];
  allowedActions: { action: string; enabled: boolean }[];
}

interface AssessmentAnswer {
  state: string;
  version: number;
  note: string | null;
  levels: { area: string; level: number | null; evidence: string | null; version: number }[];
  accounts: Record<string, string | null>;
  done: { count: number; minutes: number };
}

describe('assessments of an organization’s capacity', () => {
  let server: TestServer;
  let officer: PersonClient;
  beforeAll(async () => {
    server = await startTestServer();
    officer = await signedIn(server, { staff: ['programOfficer'] });
  });
  afterAll(() => server?.stop());

  const fileOf = async (client: PersonClient, { id }: GivenAward) =>
    client.get<FileAnswer>(`/api/awards/${id}/capacity`);
  const read = async (client: PersonClient, id: string) =>
    (await client.get<AssessmentAnswer>(`/api/capacity/assessments/${id}`)).body;
  const step = (client: PersonClient, id: string, verb: string, ifMatch: number, body: object = {}) =>
    client.post<{ code: string; version: number; errors?: { path: string; code: string }[] }>(
      `/api/capacity/assessments/${id}/${verb}`,
      body,
      { ifMatch },
    );
  const inboxOf = async ({ userId }: PersonClient) => {
    await server.drain();
    const { rows } = await server.owner.query<{ kind: string; link: string }>(
      `SELECT kind, link FROM notification WHERE user_id = $1 AND kind LIKE 'capacity.%' ORDER BY created_at, id`,
      [userId],
    );
    return rows;
  };

  it('are owed from the day on which an award for capacity building begins, with the plan of its application', async () => {
    const award = await givenCapacityFile(server);
    const { member } = award.application;
    const { status, body } = await fileOf(member, award);
    expect(status).toBe(200);
    expect(body.assessments.map(({ kind, dueOn }) => `${kind} ${dueOn}`)).toEqual([
      'baseline 2026-07-01',
      'progress 2026-12-01',
      'progress 2027-06-01',
      'progress 2027-12-01',
      'endline 2028-05-31',
    ]);
    expect(body.plan.length).toBeGreaterThan(2);
    expect(body.plan[0]).toMatchObject({ cost: { currency: 'CAD' } });
    expect(await inboxOf(member)).toEqual([
      { kind: 'capacity.opened', link: `/awards/${award.id}/capacity` },
    ]);
  });

  it('are opened once, however often the news comes; other awards get theirs where an officer wants it', async () => {
    const other = await givenAward(server);
    const again = await givenCapacityFile(server, { application: other.application }).catch(() => null);
    expect(again).toBeNull();
    expect((await fileOf(officer, other)).body).toMatchObject({
      file: null,
      allowedActions: [{ action: 'capacity.open', enabled: true }],
    });
    const open = (client: PersonClient, idempotencyKey?: string) =>
      client.post<{ code?: string }>(
        `/api/awards/${other.id}/capacity`,
        {},
        idempotencyKey ? { idempotencyKey } : {},
      );
    expect((await open(other.application.member)).status).toBe(403);
    const key = randomUUID();
    const first = await open(officer, key);
    expect(first.status).toBe(201);
    expect(await open(officer, key)).toMatchObject({ status: 201, body: first.body });
    expect(await open(officer)).toMatchObject({ status: 409, body: { code: 'capacity.already-open' } });
    expect((await fileOf(officer, other)).body.plan).toEqual([]);
  });

  it('are filled in by the organization, returned with a note, and confirmed by an officer', async () => {
    const award = await givenCapacityFile(server);
    const { member } = award.application;
    const [baseline = ''] = await assessmentIds(server, award.id);
    const early = await step(member, baseline, 'submit', 1);
    expect(early).toMatchObject({ status: 422, body: { code: 'capacity.assessment-incomplete' } });
    expect(early.body.errors).toHaveLength(18);
    expect(early.body.errors?.[0]).toMatchObject({
      path: '/levels/governance/level',
      code: 'capacity.level-missing',
    });
    const version = await filledIn(member, baseline, 2);
    expect((await step(officer, baseline, 'submit', version)).status).toBe(403);
    expect((await step(member, baseline, 'submit', version + 5)).status).toBe(412);
    const submitted = await step(member, baseline, 'submit', version);
    expect(submitted.status).toBe(200);
    expect((await fileOf(member, award)).body.growth[0]).toEqual({
      ...{ area: 'governance', baseline: 2, latest: null, endline: null },
    });
    expect(await inboxOf(officer)).toContainEqual({
      kind: 'capacity.assessment-submitted',
      link: `/desk/awards/${award.id}/capacity/${baseline}`,
    });
    expect((await step(member, baseline, 'confirm', submitted.body.version)).status).toBe(403);
    const back = await step(officer, baseline, 'return', submitted.body.version, {
      reason: 'Why 2 in finance?',
    });
    expect(back.status).toBe(200);
    expect(await read(member, baseline)).toMatchObject({ state: 'draft', note: 'Why 2 in finance?' });
    const again = await step(member, baseline, 'submit', back.body.version);
    expect((await step(officer, baseline, 'confirm', again.body.version)).status).toBe(200);
    const after = await read(member, baseline);
    expect(after).toMatchObject({ state: 'confirmed', note: null });
    expect(await step(officer, baseline, 'return', after.version, { reason: 'Again?' })).toMatchObject({
      status: 409,
      body: { code: 'capacity-assessment.state-forbids' },
    });
    expect(
      await member.put(
        `/api/capacity/assessments/${baseline}/levels/finance`,
        { level: 4, evidence: 'More.' },
        { ifMatch: 2 },
      ),
    ).toMatchObject({ status: 409 });
    expect((await inboxOf(member)).map(({ kind }) => kind).sort()).toEqual([
      'capacity.assessment-confirmed',
      'capacity.assessment-returned',
      'capacity.opened',
    ]);
  });

  it('are not confirmed by somebody who belongs to the organization', async () => {
    const award = await givenCapacityFile(server);
    const { member } = award.application;
    const [baseline = ''] = await assessmentIds(server, award.id);
    const version = await filledIn(member, baseline);
    const { body } = await step(member, baseline, 'submit', version);
    const insider = await signedIn(server, {
      staff: ['programOfficer'],
      roles: ['viewer'],
      organizationId: member.organizationId,
    });
    expect(await step(insider, baseline, 'confirm', body.version)).toMatchObject({
      status: 403,
      body: { code: 'capacity.is-of-own-organization' },
    });
  });

  it('never lose what another member wrote about the same area', async () => {
    const award = await givenCapacityFile(server);
    const { member } = award.application;
    const other = await signedIn(server, { roles: ['editor'], organizationId: member.organizationId });
    const viewer = await signedIn(server, { roles: ['viewer'], organizationId: member.organizationId });
    const [baseline = ''] = await assessmentIds(server, award.id);
    const save = (client: PersonClient, area: string, evidence: string) =>
      client.put(
        `/api/capacity/assessments/${baseline}/levels/${area}`,
        { level: 1, evidence },
        { ifMatch: 1 },
      );
    expect(await save(viewer, 'people', 'No.')).toMatchObject({
      status: 403,
      body: { code: 'capacity.needs-editor' },
    });
    expect((await save(member, 'people', 'Mine.')).status).toBe(200);
    expect((await save(other, 'finance', 'Beside it.')).status).toBe(200);
    expect(await save(other, 'people', 'Theirs.')).toMatchObject({
      status: 412,
      body: { conflict: { level: 1, evidence: 'Mine.', version: 2 } },
    });
    const account = (before: string, text: string) =>
      member.put(`/api/capacity/assessments/${baseline}/accounts`, { account: 'obstacles', before, text });
    expect((await account('', 'Floods.')).status).toBe(200);
    expect(await account('', 'Other.')).toMatchObject({
      status: 412,
      body: { conflict: { text: 'Floods.' } },
    });
  });

  it('are hidden from other organizations and from staff who may not read the application', async () => {
    const award = await givenCapacityFile(server);
    const [baseline = ''] = await assessmentIds(server, award.id);
    const stranger = await signedIn(server, { roles: ['owner', 'editor'] });
    const finance = await signedIn(server, { staff: ['financeOfficer'] });
    for (const client of [stranger, finance]) {
      expect((await fileOf(client, award)).status).toBe(404);
      expect((await client.get(`/api/capacity/assessments/${baseline}`)).status).toBe(404);
    }
    await server.owner.query(`UPDATE application SET confidentiality = 'protected' WHERE id = $1`, [
      award.application.id,
    ]);
    expect((await fileOf(officer, award)).status).toBe(404);
    expect((await step(officer, baseline, 'confirm', 1)).status).toBe(404);
  });

  it('keep the evidence on security and the obstacles to the team', async () => {
    const award = await givenCapacityFile(server);
    const { member, call } = award.application;
    const [, progress = ''] = await assessmentIds(server, award.id);
    await filledIn(member, progress);
    await member.put(`/api/capacity/assessments/${progress}/accounts`, {
      ...{ account: 'obstacles', before: '', text: 'Our office is watched.' },
    });
    const told = ({ levels, accounts }: AssessmentAnswer) => [
      levels.find(({ area }) => area === 'digitalSecurity')?.evidence,
      levels.find(({ area }) => area === 'finance')?.evidence,
      accounts['obstacles'],
    ];
    const all = ['What shows it in digitalSecurity.', 'What shows it in finance.', 'Our office is watched.'];
    expect(told(await read(member, progress))).toEqual(all);
    expect(told(await read(officer, progress))).toEqual([null, 'What shows it in finance.', null]);
    const ofTeam = await signedIn(server, { staff: ['programOfficer'], callIds: [call.id] });
    expect(told(await read(ofTeam, progress))).toEqual(all);
  });

  it('show how each area has changed, and what was done in the half-year', async () => {
    const award = await givenCapacityFile(server);
    const { member } = award.application;
    const [baseline = '', progress = ''] = await assessmentIds(server, award.id);
    await step(member, baseline, 'submit', await filledIn(member, baseline, 1));
    const levels = CAPACITY_AREAS.map((_, index) => 1 + (index % 4));
    const version = await filledIn(member, progress, levels);
    expect((await fileOf(member, award)).body.growth[3]).toMatchObject({ baseline: 1, latest: null });
    await step(member, progress, 'submit', version);
    expect((await fileOf(member, award)).body.growth[3]).toMatchObject({ baseline: 1, latest: 4 });
  });

  it('are reminded of two weeks before, on the day and a week after, once each', async () => {
    const award = await givenCapacityFile(server);
    const { member } = award.application;
    const remindersAfter = async (days: number) => {
      server.clock.advance({ days });
      await server.tick('capacity.remind-of-assessments');
      return (await inboxOf(member)).filter(({ kind }) => kind === 'capacity.reminder-due').length;
    };
    const told: number[] = [];
    for (const days of [15, 1, 1, 13, 6, 1, 1]) told.push(await remindersAfter(days));
    expect(told).toEqual([0, 1, 1, 2, 2, 3, 3]);
  });
});
