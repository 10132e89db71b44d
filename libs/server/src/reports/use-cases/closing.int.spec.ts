import { systemActor } from '@candela/platform';
import {
  type FinanceTeam,
  givenAward,
  givenFinanceTeam,
  givenSubmittedReport,
  instalmentsOf,
  MakeInstalmentsDue,
  paidThrough,
  type PersonClient,
  signedIn,
  startTestServer,
  stepPayment,
  type TestServer,
} from '../../testing/index.js';

interface Checklist {
  state: string;
  version: number;
  items: { item: string; done: boolean; why: { code: string } | null; amount: object | null }[];
  allowedActions: { action: string; enabled: boolean; reason: { code: string } | null }[];
}

describe('the close of an award', () => {
  let server: TestServer;
  let team: FinanceTeam;
  beforeAll(async () => {
    server = await startTestServer({ now: '2027-01-02T12:00:00Z' });
    team = await givenFinanceTeam(server);
  });
  afterAll(() => server?.stop());

  const checklistOf = async (id: string, client: PersonClient = team.officer) =>
    (await client.get<Checklist>(`/api/awards/${id}/checklist`)).body;
  const openItems = async (id: string) =>
    (await checklistOf(id)).items.filter(({ done }) => !done).map(({ item }) => item);
  const close = async (
    id: string,
    { client = team.officer, version, key }: { client?: PersonClient; version?: number; key?: string } = {},
  ) =>
    client.post<{ code?: string; errors?: { path: string; code: string }[] }>(
      `/api/awards/${id}/close`,
      {},
      {
        ifMatch: version ?? (await checklistOf(id)).version,
        ...(key ? { idempotencyKey: key } : {}),
      },
    );
  const closedEvents = async (id: string) =>
    (
      await server.owner.query(
        `SELECT id FROM outbox_event WHERE type = 'award.closed' AND payload->>'awardId' = $1`,
        [id],
      )
    ).rowCount;

  it('comes after the final report, which releases the holdback, and after its payment', async () => {
    const { id: reportId, award } = await givenSubmittedReport(server, {
      ...{ amountMinor: 1_000_000n, startsOn: '2026-01-01', endsOn: '2026-12-31' },
    });
    const { id } = award;
    await server.unitOfWork.run(systemActor('test'), async (tx) => tx.emit('award.offered', { awardId: id }));
    await server.drain();
    await server.app.get(MakeInstalmentsDue).execute(id, 'agreementCountersigned');
    await paidThrough(server, team, award, { number: 1 });
    expect(await openItems(id)).toEqual(['finalReport', 'money']);
    expect((await checklistOf(id)).items.find(({ item }) => item === 'money')).toMatchObject({
      why: { code: 'checklist.money-unpaid' },
      amount: { amountMinor: '100000', currency: 'CAD' },
    });
    expect(await close(id)).toMatchObject({ status: 409, body: { code: 'award.state-forbids' } });

    const accepted = await team.officer.post(
      `/api/reports/${reportId}/accept`,
      {},
      {
        ifMatch: (await team.officer.get<{ version: number }>(`/api/desk/reports/${reportId}`)).body.version,
      },
    );
    expect(accepted.status).toBe(200);
    // The news has not reached the money yet: what is held back keeps the award open all the same.
    expect(await close(id)).toMatchObject({
      status: 409,
      body: {
        code: 'checklist.open',
        errors: [{ path: '/checklist/money', code: 'checklist.money-unpaid' }],
      },
    });
    await server.drain();
    const states = async () => (await instalmentsOf(team.officer, id)).map(({ state }) => state);
    expect(await states()).toEqual(['paid', 'due']);

    const paymentId = await paidThrough(server, team, award, { number: 2, until: 'approve' });
    expect(await close(id)).toMatchObject({
      status: 409,
      body: { errors: [{ code: 'checklist.payments-open' }, { code: 'checklist.money-unpaid' }] },
    });
    expect((await checklistOf(id)).allowedActions).toMatchObject([
      { action: 'checklist.complete', enabled: false, reason: { code: 'checklist.open' } },
    ]);
    expect((await stepPayment(server, team.payer, paymentId, 'mark-paid')).status).toBe(200);
    expect(await states()).toEqual(['paid', 'paid']);

    const { version } = await checklistOf(id);
    expect(await openItems(id)).toEqual([]);
    expect((await close(id, { version: version - 1 })).status).toBe(412);
    const key = 'f6c2b0a4-6f0e-4c58-9d5e-3c1f5c2f7a11';
    const first = await close(id, { version, key });
    expect(first).toMatchObject({ status: 200, body: { id, version: version + 1 } });
    expect(await close(id, { version, key })).toMatchObject({ status: 200, body: first.body });
    expect((await close(id, { version })).status).toBe(412);
    expect(await close(id)).toMatchObject({ status: 409, body: { code: 'award.state-forbids' } });
    expect(await closedEvents(id)).toBe(1);
    expect(await checklistOf(id)).toMatchObject({ state: 'closed' });
    await server.drain();
    expect(await states()).toEqual(['paid', 'paid']);
  });

  it('waits for a condition that is not met', async () => {
    const { id } = await givenAward(server, { state: 'closing' });
    await server.owner.query(
      `INSERT INTO award_condition (id, award_id, number, text, version) VALUES (gen_random_uuid(), $1, 1, $2, 1)`,
      [id, JSON.stringify({ en: 'A bank letter', fr: 'Une lettre de la banque' })],
    );
    expect(await close(id)).toMatchObject({
      status: 409,
      body: { errors: [{ path: '/checklist/conditions', code: 'checklist.conditions-unmet' }] },
    });
    expect(await closedEvents(id)).toBe(0);
  });

  it('is for officers; staff who see the award read the list, its organization does not, strangers know of nothing', async () => {
    const { id, application } = await givenAward(server, { state: 'closing' });
    const stranger = await signedIn(server, { roles: ['owner'] });
    const { version } = await checklistOf(id);
    for (const client of [team.checker, team.controller, application.member]) {
      expect((await close(id, { client, version })).status).toBe(403);
    }
    expect(await close(id, { client: stranger, version })).toMatchObject({ status: 404 });
    const address = `/api/awards/${id}/checklist`;
    expect((await team.checker.get(address)).status).toBe(200);
    expect((await application.member.get(address)).status).toBe(403);
    expect((await stranger.get(address)).status).toBe(404);
    expect((await close(id)).status).toBe(200);
  });
});
