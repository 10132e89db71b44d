import type { LedgerAccount, LedgerEntryKind } from '@candela/contracts';
import { invariant, type Reading, type Transaction } from '@candela/platform';
import type { Award } from '../../awards/index.js';
import {
  balances,
  type Balances,
  balancesOf,
  mirrored,
  type Move,
  type Posting,
  postingsOf,
} from '../domain/ledger.js';
import { dateOf } from '../domain/today.js';
import { LedgerBalance, LedgerEntry, LedgerPosting } from '../model/ledger-entry.entity.js';

const BECAUSE = 'the ledger is read with the award that it belongs to, whose policy was asked';

/** What an entry is about. */
export interface About {
  paymentId?: string;
  recoveryId?: string;
  /** The day of which it tells; today unless told. */
  effectiveOn?: string;
  bankReference?: string;
}

type LockedAward = Pick<Award, 'id' | 'currency'>;

/** Records that money of an award moves. The award is locked: its entries are numbered without a gap. */
export function recordMove(
  tx: Transaction,
  award: LockedAward,
  move: Move,
  amountMinor: bigint,
  about: About = {},
): Promise<LedgerEntry> {
  return record(tx, award, move, postingsOf(move, amountMinor), about, null);
}

/** Records that an entry was mistaken, or that what it tells of was undone: its mirror, naming it. Once for each. */
export async function recordReversal(
  tx: Transaction,
  award: LockedAward,
  entry: LedgerEntry,
): Promise<LedgerEntry> {
  const postings = await tx
    .unfiltered(LedgerPosting, 'posting', BECAUSE)
    .where('posting.entryId = :id', { id: entry.id })
    .getMany();
  const { paymentId, recoveryId } = entry;
  const about = { ...(paymentId && { paymentId }), ...(recoveryId && { recoveryId }) };
  return record(tx, award, 'reversal', mirrored(postings), about, entry.id);
}

/** The entry of a kind about a payment or a recovery that stands, not reversed. */
export async function standingEntry(
  reading: Reading,
  kind: LedgerEntryKind,
  about: { paymentId: string } | { recoveryId: string },
): Promise<LedgerEntry> {
  const [column, id] =
    'paymentId' in about
      ? (['paymentId', about.paymentId] as const)
      : (['recoveryId', about.recoveryId] as const);
  const entry = await reading
    .unfiltered(LedgerEntry, 'entry', BECAUSE)
    .where(`entry.${column} = :id AND entry.kind = :kind`, { id, kind })
    .andWhere('NOT EXISTS (SELECT 1 FROM ledger_entry r WHERE r.reverses_entry_id = entry.id)')
    .getOne();
  invariant(entry, `An entry of kind ${kind} stands.`);
  return entry;
}

/** What is in each account of an award. */
export async function balancesHeld(reading: Reading, awardId: string): Promise<Balances> {
  const rows = await reading
    .unfiltered(LedgerBalance, 'balance', BECAUSE)
    .where('balance.awardId = :awardId', { awardId })
    .getMany();
  return balancesOf(rows.map(({ account, balanceMinor }) => ({ account, amountMinor: balanceMinor })));
}

/** What is in one account of an award. */
export async function balanceHeld(
  reading: Reading,
  awardId: string,
  account: LedgerAccount,
): Promise<bigint> {
  return (await balancesHeld(reading, awardId))[account];
}

async function record(
  tx: Transaction,
  award: LockedAward,
  kind: LedgerEntryKind,
  postings: readonly Posting[],
  about: About,
  reversesEntryId: string | null,
): Promise<LedgerEntry> {
  invariant(balances(postings), 'An entry balances.');
  const entry = await tx.insert(
    Object.assign(new LedgerEntry(), {
      id: tx.newId(),
      awardId: award.id,
      number: await nextNumber(tx, award.id),
      kind,
      currency: award.currency,
      postings: postings.length,
      paymentId: about.paymentId ?? null,
      recoveryId: about.recoveryId ?? null,
      reversesEntryId,
      effectiveOn: about.effectiveOn ?? dateOf(tx.now),
      recordedAt: tx.now,
      recordedBy: tx.actor.userId,
      bankReference: about.bankReference ?? null,
    }),
  );
  for (const { account, amountMinor } of postings) {
    const { id: entryId, awardId, currency } = entry;
    await tx.insert(Object.assign(new LedgerPosting(), { entryId, awardId, currency, account, amountMinor }));
  }
  return entry;
}

async function nextNumber(tx: Transaction, awardId: string): Promise<number> {
  const last = await tx
    .unfiltered(LedgerEntry, 'entry', BECAUSE)
    .where('entry.awardId = :awardId', { awardId })
    .orderBy('entry.number', 'DESC')
    .limit(1)
    .getOne();
  return (last?.number ?? 0) + 1;
}
