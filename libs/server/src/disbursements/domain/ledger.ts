import type { LedgerAccount } from '@candela/contracts';
import { LEDGER_ACCOUNTS } from '@candela/contracts';

/** What an entry does to one account: positive puts money there, negative takes it away. */
export interface Posting {
  account: LedgerAccount;
  amountMinor: bigint;
}

export type Balances = Readonly<Record<LedgerAccount, bigint>>;

/** What each kind of entry moves, and whence to where; a reversal is the mirror of another. */
export const MOVES = {
  commitment: ['funds', 'committed'],
  approval: ['committed', 'payable'],
  payment: ['payable', 'paid'],
  release: ['committed', 'funds'],
  recoveryDemand: ['paid', 'recoverable'],
  recoveryReceipt: ['recoverable', 'recovered'],
} as const satisfies Record<string, readonly [from: LedgerAccount, to: LedgerAccount]>;
export type Move = keyof typeof MOVES;

/** The postings of an entry that moves an amount. */
export function postingsOf(move: Move, amountMinor: bigint): Posting[] {
  const [from, to] = MOVES[move];
  return [
    { account: from, amountMinor: -amountMinor },
    { account: to, amountMinor },
  ];
}

/** The postings that undo others. */
export function mirrored(postings: readonly Posting[]): Posting[] {
  return postings.map(({ account, amountMinor }) => ({ account, amountMinor: -amountMinor }));
}

/** Whether postings make an entry: two accounts at least, each once, and nothing left over. */
export function balances(postings: readonly Posting[]): boolean {
  const accounts = new Set(postings.map(({ account }) => account));
  return (
    postings.length >= 2 &&
    accounts.size === postings.length &&
    postings.every(({ amountMinor }) => amountMinor !== 0n) &&
    postings.reduce((sum, { amountMinor }) => sum + amountMinor, 0n) === 0n
  );
}

/** What postings leave in each account. */
export function balancesOf(postings: readonly Posting[]): Balances {
  const held = Object.fromEntries(LEDGER_ACCOUNTS.map((account) => [account, 0n])) as Record<
    LedgerAccount,
    bigint
  >;
  for (const { account, amountMinor } of postings) held[account] += amountMinor;
  return held;
}

/** What an award has come to, from what is in its accounts. */
export interface Figures {
  /** Promised and not released, whatever became of it. */
  committed: bigint;
  /** Approved for payment, paid or on its way. */
  approved: bigint;
  /** Approved and not yet with the grantee. */
  onItsWay: bigint;
  /** Paid and not returned, also what was asked back since. */
  paid: bigint;
  /** Asked back and not yet received. */
  recoverable: bigint;
  recovered: bigint;
}

/** The figures of an award: paid is part of approved, and approved of committed, since no account holds less than nothing. */
export function figuresOf(held: Balances): Figures {
  const paid = held.paid + held.recoverable + held.recovered;
  return {
    committed: -held.funds,
    approved: paid + held.payable,
    onItsWay: held.payable,
    paid,
    recoverable: held.recoverable,
    recovered: held.recovered,
  };
}
