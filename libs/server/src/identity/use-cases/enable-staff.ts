import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Actor } from '@candela/platform';
import { staffPolicy } from '../model/staff-policy.js';
import { lockStaff } from './lock-staff.js';

/** Gives a disabled staff member the way in back, with the roles that the account still has. */
@Injectable()
export class EnableStaff {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, userId: string, version: number): Promise<{ version: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const account = await lockStaff(tx, userId, version);
      tx.authorize(staffPolicy, 'staff.enable', { id: userId, disabled: account.disabledAt !== null });
      account.enable();
      await tx.update(account);
      return { version: account.version };
    });
  }
}
