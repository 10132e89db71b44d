import { runChecks } from '@candela/platform';
import fc from 'fast-check';
import { checkFolders } from '../../checks.js';
import {
  brokenMoney,
  type FinanceTeam,
  type GivenAward,
  givenCommittedAward,
  givenFinanceTeam,
  instalmentsOf,
  MONEY_PEOPLE,
  type MoneyCommand,
  MoneyCommands,
  type MoneyPerson,
  type PaymentStep,
  type PersonClient,
  requestPayment,
  signedIn,
  startTestServer,
  stepPayment,
  type TestServer,
} from '../../testing/index.js';

/** Who is right for each step, where somebody is; the wrong ones try as well. */
const RIGHT: readonly (readonly [PaymentStep, MoneyPerson])[] = [
  ['check', 'checker'],
  ['approve', 'controller'],
  ['mark-paid', 'payer'],
  ['reject', 'controller'],
  ['fail', 'payer'],
  ['return', 'checker'],
];

const anybody = fc.constantFrom(...MONEY_PEOPLE);
const number = fc.integer({ min: 1, max: 3 });
const amount = fc.integer({ min: -1, max: 2_600_000 }).map(String);
const amountOrAll = fc.option(amount, { nil: undefined });
const isStale = fc.integer({ min: 0, max: 9 }).map((drawn) => drawn === 0);

/** What is tried by the right person in many cases, so that sequences get far; by anybody in the others. */
const by = (right: MoneyPerson) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(right) }, { weight: 1, arbitrary: anybody });
const step = (pairs: typeof RIGHT): fc.Arbitrary<MoneyCommand> =>
  fc.constantFrom(...pairs).chain(([which, right]) =>
    fc.record({
      kind: fc.constant('step' as const),
      by: by(right),
      number,
      step: fc.constant(which),
      isStale,
    }),
  );
const kind = <Kind extends MoneyCommand['kind']>(name: Kind) => fc.constant(name);

const paying: readonly fc.WeightedArbitrary<MoneyCommand>[] = [
  {
    weight: 6,
    arbitrary: fc.record({ kind: kind('ask'), by: by('grantee'), number, amountMinor: amountOrAll }),
  },
  { weight: 14, arbitrary: step(RIGHT.slice(0, 3)) },
  { weight: 5, arbitrary: step(RIGHT.slice(3)) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: kind('accept-report'),
      by: fc.constant('officer' as const),
      report: fc.constantFrom('interim' as const, 'final' as const),
    }),
  },
];
const ending: readonly fc.WeightedArbitrary<MoneyCommand>[] = [
  { weight: 2, arbitrary: fc.record({ kind: kind('terminate'), by: by('approver') }) },
  { weight: 3, arbitrary: fc.record({ kind: kind('deliver'), by: fc.constant('officer' as const) }) },
  { weight: 4, arbitrary: fc.record({ kind: kind('demand'), by: by('controller'), amountMinor: amount }) },
  { weight: 4, arbitrary: fc.record({ kind: kind('receive'), by: by('payer'), amountMinor: amountOrAll }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('withdraw'), by: by('controller') }) },
];
const whilePaying = fc.oneof(...paying);
const whateverAndWhenever = fc.oneof(...paying, ...ending);

/** Whatever is tried, by whom and in whatever order: asked, paid, sent back, ended, asked back. */
describe('the money of an award', () => {
  let server: TestServer;
  let team: FinanceTeam;
  let commands: MoneyCommands;
  beforeAll(async () => {
    server = await startTestServer();
    team = await givenFinanceTeam(server);
    commands = await MoneyCommands.with(server);
  });
  afterAll(() => server?.stop());

  it('balances and keeps paid ≤ approved ≤ committed ≤ envelope after each of any sequence of commands', async () => {
    const tried = { taken: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.array(whilePaying, { minLength: 6, maxLength: 16 }),
        fc.array(whateverAndWhenever, { minLength: 6, maxLength: 16 }),
        async (first, then) => {
          const award = await givenCommittedAward(server);
          for (const one of [...first, ...then]) {
            const status = await commands.tryOut(award, one);
            expect({ one, status: status < 500 }).toEqual({ one, status: true });
            expect(await brokenMoney(server)).toEqual([]);
            tried[status < 300 ? 'taken' : 'refused'] += 1;
          }
          await commands.tryOut(award, { kind: 'deliver', by: 'officer' });
        },
      ),
      { numRuns: 8 },
    );
    expect(Math.min(tried.taken, tried.refused)).toBeGreaterThan(0);
  }, 120_000);

  it('does so too when 64 commands are tried at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(whateverAndWhenever, { minLength: 64, maxLength: 64 }), async (all) => {
        const awards: GivenAward[] = [];
        for (const amountMinor of [3_000_000n, 2_500_001n]) {
          const award = await givenCommittedAward(server, { amountMinor });
          expect((await requestPayment(award.application.member, award.id, 1, '1500000')).status).toBe(201);
          awards.push(award);
        }
        const statuses = await Promise.all(
          all.map((one, index) => commands.tryOut(awards[index % awards.length]!, one)),
        );
        expect(statuses.filter((status) => status >= 500)).toEqual([]);
        for (const award of awards) await commands.tryOut(award, { kind: 'deliver', by: 'officer' });
        expect(await brokenMoney(server)).toEqual([]);
      }),
      { numRuns: 3 },
    );
  }, 120_000);

  it('is asked for and approved once, though 64 try at once', async () => {
    const award = await givenCommittedAward(server);
    const [instalment] = await instalmentsOf(team.officer, award.id);
    const asked = await Promise.all(
      Array.from({ length: 64 }, () =>
        team.officer.post<{ id: string }>(
          `/api/instalments/${instalment!.id}/request-payment`,
          {},
          { ifMatch: instalment!.version },
        ),
      ),
    );
    const [taken, ...others] = asked.filter(({ status }) => status < 300);
    expect(others).toEqual([]);
    await stepPayment(server, team.checker, taken!.body.id, 'check');
    const [checked] = await instalmentsOf(team.officer, award.id);
    const payment = checked!.payments.at(-1)!;
    const approved = await Promise.all(
      Array.from({ length: 64 }, () =>
        team.controller.post(`/api/payments/${payment.id}/approve`, {}, { ifMatch: payment.version }),
      ),
    );
    expect(approved.filter(({ status }) => status < 300)).toHaveLength(1);
    expect(await brokenMoney(server)).toEqual([]);
  }, 120_000);

  it('passes through three people: each wrong one is told why not', async () => {
    const award = await givenCommittedAward(server);
    const isTold = async (client: PersonClient): Promise<string[]> => {
      const [first] = await instalmentsOf(client, award.id);
      return first!.payments
        .at(-1)!
        .allowedActions.flatMap(({ action, reason }) =>
          reason && !reason.code.endsWith('.state-forbids') ? `${action}: ${reason.code}` : [],
        );
    };
    const asker = await signedIn(server, { staff: ['programOfficer', 'financeController'] });
    const { body } = await requestPayment(asker, award.id, 1);
    const status = async (by: keyof FinanceTeam, what: PaymentStep) =>
      (await stepPayment(server, team[by], body.id, what)).status;
    expect(await status('officer', 'check')).toBe(403);
    expect(await isTold(team.officer)).toEqual([]);
    expect(await isTold(asker)).toEqual(['payment.check: payment.needs-finance-officer']);
    expect(await status('checker', 'check')).toBe(200);
    expect(await status('checker', 'approve')).toBe(403);
    expect(await isTold(team.checker)).toEqual(['payment.approve: payment.needs-finance-controller']);
    expect(await isTold(asker)).toEqual(['payment.approve: payment.approver-requested']);
    expect(await status('controller', 'approve')).toBe(200);
    expect(await status('controller', 'mark-paid')).toBe(403);
    expect(await isTold(team.controller)).toEqual(['payment.mark-paid: payment.needs-finance-officer']);
    expect(await status('payer', 'mark-paid')).toBe(200);
    expect(await isTold(team.controller)).toEqual([]);
    const [instalment] = await instalmentsOf(team.officer, award.id);
    expect(instalment?.state).toBe('paid');
  });

  it('passes through three people also where one changes roles meanwhile', async () => {
    const award = await givenCommittedAward(server);
    const codeOf = async (client: PersonClient, what: PaymentStep) => {
      const { status, body: problem } = await stepPayment(server, client, body.id, what);
      return `${status} ${problem.code}`;
    };
    const becomes = (client: PersonClient, role: string) =>
      server.owner.query('UPDATE staff_grant SET role = $2 WHERE user_id = $1', [client.userId, role]);
    const asker = await signedIn(server, { staff: ['programOfficer'] });
    const checker = await signedIn(server, { staff: ['financeOfficer'] });
    const controller = await signedIn(server, { staff: ['financeController'] });
    const { body } = await requestPayment(asker, award.id, 1);
    await becomes(asker, 'financeOfficer');
    expect(await codeOf(asker, 'check')).toBe('403 payment.checker-requested');
    expect((await stepPayment(server, checker, body.id, 'check')).status).toBe(200);
    await becomes(checker, 'financeController');
    expect(await codeOf(checker, 'approve')).toBe('403 payment.approver-checked');
    expect((await stepPayment(server, controller, body.id, 'approve')).status).toBe(200);
    await becomes(controller, 'financeOfficer');
    expect(await codeOf(controller, 'mark-paid')).toBe('403 payment.payer-approved');
  });

  it('leaves nothing for the nightly verification to find', async () => {
    const query = async (sql: string) => (await server.owner.query<Record<string, unknown>>(sql)).rows;
    expect((await runChecks(query, checkFolders)).broken).toEqual([]);
  }, 120_000);
});
