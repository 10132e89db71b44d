import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Actor } from '@candela/platform';
import { staffPolicy } from '../model/staff-policy.js';
import { stillAdministrator } from './grant-roles.js';
import { lockStaff } from './lock-staff.js';
import { endSessions } from './open-session.js';

/** Takes away a staff member's way in, at once: the sessions end. Roles and history stay. */
@Injectable()
export class DisableStaff {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, userId: string, version: number): Promise<{ version: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const account = await lockStaff(tx, userId, version);
      tx.authorize(staffPolicy, 'staff.disable', { id: userId, disabled: account.disabledAt !== null });
      await stillAdministrator(tx);
      account.disable(tx.now);
      await tx.update(account);
      await endSessions(tx, userId);
      return { version: account.version };
    });
  }
}
