import { invariant, type Transaction } from '@candela/platform';
import { Award } from '../../awards/index.js';
import { Instalment } from '../model/instalment.entity.js';
import { Payment } from '../model/payment.entity.js';
import { Recovery } from '../model/recovery.entity.js';
import { paymentCase, recoveryCase } from '../model/cases.js';
import type { PaymentCase, RecoveryCase } from '../model/disbursement-policies.js';
import { balanceHeld } from './record-entry.js';

// Whatever moves money locks the award first and then, in this order, the instalment, the payment or the recovery: all that
// happens to one award happens one after the other, and nobody waits for somebody who waits.

/** An instalment with its award, both locked. `version` is the instalment's that was read. */
export async function lockedInstalment(
  tx: Transaction,
  id: string,
  version?: number,
): Promise<{ award: Award; instalment: Instalment }> {
  const { awardId } = await tx.get(Instalment, id);
  const award = await tx.lock(Award, awardId);
  return { award, instalment: await tx.lock(Instalment, id, version) };
}

export interface LockedPayment {
  award: Award;
  instalment: Instalment;
  payment: Payment;
  /** For the policy. */
  subject: PaymentCase;
}

/** A payment with its instalment and award, all locked. `version` is the payment's that was read. */
export async function lockedPayment(tx: Transaction, id: string, version?: number): Promise<LockedPayment> {
  const { awardId, instalmentId } = await tx.get(Payment, id);
  const award = await tx.lock(Award, awardId);
  const instalment = await tx.lock(Instalment, instalmentId);
  const payment = await tx.lock(Payment, id, version);
  return {
    award,
    instalment,
    payment,
    subject: paymentCase(payment, award, await balanceHeld(tx, awardId, 'paid')),
  };
}

/** A recovery with its award, both locked. `version` is the recovery's that was read. */
export async function lockedRecovery(
  tx: Transaction,
  id: string,
  version?: number,
): Promise<{ award: Award; recovery: Recovery; subject: RecoveryCase }> {
  const { awardId } = await tx.get(Recovery, id);
  const award = await tx.lock(Award, awardId);
  const recovery = await tx.lock(Recovery, id, version);
  return { award, recovery, subject: recoveryCase(recovery) };
}

/** The person who acts; finance is nobody's but people's. */
export function personOf(tx: Transaction): string {
  invariant(tx.actor.userId, 'Only people move money.');
  return tx.actor.userId;
}
