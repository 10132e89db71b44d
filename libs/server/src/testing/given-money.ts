import { CommitAward } from '../disbursements/use-cases/commit-award.js';
import { MakeInstalmentsDue } from '../disbursements/use-cases/make-instalments-due.js';
import { type GivenAward, givenAward, type GivenAwardOptions } from './given-award.js';
import { type PersonClient, signedIn } from './signed-in.js';
import type { TestServer } from './test-server.js';

export { MakeInstalmentsDue };

/** The browsers of everybody through whose hands a payment goes. */
export interface FinanceTeam {
  officer: PersonClient;
  checker: PersonClient;
  controller: PersonClient;
  payer: PersonClient;
}

/** A programme officer, two finance officers and a finance controller, for all missions. */
export async function givenFinanceTeam(server: TestServer): Promise<FinanceTeam> {
  return {
    officer: await signedIn(server, { staff: ['programOfficer'], name: 'Officer' }),
    checker: await signedIn(server, { staff: ['financeOfficer'], name: 'Checker' }),
    controller: await signedIn(server, { staff: ['financeController'], name: 'Controller' }),
    payer: await signedIn(server, { staff: ['financeOfficer'], name: 'Payer' }),
  };
}

/** An award whose money is committed and planned, its agreement in force unless it is `offered`. */
export async function givenCommittedAward(
  server: TestServer,
  options: GivenAwardOptions = {},
): Promise<GivenAward> {
  const award = await givenAward(server, options);
  await server.app.get(CommitAward).execute(award.id);
  if (options.state !== 'offered')
    await server.app.get(MakeInstalmentsDue).execute(award.id, 'agreementCountersigned');
  return award;
}

/** What pages need of an instalment to act. */
export interface InstalmentShown {
  id: string;
  number: number;
  version: number;
  state: string;
  whyNotPaid: { code: string; waitsFor: string; params: object } | null;
  payments: {
    id: string;
    version: number;
    state: string;
    reference: string;
    allowedActions: { action: string; enabled: boolean; reason: { code: string } | null }[];
  }[];
}

/** The instalments of an award, as its reader sees them. */
export async function instalmentsOf(client: PersonClient, awardId: string): Promise<InstalmentShown[]> {
  const { status, body } = await client.get<{ instalments: InstalmentShown[] }>(
    `/api/awards/${awardId}/money`,
  );
  if (status !== 200) throw new Error(`No money was shown: ${JSON.stringify(body)}`);
  return body.instalments;
}

/** Asks for the payment of the instalment of that number; answers what the API did. */
export async function requestPayment(
  client: PersonClient,
  awardId: string,
  number: number,
  amountMinor?: string,
) {
  const instalment = (await instalmentsOf(client, awardId)).find((one) => one.number === number)!;
  return client.post<{ id: string; code?: string }>(
    `/api/instalments/${instalment.id}/request-payment`,
    amountMinor ? { amountMinor } : {},
    { ifMatch: instalment.version },
  );
}

export type PaymentStep = 'check' | 'approve' | 'mark-paid' | 'reject' | 'fail' | 'return';

/** A body for each step that the API takes. */
export function bodyOf(server: TestServer, step: PaymentStep): object {
  const bodies: Record<PaymentStep, object> = {
    check: { agreementInForce: true, conditionMet: true, amountRight: true, payeeNamed: true },
    approve: {},
    'mark-paid': { paidOn: server.clock.now().toISOString().slice(0, 10), bankReference: 'EFT 2026/0042' },
    reject: { problem: 'amountWrong', note: 'The quote says otherwise.' },
    fail: { problem: 'accountRefused' },
    return: { problem: 'accountClosed' },
  };
  return bodies[step];
}

/** Takes a payment one step on, as it stands; answers what the API did. */
export async function stepPayment(
  server: TestServer,
  client: PersonClient,
  paymentId: string,
  step: PaymentStep,
  body: object = {},
) {
  const { rows } = await server.owner.query<{ version: number }>(
    'SELECT version FROM payment WHERE id = $1',
    [paymentId],
  );
  return client.post<{ code?: string }>(
    `/api/payments/${paymentId}/${step}`,
    { ...bodyOf(server, step), ...body },
    { ifMatch: rows[0]!.version },
  );
}

/** A payment asked for by the grantee and taken through the steps; throws where one was refused. */
export async function paidThrough(
  server: TestServer,
  team: FinanceTeam,
  award: GivenAward,
  options: { number?: number; amountMinor?: string; until?: 'check' | 'approve' | 'mark-paid' } = {},
): Promise<string> {
  const { number = 1, amountMinor, until = 'mark-paid' } = options;
  const asked = await requestPayment(award.application.member, award.id, number, amountMinor);
  if (asked.status !== 201) throw new Error(`No payment was asked for: ${JSON.stringify(asked.body)}`);
  const steps = [
    ['check', team.checker],
    ['approve', team.controller],
    ['mark-paid', team.payer],
  ] as const;
  for (const [step, client] of steps) {
    const { status, body } = await stepPayment(server, client, asked.body.id, step);
    if (status !== 200) throw new Error(`${step} was refused: ${JSON.stringify(body)}`);
    if (step === until) break;
  }
  return asked.body.id;
}
