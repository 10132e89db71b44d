import { PAYMENT_ACTIONS } from '@candela/contracts';
import { allowedActions, moneyView, type Reading } from '@candela/platform';
import type { Award } from '../../awards/index.js';
import { staffNames } from '../../identity/index.js';
import { paymentCase } from '../model/cases.js';
import { paymentPolicy } from '../model/disbursement-policies.js';
import type { Payment } from '../model/payment.entity.js';

/** Whom a page is for: the programme's people, or the grantee's. */
export type Audience = 'staff' | 'grantee';

/** The names of the staff who had a hand in payments; the grantee reads none. */
export function namesIn(
  reading: Reading,
  payments: readonly Payment[],
  audience: Audience,
): Promise<Map<string, string>> {
  if (audience === 'grantee') return Promise.resolve(new Map());
  const ids = payments.flatMap(({ requestedBy, checkedBy, approvedBy, markedPaidBy, endedBy }) =>
    [requestedBy, checkedBy, approvedBy, markedPaidBy, endedBy].filter((id) => id !== null),
  );
  return staffNames(reading, [...new Set(ids)]);
}

/** A payment as it goes out. `heldMinor`: what the grantee holds of the award. */
export function paymentView(
  reading: Reading,
  payment: Payment,
  award: Pick<Award, 'state'>,
  heldMinor: bigint,
  names: Map<string, string>,
  audience: Audience,
) {
  const { currency } = payment;
  const step = (by: string | null, at: Date | null) =>
    at === null ? null : { at: at.toISOString(), byName: (by && names.get(by)) ?? null };
  return {
    id: payment.id,
    reference: payment.reference,
    instalmentId: payment.instalmentId,
    amount: moneyView(payment.amountMinor, currency),
    state: payment.state,
    requestedAs: payment.requestedAs,
    requested: step(payment.requestedBy, payment.requestedAt)!,
    checked: step(payment.checkedBy, payment.checkedAt),
    approved: step(payment.approvedBy, payment.approvedAt),
    markedPaid: step(payment.markedPaidBy, payment.markedPaidAt),
    ended: step(payment.endedBy, payment.endedAt),
    paidOn: payment.paidOn,
    bankReference: payment.bankReference,
    problem: payment.problem,
    note: audience === 'staff' ? payment.note : null,
    version: payment.version,
    allowedActions: allowedActions(
      paymentPolicy,
      reading.actor,
      PAYMENT_ACTIONS,
      paymentCase(payment, award, heldMinor),
      reading.now,
    ),
  };
}
