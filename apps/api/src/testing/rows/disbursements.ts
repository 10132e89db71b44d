import { row, type MatrixPart, type MatrixRow } from '../access-matrix.js';
import { UNKNOWN_ID, versionOf, type MatrixWorld } from '../matrix-world.js';
import type { MoneyOfMatrix } from '../matrix-money.js';

type Which = keyof MoneyOfMatrix['payments'];

const DAY = '2026-06-30';
const CHECKS = { agreementInForce: true, conditionMet: true, amountRight: true, payeeNamed: true };

/** A step of a payment on each of the named ones. */
function onPayments(
  step: string,
  which: readonly Which[],
  body: (world: MatrixWorld) => object,
): MatrixRow[] {
  const route = `POST /api/payments/:id/${step}`;
  return [
    ...which.map((one) =>
      row(route, one, async (world) => {
        const id = world.money.payments[one];
        return { params: { id }, body: body(world), ifMatch: await versionOf(world.server, 'payment', id) };
      }),
    ),
    row(route, 'none such', (world) => ({ params: { id: UNKNOWN_ID }, body: body(world), ifMatch: 1 })),
  ];
}

function onAward(route: string, query = ''): MatrixRow[] {
  return [
    row(route, 'an award', ({ money }) => ({ params: { id: money.awardId }, query })),
    row(route, 'none such', () => ({ params: { id: UNKNOWN_ID }, query })),
  ];
}

const today = ({ server }: MatrixWorld): string => server.clock.now().toISOString().slice(0, 10);
const receipt = (world: MatrixWorld): object => ({ receivedOn: today(world), bankReference: 'IN 77' });

/** How awards are paid. */
export const disbursementRows: MatrixPart = {
  title: 'disbursements',
  rows: [
    ...onAward('GET /api/awards/:id/money'),
    ...onAward('GET /api/awards/:id/ledger'),
    ...onAward('GET /api/awards/:id/ledger/export', '?language=en'),
    row('POST /api/instalments/:id/request-payment', 'due', async ({ server, money }) => ({
      params: { id: money.dueInstalmentId },
      body: {},
      ifMatch: await versionOf(server, 'instalment', money.dueInstalmentId),
    })),
    row('POST /api/instalments/:id/request-payment', 'none such', () => ({
      params: { id: UNKNOWN_ID },
      body: {},
      ifMatch: 1,
    })),
    row('GET /api/payments', ''),
    row('GET /api/payments/cash-flow', ''),
    ...onPayments('check', ['requested', 'checked'], () => CHECKS),
    ...onPayments('approve', ['requested', 'checked'], () => ({})),
    ...onPayments('mark-paid', ['checked', 'approved'], (world) => ({
      paidOn: today(world),
      bankReference: 'EFT 42',
    })),
    ...onPayments('reject', ['requested', 'checked', 'approved', 'paid'], () => ({ problem: 'amountWrong' })),
    ...onPayments('fail', ['approved', 'paid'], () => ({ problem: 'accountRefused' })),
    ...onPayments('return', ['approved', 'paid'], () => ({ problem: 'accountClosed' })),
    ...(['awardId', 'closingAwardId'] as const).map((which) =>
      row(
        'POST /api/awards/:id/demand-recovery',
        which === 'awardId' ? 'an award that runs' : 'one that closes',
        ({ money }) => ({
          params: { id: money[which] },
          body: { amountMinor: '100', reason: 'unspent', dueOn: DAY },
        }),
      ),
    ),
    row('POST /api/awards/:id/demand-recovery', 'none such', () => ({
      params: { id: UNKNOWN_ID },
      body: { amountMinor: '100', reason: 'unspent', dueOn: DAY },
    })),
    row('POST /api/recoveries/:id/receive', 'demanded', async (world) => ({
      params: { id: world.money.recoveryId },
      body: receipt(world),
      ifMatch: await versionOf(world.server, 'recovery', world.money.recoveryId),
    })),
    row('POST /api/recoveries/:id/receive', 'none such', (world) => ({
      params: { id: UNKNOWN_ID },
      body: receipt(world),
      ifMatch: 1,
    })),
    row('POST /api/recoveries/:id/withdraw', 'demanded', async ({ server, money }) => ({
      params: { id: money.recoveryId },
      ifMatch: await versionOf(server, 'recovery', money.recoveryId),
    })),
    row('POST /api/recoveries/:id/withdraw', 'none such', () => ({ params: { id: UNKNOWN_ID }, ifMatch: 1 })),
  ],
};
