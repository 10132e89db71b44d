import { NotFound, type Transaction } from '@candela/platform';
import { UserAccount } from '../model/user-account.entity.js';

/**
 * The account of a member of the staff, locked. Throws the same `NotFound` for who is not staff and for whom the actor
 * may not see, and `VersionConflict` when it moved on.
 */
export async function lockStaff(tx: Transaction, userId: string, version?: number): Promise<UserAccount> {
  const found = await tx
    .visible(UserAccount, 'account')
    .andWhere('account.id = :userId', { userId })
    .andWhere('EXISTS (SELECT 1 FROM staff_grant g WHERE g.user_id = account.id)')
    .getCount();
  if (found === 0) throw new NotFound('staff');
  return tx.lock(UserAccount, userId, version);
}
