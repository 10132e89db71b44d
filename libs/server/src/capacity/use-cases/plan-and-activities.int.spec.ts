import { randomUUID } from 'node:crypto';
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
  file: { version: number; planState: string };
  plan: { id: string; version: number; state: string; dropReason: string | null }[];
  activities: { count: number; minutes: number; women: number; men: number; another: number };
}

const ITEM = {
  area: 'finance',
  currentLevel: 1,
  targetLevel: 3,
  activity: 'Two people sign every payment.',
  provider: 'An accountant',
  dueOn: '2027-03-31',
  costMinor: '450000',
  indicator: 'Twelve months closed on time.',
};

const TRAINING = {
  planItemId: null as string | null,
  type: 'training',
  topic: 'Reading a balance sheet',
  mode: 'inPerson',
  heldOn: '2026-05-20',
  minutes: 360,
  expert: 'A. M.',
  women: 9,
  men: 4,
  another: 1,
  scoreBefore: 40,
  scoreAfter: 75,
  feedback: 4,
};

describe('plans and what is done', () => {
  let server: TestServer;
  let officer: PersonClient;
  beforeAll(async () => {
    server = await startTestServer();
    officer = await signedIn(server, { staff: ['programOfficer'] });
  });
  afterAll(() => server?.stop());

  const fileOf = async (client: PersonClient, { id }: GivenAward) =>
    (await client.get<FileAnswer>(`/api/awards/${id}/capacity`)).body;
  const onItem = (client: PersonClient, id: string, verb: string, ifMatch: number, body: object = {}) =>
    client.post<{ code?: string; version: number }>(`/api/capacity/plan-items/${id}/${verb}`, body, {
      ifMatch,
    });
  const add = (client: PersonClient, { id }: GivenAward, more: object = {}, idempotencyKey = randomUUID()) =>
    client.post<{ id: string; code?: string; errors?: object[] }>(
      `/api/awards/${id}/capacity/plan-items`,
      { ...ITEM, ...more },
      { idempotencyKey },
    );
  const agree = (client: PersonClient, { id }: GivenAward, ifMatch: number) =>
    client.post<{ code?: string }>(`/api/awards/${id}/capacity/agree-plan`, {}, { ifMatch });
  const record = (
    client: PersonClient,
    { id }: GivenAward,
    more: object = {},
    idempotencyKey = randomUUID(),
  ) =>
    client.post<{ id: string; version: number; code?: string; errors?: { path: string }[] }>(
      `/api/awards/${id}/capacity/activities`,
      { ...TRAINING, ...more },
      { idempotencyKey },
    );

  it('are written by the organization until an officer agrees, then only their progress is told', async () => {
    const award = await givenCapacityFile(server);
    const { member } = award.application;
    expect((await add(officer, award)).status).toBe(403);
    expect(await add(member, award, { targetLevel: 1, currentLevel: 2 })).toMatchObject({
      status: 422,
      body: { errors: [{ path: '/targetLevel', code: 'capacity.target-below-current' }] },
    });
    const key = randomUUID();
    const added = await add(member, award, {}, key);
    expect(added.status).toBe(201);
    expect((await add(member, award, {}, key)).body).toEqual(added.body);
    const { id } = added.body;
    expect((await onItem(member, id, 'begin', 1)).body.code).toBe('capacity.plan-not-agreed');
    const changed = await member.put<{ version: number }>(
      `/api/capacity/plan-items/${id}`,
      { ...ITEM, targetLevel: 2, costMinor: null },
      { ifMatch: 1 },
    );
    expect(changed).toMatchObject({ status: 200, body: { version: 2 } });
    expect((await onItem(member, id, 'remove', 1)).status).toBe(412);
    const { version } = (await fileOf(officer, award)).file;
    expect((await agree(member, award, version)).status).toBe(403);
    expect((await agree(officer, award, version + 1)).status).toBe(412);
    expect((await agree(officer, award, version)).status).toBe(200);
    expect((await agree(officer, award, version + 1)).body.code).toBe('capacity.plan-is-agreed');
    expect((await add(member, award)).body.code).toBe('capacity.plan-is-agreed');
    expect((await onItem(member, id, 'remove', 2)).body.code).toBe('capacity.plan-is-agreed');
    expect((await onItem(officer, id, 'begin', 2)).status).toBe(403);
    expect((await onItem(member, id, 'begin', 2)).status).toBe(200);
    expect((await onItem(member, id, 'drop', 3)).status).toBe(400);
    expect((await onItem(member, id, 'drop', 3, { reason: 'The accountant left.' })).status).toBe(200);
    expect((await onItem(member, id, 'finish', 4)).body.code).toBe('capacity-plan-item.state-forbids');
    expect((await onItem(member, id, 'begin', 4)).status).toBe(200);
    expect((await onItem(member, id, 'finish', 5)).status).toBe(200);
    const item = (await fileOf(member, award)).plan.find((one) => one.id === id);
    expect(item).toMatchObject({ state: 'done', dropReason: null });
  });

  it('are not agreed while they are empty', async () => {
    const award = await givenAward(server);
    await officer.post(`/api/awards/${award.id}/capacity`, {});
    expect(await agree(officer, award, 1)).toMatchObject({
      status: 409,
      body: { code: 'capacity.plan-empty' },
    });
  });

  it('add up what was recorded; what was struck out stays and counts no more', async () => {
    const award = await givenCapacityFile(server);
    const { member } = award.application;
    expect((await record(officer, award)).status).toBe(403);
    expect(await record(member, award, { women: 0, men: 0, another: 0, heldOn: '2026-08-01' })).toMatchObject(
      {
        status: 422,
        body: { errors: [{ path: '/heldOn' }, { path: '/women' }] },
      },
    );
    expect((await record(member, award, { minutes: 0 })).status).toBe(400);
    const key = randomUUID();
    const first = await record(member, award, {}, key);
    expect(first.status).toBe(201);
    expect((await record(member, award, {}, key)).body).toEqual(first.body);
    const second = await record(member, award, { minutes: 90, type: 'mentoring' });
    const address = `/api/capacity/activities/${second.body.id}`;
    expect((await member.put(address, { ...TRAINING, minutes: 120 }, { ifMatch: 9 })).status).toBe(412);
    expect((await member.put(address, { ...TRAINING, minutes: 120 }, { ifMatch: 1 })).status).toBe(200);
    expect((await fileOf(member, award)).activities).toEqual({
      ...{ count: 2, minutes: 480, women: 18, men: 8, another: 2 },
    });
    const strike = (client: PersonClient, ifMatch: number) =>
      client.post<{ code?: string }>(`${address}/strike-out`, { reason: 'Written twice.' }, { ifMatch });
    expect((await strike(officer, 2)).status).toBe(403);
    expect((await strike(member, 2)).status).toBe(200);
    expect((await strike(member, 3)).body.code).toBe('capacity.activity-struck-out');
    expect((await fileOf(member, award)).activities).toMatchObject({ count: 1, minutes: 360 });
    const list = await officer.get<{ items: { struckOutAt: string | null }[]; total: number }>(
      `/api/awards/${award.id}/capacity/activities`,
    );
    expect(list.body).toMatchObject({ total: 2, nextCursor: null });
    expect(list.body.items.filter(({ struckOutAt }) => struckOutAt)).toHaveLength(1);
    await expect(server.owner.query('DELETE FROM capacity_activity')).rejects.toThrow();
  });

  it('belong to one award: a thing of another plan is not found', async () => {
    const [one, other] = [await givenCapacityFile(server), await givenCapacityFile(server)];
    const [foreign] = (await fileOf(other.application.member, other)).plan;
    expect((await record(one.application.member, one, { planItemId: foreign!.id })).status).toBe(404);
    expect((await onItem(one.application.member, foreign!.id, 'remove', 1)).status).toBe(404);
    const [own] = (await fileOf(one.application.member, one)).plan;
    expect((await record(one.application.member, one, { planItemId: own!.id })).status).toBe(201);
  });

  it('end where an organization goes no further, for a reason that an officer gives', async () => {
    const award = await givenCapacityFile(server);
    const { member } = award.application;
    const drop = (client: PersonClient, ifMatch: number) =>
      client.post(`/api/awards/${award.id}/capacity/drop-out`, { reason: 'It has dissolved.' }, { ifMatch });
    expect((await drop(member, 1)).status).toBe(403);
    expect((await drop(officer, 2)).status).toBe(412);
    expect((await drop(officer, 1)).status).toBe(200);
    expect((await record(member, award)).body.code).toBe('capacity.dropped-out');
    expect((await add(member, award)).body.code).toBe('capacity.dropped-out');
  });

  it('add up over a program, for officers, approvers and auditors; and go out as CSV', async () => {
    const award = await givenCapacityFile(server);
    const { member } = award.application;
    const [baseline = '', progress = ''] = await assessmentIds(server, award.id);
    for (const [id, level] of [
      [baseline, 1],
      [progress, 3],
    ] as const) {
      await member.post(
        `/api/capacity/assessments/${id}/submit`,
        {},
        { ifMatch: await filledIn(member, id, level) },
      );
    }
    await record(member, award, { minutes: 90 });
    const { rows } = await server.owner.query<{ program_id: string }>(
      'SELECT program_id FROM award WHERE id = $1',
      [award.id],
    );
    const address = `/api/desk/capacity?programId=${rows[0]!.program_id}`;
    expect((await member.get(address)).status).toBe(403);
    expect((await (await signedIn(server, { staff: ['administrator'] })).get(address)).status).toBe(403);
    const { body } = await officer.get<{
      rows: { awardId: string; baselineCenti: number; latestCenti: number }[];
      means: { organizations: number; changeCenti: number }[];
      activities: { minutes: number };
    }>(address);
    expect(body.rows).toMatchObject([{ awardId: award.id, baselineCenti: 100, latestCenti: 300 }]);
    expect(body.means).toHaveLength(9);
    expect(body.means[0]).toMatchObject({ organizations: 1, changeCenti: 200 });
    expect(body.activities).toMatchObject({ count: 1, minutes: 90, women: 9 });
    await server.owner.query(`UPDATE organization SET name = '=HYPERLINK("x")' WHERE id = $1`, [
      member.organizationId,
    ]);
    const csv = await officer.download(
      `/api/desk/capacity/export?programId=${rows[0]!.program_id}&language=fr`,
    );
    expect(csv.headers['content-type']).toContain('text/csv');
    const text = csv.body.toString('utf8');
    expect(text).toContain('Gouvernance (départ),Gouvernance (dernier)');
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
    expect(text).toContain(',1,1.5,9,4,1,,');
    const elsewhere = await signedIn(server, { staff: ['programOfficer'], missionIds: [randomUUID()] });
    expect((await elsewhere.get<{ rows: object[] }>(address)).body.rows).toEqual([]);
  });
});
