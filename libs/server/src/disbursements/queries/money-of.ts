import type { LedgerAccount } from '@candela/contracts';
import type { Reading } from '@candela/platform';
import { type Balances, balancesOf, figuresOf, type Posting } from '../domain/ledger.js';
import { Instalment } from '../model/instalment.entity.js';
import { LedgerBalance } from '../model/ledger-entry.entity.js';
import { Payment } from '../model/payment.entity.js';

/** What an award has come to, in minor units. What is paid, on its way, due, planned and held back make up what is committed. */
export interface AwardMoney {
  committed: bigint;
  /** Paid and not returned, also what was asked back since. */
  paid: bigint;
  /** Approved, and not yet paid. */
  onItsWay: bigint;
  /** Due, asked for or not, and not yet approved. */
  due: bigint;
  /** Not due yet, beside what is held back. */
  planned: bigint;
  /** Kept until the very end. */
  heldBack: bigint;
  /** Asked back and not yet received. */
  recoverable: bigint;
  recovered: bigint;
}

const BECAUSE = 'the caller has found that the actor may see these awards';

/** The money of awards, by id, in two queries whatever the number of entries. The caller knows that the actor may see them. */
export async function moneyOf(
  reading: Reading,
  awardIds: readonly string[],
): Promise<Map<string, AwardMoney>> {
  if (awardIds.length === 0) return new Map();
  const held = await balancesByAward(reading, awardIds);
  const open = await openByAward(reading, awardIds);
  return new Map(
    awardIds.map((awardId) => {
      const { committed, paid, onItsWay, recoverable, recovered } = figuresOf(
        held.get(awardId) ?? balancesOf([]),
      );
      const { due = 0n, planned = 0n, heldBack = 0n } = open.get(awardId) ?? {};
      return [
        awardId,
        { committed, paid, onItsWay, due: due - onItsWay, planned, heldBack, recoverable, recovered },
      ];
    }),
  );
}

async function balancesByAward(
  reading: Reading,
  awardIds: readonly string[],
): Promise<Map<string, Balances>> {
  const rows = await reading
    .unfiltered(LedgerBalance, 'balance', BECAUSE)
    .where('balance.awardId = ANY(:awardIds::uuid[])', { awardIds })
    .getMany();
  const postings = new Map<string, Posting[]>();
  for (const { awardId, account, balanceMinor } of rows) {
    const posting: { account: LedgerAccount; amountMinor: bigint } = { account, amountMinor: balanceMinor };
    postings.set(awardId, [...(postings.get(awardId) ?? []), posting]);
  }
  return new Map([...postings].map(([awardId, some]) => [awardId, balancesOf(some)]));
}

type Open = Partial<Record<'due' | 'planned' | 'heldBack', bigint>>;

async function openByAward(reading: Reading, awardIds: readonly string[]): Promise<Map<string, Open>> {
  const rows = await reading
    .unfiltered(Instalment, 'instalment', BECAUSE)
    .select('instalment.award_id', 'awardId')
    .addSelect(
      `CASE WHEN instalment.state <> 'planned' THEN 'due' WHEN instalment.is_holdback THEN 'heldBack' ELSE 'planned' END`,
      'part',
    )
    .addSelect('sum(instalment.amount_minor - instalment.paid_minor)', 'open')
    .where('instalment.award_id = ANY(:awardIds::uuid[])', { awardIds })
    .andWhere(`instalment.state IN ('planned', 'due', 'requested')`)
    .groupBy('1, 2')
    .getRawMany<{ awardId: string; part: keyof Open; open: string }>();
  const byAward = new Map<string, Open>();
  for (const { awardId, part, open } of rows)
    byAward.set(awardId, { ...byAward.get(awardId), [part]: BigInt(open) });
  return byAward;
}

/** A payment that is not settled. */
export interface OpenPayment {
  id: string;
  reference: string;
  state: Payment['state'];
}

/** The payments of an award that wait for somebody, the oldest first. */
export async function openPayments(reading: Reading, awardId: string): Promise<OpenPayment[]> {
  const rows = await reading
    .unfiltered(Payment, 'payment', BECAUSE)
    .where('payment.awardId = :awardId', { awardId })
    .andWhere(`payment.state IN ('requested', 'checked', 'approved')`)
    .orderBy('payment.id')
    .getMany();
  return rows.map(({ id, reference, state }) => ({ id, reference, state }));
}
