import type { PaymentProblem } from '@candela/contracts';
import { type Actor, type Transaction, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { awardLifecycle } from '../../awards/index.js';
import { paymentPolicy } from '../model/disbursement-policies.js';
import { type LockedPayment, lockedPayment, personOf } from './locked.js';
import { recordMove, recordReversal, standingEntry } from './record-entry.js';

export interface EndPaymentInput {
  id: string;
  /** Of the payment that was read. */
  version: number;
  problem: PaymentProblem;
  /** For staff alone. */
  note: string | null;
}

/** Somebody who checks or approves says no; the instalment is due again. */
@Injectable()
export class RejectPayment {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, { id, version, problem, note }: EndPaymentInput) {
    return this.unitOfWork.run(actor, async (tx) => {
      const locked = await lockedPayment(tx, id, version);
      tx.authorize(paymentPolicy, 'payment.reject', locked.subject);
      await rejectPayment(tx, locked, { by: personOf(tx), problem, note });
      const { instalment, payment } = locked;
      instalment.reopen(tx.now);
      await tx.update(instalment);
      return { id, version: payment.version };
    });
  }
}

/** The bank could not carry out a payment: its approval is reversed, the instalment is due again. */
@Injectable()
export class FailPayment {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, { id, version, problem, note }: EndPaymentInput) {
    return this.unitOfWork.run(actor, async (tx) => {
      const { award, instalment, payment, subject } = await lockedPayment(tx, id, version);
      tx.authorize(paymentPolicy, 'payment.fail', subject);
      payment.fail(tx.now, { by: personOf(tx), problem, note });
      await tx.update(payment);
      await recordReversal(tx, award, await standingEntry(tx, 'approval', { paymentId: id }));
      instalment.reopen(tx.now);
      await tx.update(instalment);
      tx.emit('payment.failed', { paymentId: id, awardId: award.id });
      return { id, version: payment.version };
    });
  }
}

/**
 * A payment came back: payment and approval are reversed, and the instalment is due again. Where the award has ended, what
 * came back is released instead.
 */
@Injectable()
export class ReturnPayment {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, { id, version, problem, note }: EndPaymentInput) {
    return this.unitOfWork.run(actor, async (tx) => {
      const { award, instalment, payment, subject } = await lockedPayment(tx, id, version);
      tx.authorize(paymentPolicy, 'payment.return', subject);
      payment.return(tx.now, { by: personOf(tx), problem, note });
      await tx.update(payment);
      await recordReversal(tx, award, await standingEntry(tx, 'payment', { paymentId: id }));
      await recordReversal(tx, award, await standingEntry(tx, 'approval', { paymentId: id }));
      instalment.takeBack(tx.now, payment.amountMinor);
      if (!awardLifecycle.in('payable', award.state)) {
        if (instalment.state !== 'cancelled') instalment.cancel();
        await recordMove(tx, award, 'release', payment.amountMinor, { paymentId: id });
      }
      await tx.update(instalment);
      tx.emit('payment.returned', { paymentId: id, awardId: award.id });
      return { id, version: payment.version };
    });
  }
}

/** Rejects an open payment and takes back its approval, if it had one; what becomes of its instalment is the caller's. */
export async function rejectPayment(
  tx: Transaction,
  { award, payment }: Pick<LockedPayment, 'award' | 'payment'>,
  ending: { by: string | null; problem: PaymentProblem; note: string | null },
): Promise<void> {
  const wasApproved = payment.state === 'approved';
  payment.reject(tx.now, ending);
  await tx.update(payment);
  if (wasApproved) {
    await recordReversal(tx, award, await standingEntry(tx, 'approval', { paymentId: payment.id }));
  }
  tx.emit('payment.rejected', { paymentId: payment.id, awardId: award.id });
}
