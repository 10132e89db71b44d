import fc from 'fast-check';
import {
  bodyOf,
  type FinanceTeam,
  type GivenAward,
  givenCommittedAward,
  givenFinanceTeam,
  instalmentsOf,
  type PaymentStep,
  type PersonClient,
  requestPayment,
  startTestServer,
  type TestServer,
} from '../../testing/index.js';

const STEPS: readonly PaymentStep[] = ['check', 'approve', 'mark-paid', 'reject', 'fail', 'return'];
const PEOPLE = ['officer', 'checker', 'controller', 'payer'] as const;

type Command =
  | { kind: 'ask'; by: (typeof PEOPLE)[number]; number: number; amountMinor: string }
  | { kind: 'step'; by: (typeof PEOPLE)[number]; number: number; step: PaymentStep };

const person = fc.constantFrom(...PEOPLE);
const number = fc.integer({ min: 1, max: 3 });
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    kind: fc.constant('ask' as const),
    by: person,
    number,
    amountMinor: fc.integer({ min: -1, max: 2_600_000 }).map(String),
  }),
  fc.record({ kind: fc.constant('step' as const), by: person, number, step: fc.constantFrom(...STEPS) }),
);

/** Whatever is tried, by whom and in whatever order. */
describe('the money of an award', () => {
  let server: TestServer;
  let team: FinanceTeam;
  beforeAll(async () => {
    server = await startTestServer();
    team = await givenFinanceTeam(server);
  });
  afterAll(() => server?.stop());

  const carryOut = async (award: GivenAward, one: Command): Promise<number> => {
    const client: PersonClient = team[one.by];
    if (one.kind === 'ask')
      return (await requestPayment(client, award.id, one.number, one.amountMinor)).status;
    const instalment = (await instalmentsOf(team.officer, award.id)).find(
      (each) => each.number === one.number,
    );
    const payment = instalment?.payments.at(-1);
    if (!payment) return 404;
    const path = `/api/payments/${payment.id}/${one.step}`;
    return (await client.post(path, bodyOf(server, one.step), { ifMatch: payment.version })).status;
  };

  /** Rows that break what always holds; the checks of the nightly verification say the same of the whole database. */
  const broken = async (): Promise<object[]> => {
    const { rows } = await server.owner.query<object>(
      `SELECT e.id AS entry FROM ledger_entry e JOIN ledger_posting p ON p.entry_id = e.id
       GROUP BY e.id HAVING sum(p.amount_minor) <> 0 OR count(DISTINCT e.currency) <> 1`,
    );
    const { rows: sums } = await server.owner.query<object>(
      `SELECT a.id, a.amount_minor, paid.sum AS paid, approved.sum AS approved FROM award a
       LEFT JOIN LATERAL (SELECT coalesce(sum(amount_minor), 0) FROM payment
         WHERE award_id = a.id AND state = 'paid') paid(sum) ON true
       LEFT JOIN LATERAL (SELECT coalesce(sum(amount_minor), 0) FROM payment
         WHERE award_id = a.id AND state IN ('approved', 'paid')) approved(sum) ON true
       WHERE NOT (paid.sum <= approved.sum AND approved.sum <= a.amount_minor)`,
    );
    const { rows: below } = await server.owner.query<object>(
      `SELECT award_id, account, balance_minor FROM ledger_balance WHERE balance_minor < 0 AND account <> 'funds'`,
    );
    return [...rows, ...sums, ...below];
  };

  it('balances and never exceeds what was approved, committed and awarded, after any sequence of commands', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 8, maxLength: 20 }), async (commands) => {
        const award = await givenCommittedAward(server);
        for (const one of commands) expect(await carryOut(award, one)).toBeLessThan(500);
        expect(await broken()).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it('is asked for and approved once, though 64 try at once', async () => {
    const award = await givenCommittedAward(server);
    const [instalment] = await instalmentsOf(team.officer, award.id);
    const asked = await Promise.all(
      Array.from({ length: 64 }, () =>
        team.officer.post(
          `/api/instalments/${instalment!.id}/request-payment`,
          {},
          { ifMatch: instalment!.version },
        ),
      ),
    );
    expect(asked.filter(({ status }) => status < 300)).toHaveLength(1);
    await carryOut(award, { kind: 'step', by: 'checker', number: 1, step: 'check' });
    const [checked] = await instalmentsOf(team.officer, award.id);
    const payment = checked!.payments.at(-1)!;
    const approved = await Promise.all(
      Array.from({ length: 64 }, () =>
        team.controller.post(`/api/payments/${payment.id}/approve`, {}, { ifMatch: payment.version }),
      ),
    );
    expect(approved.filter(({ status }) => status < 300)).toHaveLength(1);
    expect(await broken()).toEqual([]);
  });

  it('passes through three people: each wrong one is told why not', async () => {
    const award = await givenCommittedAward(server);
    const step = (by: (typeof PEOPLE)[number], what: PaymentStep) =>
      carryOut(award, { kind: 'step', by, number: 1, step: what });
    expect((await requestPayment(team.officer, award.id, 1)).status).toBe(201);
    expect(await step('officer', 'check')).toBe(403);
    expect(await step('checker', 'check')).toBe(200);
    expect(await step('checker', 'approve')).toBe(403);
    expect(await step('controller', 'approve')).toBe(200);
    expect(await step('controller', 'mark-paid')).toBe(403);
    expect(await step('payer', 'mark-paid')).toBe(200);
    const [instalment] = await instalmentsOf(team.officer, award.id);
    expect(instalment?.state).toBe('paid');
  });
});
