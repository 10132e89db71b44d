import { type Actor, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { paymentPolicy } from '../model/disbursement-policies.js';
import { lockedPayment, personOf } from './locked.js';

/** A finance officer finds everything on the list right; whoever asked for the payment cannot. */
@Injectable()
export class CheckPayment {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** `version` is the payment's that was read. */
  execute(actor: Actor, { id, version }: { id: string; version: number }) {
    return this.unitOfWork.run(actor, async (tx) => {
      const { payment, subject } = await lockedPayment(tx, id, version);
      tx.authorize(paymentPolicy, 'payment.check', subject);
      payment.check(tx.now, personOf(tx));
      await tx.update(payment);
      tx.emit('payment.checked', { paymentId: id, awardId: payment.awardId });
      return { id, version: payment.version };
    });
  }
}
