import { type Actor, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { isGrantee } from '../../awards/index.js';
import { instalmentPolicy } from '../model/disbursement-policies.js';
import { Payment } from '../model/payment.entity.js';
import { newPaymentReference } from '../model/payment-reference.js';
import { lockedInstalment, personOf } from './locked.js';

export interface RequestPaymentInput {
  instalmentId: string;
  /** Of the instalment that was read. */
  version: number;
  /** All that is open of it unless told. */
  amountMinor?: bigint | undefined;
}

/** Asks for the payment of an instalment that is due, as its grantee or for it. */
@Injectable()
export class RequestPayment {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Throws denials, and `AmountAboveOpen`. */
  execute(actor: Actor, { instalmentId, version, amountMinor }: RequestPaymentInput) {
    return this.unitOfWork.run(actor, async (tx) => {
      const { award, instalment } = await lockedInstalment(tx, instalmentId, version);
      const subject = { id: instalmentId, instalment, awardState: award.state };
      tx.authorize(instalmentPolicy, 'instalment.request-payment', subject);
      const asked = amountMinor ?? instalment.openMinor;
      instalment.requestPayment(asked);
      await tx.update(instalment);
      const { awardId, organizationId, missionId, currency } = instalment;
      const payment = await tx.insert(
        Object.assign(new Payment(), {
          ...{ id: tx.newId(), reference: newPaymentReference(), instalmentId, awardId },
          ...{ organizationId, missionId, currency, amountMinor: asked, state: 'requested' },
          requestedAs: isGrantee(actor, instalment) ? 'grantee' : 'staff',
          ...{ requestedBy: personOf(tx), requestedAt: tx.now, changedAt: tx.now, version: 1 },
        }),
      );
      tx.emit('payment.requested', { paymentId: payment.id, awardId });
      return { id: payment.id, version: payment.version, reference: payment.reference };
    });
  }
}
