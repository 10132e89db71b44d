import { type Actor, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { recoveryPolicy } from '../model/disbursement-policies.js';
import { lockedRecovery } from './locked.js';
import { recordReversal, standingEntry } from './record-entry.js';

/** A finance controller takes back a demand of which nothing has been received: its entry is reversed. */
@Injectable()
export class WithdrawRecovery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** `version` is the recovery's that was read. */
  execute(actor: Actor, { id, version }: { id: string; version: number }) {
    return this.unitOfWork.run(actor, async (tx) => {
      const { award, recovery, subject } = await lockedRecovery(tx, id, version);
      tx.authorize(recoveryPolicy, 'recovery.withdraw', subject);
      recovery.withdraw(tx.now);
      await tx.update(recovery);
      await recordReversal(tx, award, await standingEntry(tx, 'recoveryDemand', { recoveryId: id }));
      tx.emit('recovery.withdrawn', { recoveryId: id, awardId: award.id });
      return { id, version: recovery.version };
    });
  }
}
