import { MakeInstalmentsDue } from '../disbursements/use-cases/make-instalments-due.js';
import { ReleaseCommitment } from '../disbursements/use-cases/release-commitment.js';
import type { GivenAward } from './given-award.js';
import {
  bodyOf,
  type FinanceTeam,
  givenFinanceTeam,
  type InstalmentShown,
  instalmentsOf,
  type PaymentStep,
} from './given-money.js';
import { type PersonClient, signedIn } from './signed-in.js';
import type { TestServer } from './test-server.js';

/** Everybody who may try: each is right for some commands and wrong for the others. */
export const MONEY_PEOPLE = ['grantee', 'officer', 'checker', 'controller', 'payer', 'approver'] as const;
export type MoneyPerson = (typeof MONEY_PEOPLE)[number];

/** Something that somebody tries with the money of an award, rightly or not. */
export type MoneyCommand = { by: MoneyPerson } & (
  | { kind: 'ask'; number: number; amountMinor: string | undefined }
  | { kind: 'step'; number: number; step: PaymentStep; isStale: boolean }
  | { kind: 'accept-report'; report: 'interim' | 'final' }
  | { kind: 'terminate' }
  | { kind: 'deliver' }
  | { kind: 'demand'; amountMinor: string }
  | { kind: 'receive'; amountMinor: string | undefined }
  | { kind: 'withdraw' }
);

/** What nobody who may try gets: there is nothing to try it on. */
const NOTHING = 404;

/** The people around the money of awards, and how they try things. */
export class MoneyCommands {
  private constructor(
    private readonly server: TestServer,
    private readonly team: FinanceTeam & { approver: PersonClient },
  ) {}

  static async with(server: TestServer): Promise<MoneyCommands> {
    const approver = await signedIn(server, { staff: ['approver'] });
    return new MoneyCommands(server, { ...(await givenFinanceTeam(server)), approver });
  }

  /** Tries a command; the status that was answered. What the portal does by itself answers 200. */
  async tryOut(award: GivenAward, command: MoneyCommand): Promise<number> {
    const client = this.clientOf(award, command.by);
    switch (command.kind) {
      case 'ask':
        return this.ask(award, client, command);
      case 'step':
        return this.step(award, client, command);
      case 'accept-report':
        await this.server.app.get(MakeInstalmentsDue).execute(award.id, `${command.report}ReportAccepted`);
        return 200;
      case 'terminate':
        return this.terminate(award, client);
      case 'deliver':
        return this.deliver(award);
      case 'demand':
        return this.demand(award, client, command.amountMinor);
      case 'receive':
      case 'withdraw':
        return this.onRecovery(award, client, command);
    }
  }

  private clientOf(award: GivenAward, person: MoneyPerson): PersonClient {
    return person === 'grantee' ? award.application.member : this.team[person];
  }

  private async instalment(award: GivenAward, number: number): Promise<InstalmentShown | undefined> {
    return (await instalmentsOf(this.team.officer, award.id)).find((one) => one.number === number);
  }

  private async ask(
    award: GivenAward,
    client: PersonClient,
    { number, amountMinor }: { number: number; amountMinor: string | undefined },
  ): Promise<number> {
    const instalment = await this.instalment(award, number);
    if (!instalment) return NOTHING;
    const path = `/api/instalments/${instalment.id}/request-payment`;
    return (await client.post(path, amountMinor ? { amountMinor } : {}, { ifMatch: instalment.version }))
      .status;
  }

  private async step(
    award: GivenAward,
    client: PersonClient,
    { number, step, isStale }: { number: number; step: PaymentStep; isStale: boolean },
  ): Promise<number> {
    const payment = (await this.instalment(award, number))?.payments.at(-1);
    if (!payment) return NOTHING;
    const ifMatch = payment.version - (isStale ? 1 : 0);
    const path = `/api/payments/${payment.id}/${step}`;
    return (await client.post(path, bodyOf(this.server, step), { ifMatch })).status;
  }

  private async terminate({ id }: GivenAward, client: PersonClient): Promise<number> {
    const { version } = await this.row('SELECT version FROM award WHERE id = $1', id);
    const body = { reason: { en: 'It ends.', fr: 'Il prend fin.' } };
    return (await client.post(`/api/awards/${id}/terminate`, body, { ifMatch: version })).status;
  }

  /** What a worker does once it learns that the award has ended. */
  private async deliver({ id }: GivenAward): Promise<number> {
    const { state } = await this.row('SELECT version, state FROM award WHERE id = $1', id);
    if (state !== 'terminated') return NOTHING;
    await this.server.app.get(ReleaseCommitment).execute(id);
    return 200;
  }

  private async demand({ id }: GivenAward, client: PersonClient, amountMinor: string): Promise<number> {
    const body = { amountMinor, reason: 'notAccountedFor', dueOn: '2026-12-01' };
    return (await client.post(`/api/awards/${id}/demand-recovery`, body)).status;
  }

  private async onRecovery(
    award: GivenAward,
    client: PersonClient,
    command: Extract<MoneyCommand, { kind: 'receive' | 'withdraw' }>,
  ): Promise<number> {
    const recovery = await this.row(
      'SELECT id, version FROM recovery WHERE award_id = $1 ORDER BY demanded_at DESC, id DESC LIMIT 1',
      award.id,
    );
    if (!recovery.id) return NOTHING;
    const receivedOn = this.server.clock.now().toISOString().slice(0, 10);
    const body =
      command.kind === 'withdraw'
        ? {}
        : {
            ...(command.amountMinor && { amountMinor: command.amountMinor }),
            ...{ receivedOn, bankReference: 'IN 77' },
          };
    const path = `/api/recoveries/${recovery.id}/${command.kind}`;
    return (await client.post(path, body, { ifMatch: recovery.version })).status;
  }

  private async row(sql: string, id: string): Promise<{ id?: string; version: number; state?: string }> {
    const { rows } = await this.server.owner.query<{ id?: string; version: number; state?: string }>(sql, [
      id,
    ]);
    return rows[0] ?? { version: 0 };
  }
}

/** Awards, calls and entries that break what always holds of money: paid ≤ approved ≤ committed ≤ award and envelope. */
export async function brokenMoney(server: TestServer): Promise<object[]> {
  const { rows } = await server.owner.query<object>(
    `WITH held AS (
       SELECT award.id, award.call_id, award.amount_minor AS awarded, sums.*,
         (SELECT coalesce(sum(amount_minor), 0) FROM payment WHERE award_id = award.id AND state = 'paid') AS paid_by_payments,
         (SELECT coalesce(sum(amount_minor), 0) FROM payment WHERE award_id = award.id AND state IN ('approved', 'paid'))
           AS approved_by_payments
       FROM award JOIN LATERAL (
         SELECT coalesce(-sum(amount_minor) FILTER (WHERE account = 'funds'), 0) AS committed,
           coalesce(sum(amount_minor) FILTER (WHERE account IN ('payable', 'paid', 'recoverable', 'recovered')), 0) AS approved,
           coalesce(sum(amount_minor) FILTER (WHERE account IN ('paid', 'recoverable', 'recovered')), 0) AS paid
         FROM ledger_posting WHERE award_id = award.id) sums ON true)
     SELECT 'award' AS of, id, to_jsonb(held) AS found FROM held
     WHERE NOT (0 <= paid AND paid <= approved AND approved <= committed AND committed <= awarded)
       OR paid <> paid_by_payments OR approved <> approved_by_payments
     UNION ALL
     SELECT 'call', call.id, jsonb_build_object('committed', sum(committed), 'envelope', call.envelope_minor)
     FROM held JOIN call ON call.id = held.call_id GROUP BY call.id HAVING sum(committed) > call.envelope_minor
     UNION ALL
     SELECT 'entry', entry_id, jsonb_agg(jsonb_build_object('account', account, 'amount', amount_minor))
     FROM ledger_posting GROUP BY entry_id HAVING sum(amount_minor) <> 0 OR count(DISTINCT currency) <> 1
     UNION ALL
     SELECT 'account', award_id, jsonb_build_object('account', account, 'balance', balance_minor)
     FROM ledger_balance WHERE balance_minor < 0 AND account <> 'funds'`,
  );
  return rows;
}
