import type { Reading, Transaction } from '@candela/platform';
import { UserAccount } from '../model/user-account.entity.js';

const BECAUSE = 'nobody is signed in yet; what is found is never told';

/** The account of an address, or null; whether there is one must not be told to whoever asks. */
export function accountByEmail(reading: Reading, email: string): Promise<UserAccount | null> {
  return reading
    .unfiltered(UserAccount, 'account', BECAUSE)
    .where('account.email = :email', { email })
    .getOne();
}

/** The same, locked until the end of the transaction. */
export function lockAccountByEmail(tx: Transaction, email: string): Promise<UserAccount | null> {
  return tx
    .unfiltered(UserAccount, 'account', BECAUSE)
    .where('account.email = :email', { email })
    .setLock('pessimistic_write')
    .getOne();
}

/** An account by id for somebody who has proved to own it by other means than a session, locked. */
export function lockAccount(tx: Transaction, userId: string): Promise<UserAccount | null> {
  return tx
    .unfiltered(UserAccount, 'account', 'a secret from a mail, or the own session, has led here')
    .where('account.id = :userId', { userId })
    .setLock('pessimistic_write')
    .getOne();
}
