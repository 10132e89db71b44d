import { type Actor, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { DayImpossible } from '../domain/disbursement-errors.js';
import { dateOf } from '../domain/today.js';
import { recoveryPolicy } from '../model/disbursement-policies.js';
import { lockedRecovery } from './locked.js';
import { recordMove } from './record-entry.js';

export interface ReceiveRecoveryInput {
  id: string;
  /** Of the recovery that was read. */
  version: number;
  /** All that is missing unless told. */
  amountMinor?: bigint | undefined;
  receivedOn: string;
  bankReference: string;
}

/** A finance officer records that money came back; whoever asked for it cannot. */
@Injectable()
export class ReceiveRecovery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Throws denials, `AmountAboveDemand` and `DayImpossible`. */
  execute(actor: Actor, { id, version, amountMinor, receivedOn, bankReference }: ReceiveRecoveryInput) {
    return this.unitOfWork.run(actor, async (tx) => {
      const { award, recovery, subject } = await lockedRecovery(tx, id, version);
      tx.authorize(recoveryPolicy, 'recovery.receive', subject);
      // One day of grace: the bank's day is local, the portal's is not.
      const tomorrow = dateOf(new Date(tx.now.getTime() + 86_400_000));
      if (receivedOn > tomorrow) throw new DayImpossible('recovery.received-in-the-future', 'receivedOn');
      const came = amountMinor ?? recovery.openMinor;
      recovery.receive(tx.now, came);
      await tx.update(recovery);
      await recordMove(tx, award, 'recoveryReceipt', came, {
        recoveryId: id,
        effectiveOn: receivedOn,
        bankReference,
      });
      tx.emit('recovery.received', { recoveryId: id, awardId: award.id });
      return { id, version: recovery.version };
    });
  }
}
