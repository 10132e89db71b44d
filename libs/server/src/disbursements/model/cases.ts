import type { Award } from '../../awards/index.js';
import type { PaymentCase, RecoveryCase } from './disbursement-policies.js';
import type { Payment } from './payment.entity.js';
import type { Recovery } from './recovery.entity.js';

/** A payment with what its rules need. `heldMinor`: what the grantee holds of the award. */
export function paymentCase(payment: Payment, award: Pick<Award, 'state'>, heldMinor: bigint): PaymentCase {
  return { id: payment.id, payment, awardState: award.state, isHeld: heldMinor >= payment.amountMinor };
}

/** A recovery with what its rules need. */
export function recoveryCase(recovery: Recovery): RecoveryCase {
  const { organizationId, missionId, state, demandedBy, receivedMinor } = recovery;
  return {
    id: recovery.id,
    recovery: { organizationId, missionId, state, demandedBy, isPartlyReceived: receivedMinor > 0n },
  };
}
