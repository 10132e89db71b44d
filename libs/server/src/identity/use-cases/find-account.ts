import type { Reading, Transaction } from '@candela/platform';
import { UserAccount } from '../model/user-account.entity.js';

const BECAUSE = 'a password or a secret decides what follows; what is found is not told';

/** The account of an address, or null; whether there is one must not be told to whoever asks. */
export function accountByEmail(reading: Reading, email: string): Promise<UserAccount | null> {
  return reading
    .unfiltered(UserAccount, 'account', BECAUSE)
    .where('account.email = :email', { email })
    .getOne();
}

/** An account by id, or null. */
export function accountById(reading: Reading, userId: string): Promise<UserAccount | null> {
  return reading
    .unfiltered(UserAccount, 'account', BECAUSE)
    .where('account.id = :userId', { userId })
    .getOne();
}

/** The account of an address, locked until the end of the transaction. */
export function lockAccountByEmail(tx: Transaction, email: string): Promise<UserAccount | null> {
  return tx
    .unfiltered(UserAccount, 'account', BECAUSE)
    .where('account.email = :email', { email })
    .setLock('pessimistic_write')
    .getOne();
}

/** An account by id, locked until the end of the transaction. */
export function lockAccount(tx: Transaction, userId: string): Promise<UserAccount | null> {
  return tx
    .unfiltered(UserAccount, 'account', BECAUSE)
    .where('account.id = :userId', { userId })
    .setLock('pessimistic_write')
    .getOne();
}
