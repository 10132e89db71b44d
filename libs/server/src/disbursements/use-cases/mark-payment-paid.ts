import { type Actor, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { paymentPolicy } from '../model/disbursement-policies.js';
import { lockedPayment, personOf } from './locked.js';
import { recordMove } from './record-entry.js';

export interface MarkPaidInput {
  id: string;
  /** Of the payment that was read. */
  version: number;
  /** The bank's day. */
  paidOn: string;
  bankReference: string;
}

/** A finance officer records that the bank has paid; whoever approved the payment cannot. */
@Injectable()
export class MarkPaymentPaid {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Throws denials, and `DayImpossible`. */
  execute(actor: Actor, { id, version, paidOn, bankReference }: MarkPaidInput) {
    return this.unitOfWork.run(actor, async (tx) => {
      const { award, instalment, payment, subject } = await lockedPayment(tx, id, version);
      tx.authorize(paymentPolicy, 'payment.mark-paid', subject);
      payment.markPaid(tx.now, personOf(tx), { paidOn, bankReference });
      await tx.update(payment);
      instalment.settle(tx.now, payment.amountMinor);
      await tx.update(instalment);
      await recordMove(tx, award, 'payment', payment.amountMinor, {
        paymentId: id,
        effectiveOn: paidOn,
        bankReference,
      });
      tx.emit('payment.paid', { paymentId: id, awardId: payment.awardId });
      return { id, version: payment.version };
    });
  }
}
