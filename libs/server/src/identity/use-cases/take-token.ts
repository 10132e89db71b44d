import type { TokenPurpose } from '@candela/contracts';
import type { Reading, Transaction } from '@candela/platform';
import { LinkNotUsable } from '../domain/identity-errors.js';
import { hashOfSecret } from '../model/secret-token.js';
import { OneTimeToken } from '../model/one-time-token.entity.js';

const BECAUSE = 'whoever brings the secret of a mail reads that mail';

/** A token that still works, with the account it leads to. */
export type UsableToken = OneTimeToken & { userId: string };

/** The token of a mail's link. Throws `LinkNotUsable` unless it still works for one of the purposes. */
export async function usableToken(
  reading: Reading,
  token: string,
  purposes: readonly TokenPurpose[],
): Promise<UsableToken> {
  const row = await reading
    .unfiltered(OneTimeToken, 'token', BECAUSE)
    .where('token.token_hash = :hash', { hash: hashOfSecret(token) })
    .getOne();
  return ensureUsable(row, purposes, reading.now);
}

/** Takes the token for good: it works once. Throws `LinkNotUsable` when somebody else was faster. */
export async function takeToken(
  tx: Transaction,
  token: string,
  purposes: readonly TokenPurpose[],
): Promise<UsableToken> {
  const row = await tx
    .unfiltered(OneTimeToken, 'token', BECAUSE)
    .where('token.token_hash = :hash', { hash: hashOfSecret(token) })
    .setLock('pessimistic_write')
    .getOne();
  const usable = ensureUsable(row, purposes, tx.now);
  usable.usedAt = tx.now;
  return tx.update(usable);
}

/** Makes the open links of a purpose worthless, once what they were for is settled. */
export async function voidTokens(tx: Transaction, userId: string, purpose: TokenPurpose): Promise<void> {
  await tx.sql(
    'whoever may change the way into an account may close its other ways',
    `UPDATE one_time_token SET used_at = $3 WHERE user_id = $1 AND purpose = $2 AND used_at IS NULL`,
    [userId, purpose, tx.now],
  );
}

function ensureUsable(row: OneTimeToken | null, purposes: readonly TokenPurpose[], now: Date): UsableToken {
  if (!row?.userId || !row.isUsable(now) || !purposes.includes(row.purpose)) throw new LinkNotUsable();
  return row as UsableToken;
}
