import { type Actor, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { paymentPolicy } from '../model/disbursement-policies.js';
import { lockedPayment, personOf } from './locked.js';
import { recordMove } from './record-entry.js';

/** A finance controller, who neither asked for the payment nor checked it, lets the money go. */
@Injectable()
export class ApprovePayment {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** `version` is the payment's that was read. */
  execute(actor: Actor, { id, version }: { id: string; version: number }) {
    return this.unitOfWork.run(actor, async (tx) => {
      const { award, payment, subject } = await lockedPayment(tx, id, version);
      tx.authorize(paymentPolicy, 'payment.approve', subject);
      payment.approve(tx.now, personOf(tx));
      await tx.update(payment);
      await recordMove(tx, award, 'approval', payment.amountMinor, { paymentId: id });
      tx.emit('payment.approved', { paymentId: id, awardId: payment.awardId });
      return { id, version: payment.version };
    });
  }
}
