import {
  type FinanceTeam,
  type GivenAward,
  givenCommittedAward,
  givenFinanceTeam,
  instalmentsOf,
  ledgerTable,
  paidThrough,
  requestPayment,
  startTestServer,
  stepPayment,
  type TestServer,
} from '../../testing/index.js';
import { MakeInstalmentsDue } from './make-instalments-due.js';
import { ReleaseCommitment } from './release-commitment.js';

/** Each story tells how one award was paid; its whole ledger is kept as a table. Amounts are CAD 30,000 unless told. */
describe('the ledger of an award', () => {
  let server: TestServer;
  let team: FinanceTeam;
  beforeAll(async () => {
    server = await startTestServer();
    team = await givenFinanceTeam(server);
  });
  afterAll(() => server?.stop());

  const met = (award: GivenAward, trigger: 'interimReportAccepted' | 'finalReportAccepted') =>
    server.app.get(MakeInstalmentsDue).execute(award.id, trigger);
  const terminated = async (award: GivenAward) => {
    await server.owner.query(
      `UPDATE award SET state = 'terminated', terminated_at = $2,
         termination_reason = '{"en":"It ends.","fr":"Il prend fin."}' WHERE id = $1`,
      [award.id, server.clock.now()],
    );
    await server.app.get(ReleaseCommitment).execute(award.id);
  };
  const statesOf = async (award: GivenAward) =>
    (await instalmentsOf(team.officer, award.id)).map(({ state }) => state);

  it('begins with what is committed when it is offered', async () => {
    const award = await givenCommittedAward(server, { state: 'offered' });
    expect(await ledgerTable(server, award.id)).toMatchInlineSnapshot(`
      "
        | day | entry      | about |     funds | committed | payable | paid | recoverable | recovered
      1 |   1 | commitment |       | -30000.00 |  30000.00 |         |      |             |
        |     | balance    |       | -30000.00 |  30000.00 |         |      |             |
      "
    `);
    expect(await statesOf(award)).toEqual(['planned', 'planned', 'planned']);
  });

  it('tells of 80, 10 and 10 percent, each after its condition', async () => {
    const award = await givenCommittedAward(server);
    await paidThrough(server, team, award);
    server.clock.advance({ days: 1 });
    await met(award, 'interimReportAccepted');
    await paidThrough(server, team, award, { number: 2 });
    await met(award, 'finalReportAccepted');
    await paidThrough(server, team, award, { number: 3 });
    expect(await statesOf(award)).toEqual(['paid', 'paid', 'paid']);
    expect(await ledgerTable(server, award.id)).toMatchInlineSnapshot(`
      "
        | day | entry      | about     |     funds | committed |   payable |     paid | recoverable | recovered
      1 |   1 | commitment |           | -30000.00 |  30000.00 |           |          |             |
      2 |   1 | approval   | payment 1 |           | -24000.00 |  24000.00 |          |             |
      3 |   1 | payment    | payment 1 |           |           | -24000.00 | 24000.00 |             |
      4 |   2 | approval   | payment 2 |           |  -3000.00 |   3000.00 |          |             |
      5 |   2 | payment    | payment 2 |           |           |  -3000.00 |  3000.00 |             |
      6 |   2 | approval   | payment 3 |           |  -3000.00 |   3000.00 |          |             |
      7 |   2 | payment    | payment 3 |           |           |  -3000.00 |  3000.00 |             |
        |     | balance    |           | -30000.00 |      0.00 |      0.00 | 30000.00 |             |
      "
    `);
  });

  it('tells of 90 and 10 percent where no interim report is owed', async () => {
    const award = await givenCommittedAward(server, { amountMinor: 2_500_000n });
    await paidThrough(server, team, award);
    await met(award, 'finalReportAccepted');
    await paidThrough(server, team, award, { number: 2 });
    expect(await ledgerTable(server, award.id)).toMatchInlineSnapshot(`
      "
        | day | entry      | about     |     funds | committed |   payable |     paid | recoverable | recovered
      1 |   1 | commitment |           | -25000.00 |  25000.00 |           |          |             |
      2 |   1 | approval   | payment 1 |           | -22500.00 |  22500.00 |          |             |
      3 |   1 | payment    | payment 1 |           |           | -22500.00 | 22500.00 |             |
      4 |   1 | approval   | payment 2 |           |  -2500.00 |   2500.00 |          |             |
      5 |   1 | payment    | payment 2 |           |           |  -2500.00 |  2500.00 |             |
        |     | balance    |           | -25000.00 |      0.00 |      0.00 | 25000.00 |             |
      "
    `);
  });

  it('pays an instalment in parts that add up to it, never above it', async () => {
    const award = await givenCommittedAward(server, { amountMinor: 1_000_001n });
    await paidThrough(server, team, award, { amountMinor: '400000' });
    expect(await statesOf(award)).toEqual(['due', 'planned']);
    expect(await requestPayment(team.officer, award.id, 1, '500002')).toMatchObject({
      status: 422,
      body: { code: 'instalment.amount-above-open', params: { most: '500001', currency: 'CAD' } },
    });
    await paidThrough(server, team, award);
    expect(await statesOf(award)).toEqual(['paid', 'planned']);
    expect(await ledgerTable(server, award.id)).toMatchInlineSnapshot(`
      "
        | day | entry      | about     |     funds | committed |  payable |    paid | recoverable | recovered
      1 |   1 | commitment |           | -10000.01 |  10000.01 |          |         |             |
      2 |   1 | approval   | payment 1 |           |  -4000.00 |  4000.00 |         |             |
      3 |   1 | payment    | payment 1 |           |           | -4000.00 | 4000.00 |             |
      4 |   1 | approval   | payment 2 |           |  -5000.01 |  5000.01 |         |             |
      5 |   1 | payment    | payment 2 |           |           | -5000.01 | 5000.01 |             |
        |     | balance    |           | -10000.01 |   1000.00 |     0.00 | 9000.01 |             |
      "
    `);
  });

  it('reverses a payment that came back, and pays it again under another reference', async () => {
    const award = await givenCommittedAward(server);
    const first = await paidThrough(server, team, award);
    expect((await stepPayment(server, team.payer, first, 'return')).status).toBe(200);
    expect(await statesOf(award)).toEqual(['due', 'planned', 'planned']);
    server.clock.advance({ days: 1 });
    await paidThrough(server, team, award);
    const [instalment] = await instalmentsOf(team.officer, award.id);
    expect(instalment!.payments.map(({ state }) => state)).toEqual(['returned', 'paid']);
    expect(new Set(instalment!.payments.map(({ reference }) => reference)).size).toBe(2);
    expect(await ledgerTable(server, award.id)).toMatchInlineSnapshot(`
      "
        | day | entry         | about     |     funds | committed |   payable |      paid | recoverable | recovered
      1 |   1 | commitment    |           | -30000.00 |  30000.00 |           |           |             |
      2 |   1 | approval      | payment 1 |           | -24000.00 |  24000.00 |           |             |
      3 |   1 | payment       | payment 1 |           |           | -24000.00 |  24000.00 |             |
      4 |   1 | reversal of 3 | payment 1 |           |           |  24000.00 | -24000.00 |             |
      5 |   1 | reversal of 2 | payment 1 |           |  24000.00 | -24000.00 |           |             |
      6 |   2 | approval      | payment 2 |           | -24000.00 |  24000.00 |           |             |
      7 |   2 | payment       | payment 2 |           |           | -24000.00 |  24000.00 |             |
        |     | balance       |           | -30000.00 |   6000.00 |      0.00 |  24000.00 |             |
      "
    `);
  });

  it('reverses the approval of a payment that the bank could not make, or that is stopped', async () => {
    const award = await givenCommittedAward(server);
    const failed = await paidThrough(server, team, award, { until: 'approve' });
    expect((await stepPayment(server, team.payer, failed, 'fail')).status).toBe(200);
    server.clock.advance({ days: 1 });
    const stopped = await paidThrough(server, team, award, { until: 'approve' });
    expect((await stepPayment(server, team.controller, stopped, 'reject')).status).toBe(200);
    expect(await statesOf(award)).toEqual(['due', 'planned', 'planned']);
    expect(await ledgerTable(server, award.id)).toMatchInlineSnapshot(`
      "
        | day | entry         | about     |     funds | committed |   payable | paid | recoverable | recovered
      1 |   1 | commitment    |           | -30000.00 |  30000.00 |           |      |             |
      2 |   1 | approval      | payment 1 |           | -24000.00 |  24000.00 |      |             |
      3 |   1 | reversal of 2 | payment 1 |           |  24000.00 | -24000.00 |      |             |
      4 |   2 | approval      | payment 2 |           | -24000.00 |  24000.00 |      |             |
      5 |   2 | reversal of 4 | payment 2 |           |  24000.00 | -24000.00 |      |             |
        |     | balance       |           | -30000.00 |  30000.00 |      0.00 |      |             |
      "
    `);
  });

  it('writes nothing for a payment that is rejected before it is approved', async () => {
    const award = await givenCommittedAward(server);
    const payment = await paidThrough(server, team, award, { until: 'check' });
    expect((await stepPayment(server, team.controller, payment, 'reject')).status).toBe(200);
    expect(await ledgerTable(server, award.id)).toMatchInlineSnapshot(`
      "
        | day | entry      | about |     funds | committed | payable | paid | recoverable | recovered
      1 |   1 | commitment |       | -30000.00 |  30000.00 |         |      |             |
        |     | balance    |       | -30000.00 |  30000.00 |         |      |             |
      "
    `);
  });

  it('stops what is on its way when the award is terminated, and releases the rest', async () => {
    const award = await givenCommittedAward(server);
    await paidThrough(server, team, award);
    await met(award, 'interimReportAccepted');
    const open = await paidThrough(server, team, award, { number: 2, until: 'approve' });
    server.clock.advance({ days: 1 });
    await terminated(award);
    expect(await statesOf(award)).toEqual(['paid', 'cancelled', 'cancelled']);
    expect(await stepPayment(server, team.payer, open, 'mark-paid')).toMatchObject({
      status: 409,
      body: { code: 'payment.state-forbids', params: { state: 'rejected' } },
    });
    expect(await ledgerTable(server, award.id)).toMatchInlineSnapshot(`
      "
        | day | entry         | about     |     funds | committed |   payable |     paid | recoverable | recovered
      1 |   1 | commitment    |           | -30000.00 |  30000.00 |           |          |             |
      2 |   1 | approval      | payment 1 |           | -24000.00 |  24000.00 |          |             |
      3 |   1 | payment       | payment 1 |           |           | -24000.00 | 24000.00 |             |
      4 |   1 | approval      | payment 2 |           |  -3000.00 |   3000.00 |          |             |
      5 |   2 | reversal of 4 | payment 2 |           |   3000.00 |  -3000.00 |          |             |
      6 |   2 | release       |           |   6000.00 |  -6000.00 |           |          |             |
        |     | balance       |           | -24000.00 |      0.00 |      0.00 | 24000.00 |             |
      "
    `);
  });

  it('releases what comes back after the end instead of paying it again', async () => {
    const award = await givenCommittedAward(server);
    const payment = await paidThrough(server, team, award);
    await terminated(award);
    expect((await stepPayment(server, team.payer, payment, 'return')).status).toBe(200);
    expect(await statesOf(award)).toEqual(['cancelled', 'cancelled', 'cancelled']);
    expect(await ledgerTable(server, award.id)).toMatchInlineSnapshot(`
      "
        | day | entry         | about     |     funds | committed |   payable |      paid | recoverable | recovered
      1 |   1 | commitment    |           | -30000.00 |  30000.00 |           |           |             |
      2 |   1 | approval      | payment 1 |           | -24000.00 |  24000.00 |           |             |
      3 |   1 | payment       | payment 1 |           |           | -24000.00 |  24000.00 |             |
      4 |   1 | release       |           |   6000.00 |  -6000.00 |           |           |             |
      5 |   1 | reversal of 3 | payment 1 |           |           |  24000.00 | -24000.00 |             |
      6 |   1 | reversal of 2 | payment 1 |           |  24000.00 | -24000.00 |           |             |
      7 |   1 | release       | payment 1 |  24000.00 | -24000.00 |           |           |             |
        |     | balance       |           |      0.00 |      0.00 |      0.00 |      0.00 |             |
      "
    `);
  });

  it('asks back what was not accounted for, and receives it in parts', async () => {
    const award = await givenCommittedAward(server);
    const payment = await paidThrough(server, team, award);
    await terminated(award);
    const demand = (amountMinor: string) =>
      team.controller.post<{ id: string; version: number }>(`/api/awards/${award.id}/demand-recovery`, {
        ...{ amountMinor, reason: 'notAccountedFor', dueOn: '2026-08-01' },
      });
    expect(await demand('2400001')).toMatchObject({
      status: 422,
      body: { code: 'recovery.amount-above-paid', params: { most: '2400000' } },
    });
    const mistaken = await demand('2400000');
    expect(mistaken.status).toBe(201);
    expect(await stepPayment(server, team.payer, payment, 'return')).toMatchObject({
      status: 409,
      body: { code: 'payment.is-asked-back' },
    });
    const withdrawn = await team.controller.post(
      `/api/recoveries/${mistaken.body.id}/withdraw`,
      {},
      { ifMatch: 1 },
    );
    expect(withdrawn.status).toBe(200);
    server.clock.advance({ days: 1 });
    const { body } = await demand('1500000');
    const receive = (ifMatch: number, amountMinor?: string) =>
      team.payer.post(
        `/api/recoveries/${body.id}/receive`,
        {
          ...(amountMinor && { amountMinor }),
          ...{ receivedOn: server.clock.now().toISOString().slice(0, 10), bankReference: 'IN 77' },
        },
        { ifMatch },
      );
    expect((await receive(1, '1000000')).status).toBe(200);
    expect(await receive(2, '500001')).toMatchObject({
      status: 422,
      body: { code: 'recovery.amount-above-open' },
    });
    expect((await receive(2)).status).toBe(200);
    expect(await receive(3)).toMatchObject({ status: 409, body: { code: 'recovery.state-forbids' } });
    expect(await ledgerTable(server, award.id)).toMatchInlineSnapshot(`
      "
        | day | entry           | about      |     funds | committed |   payable |      paid | recoverable | recovered
      1 |   1 | commitment      |            | -30000.00 |  30000.00 |           |           |             |
      2 |   1 | approval        | payment 1  |           | -24000.00 |  24000.00 |           |             |
      3 |   1 | payment         | payment 1  |           |           | -24000.00 |  24000.00 |             |
      4 |   1 | release         |            |   6000.00 |  -6000.00 |           |           |             |
      5 |   1 | recoveryDemand  | recovery 1 |           |           |           | -24000.00 |    24000.00 |
      6 |   1 | reversal of 5   | recovery 1 |           |           |           |  24000.00 |   -24000.00 |
      7 |   2 | recoveryDemand  | recovery 2 |           |           |           | -15000.00 |    15000.00 |
      8 |   2 | recoveryReceipt | recovery 2 |           |           |           |           |   -10000.00 |  10000.00
      9 |   2 | recoveryReceipt | recovery 2 |           |           |           |           |    -5000.00 |   5000.00
        |     | balance         |            | -24000.00 |      0.00 |      0.00 |   9000.00 |        0.00 |  15000.00
      "
    `);
  });

  it('stands in the database: nothing is changed, taken away or added that does not balance', async () => {
    const award = await givenCommittedAward(server);
    const told = await ledgerTable(server, award.id);
    for (const change of [
      'UPDATE ledger_posting SET amount_minor = amount_minor + 1',
      `UPDATE ledger_entry SET effective_on = '2020-01-01'`,
      'DELETE FROM ledger_posting',
      'DELETE FROM ledger_entry',
      'TRUNCATE ledger_entry CASCADE',
    ])
      await expect(server.owner.query(change)).rejects.toThrow('append only');
    const entry = `INSERT INTO ledger_entry
        (id, award_id, number, kind, currency, postings, effective_on, recorded_at)
      VALUES (gen_random_uuid(), '${award.id}', 99, 'commitment', 'CAD', 2, '2026-06-01', now())`;
    const posted = (amounts: string) => `WITH entry AS (${entry} RETURNING *)
      INSERT INTO ledger_posting (entry_id, award_id, currency, account, amount_minor)
      SELECT entry.id, entry.award_id, entry.currency, account, amount FROM entry
      CROSS JOIN (VALUES ${amounts}) AS posting (account, amount)`;
    await expect(server.owner.query(entry)).rejects.toThrow('has 0 postings, not 2');
    await expect(server.owner.query(posted(`('funds', -5), ('committed', 4)`))).rejects.toThrow(
      'does not balance',
    );
    await expect(server.owner.query(posted(`('paid', 9), ('payable', -9)`))).rejects.toThrow(
      'ledger_balance_covers',
    );
    await expect(
      server.owner.query(
        `INSERT INTO ledger_posting SELECT id, award_id, currency, 'paid', 1 FROM ledger_entry WHERE award_id = $1`,
        [award.id],
      ),
    ).rejects.toThrow('has 3 postings, not 2');
    expect(await ledgerTable(server, award.id)).toEqual(told);
  });
});
