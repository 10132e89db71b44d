import { systemActor, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { Award } from '../../awards/index.js';
import { instalmentLifecycle, paymentLifecycle } from '../domain/disbursement-lifecycles.js';
import { Instalment } from '../model/instalment.entity.js';
import { Payment } from '../model/payment.entity.js';
import { rejectPayment } from './end-payment.js';
import { balanceHeld, recordMove } from './record-entry.js';

/** Ends the paying of an award that was terminated or closed. */
@Injectable()
export class ReleaseCommitment {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Rejects its open payments, cancels what is not paid of its instalments, and releases what is left of the commitment. */
  execute(awardId: string): Promise<void> {
    return this.unitOfWork.run(systemActor('disbursements.release-commitment'), async (tx) => {
      const award = await tx.lock(Award, awardId);
      const instalments = await tx
        .visible(Instalment, 'instalment')
        .andWhere('instalment.awardId = :awardId', { awardId })
        .andWhere('instalment.state = ANY(:states)', { states: instalmentLifecycle.statesIn('unpaid') })
        .orderBy('instalment.number')
        .setLock('pessimistic_write')
        .getMany();
      const payments = await tx
        .visible(Payment, 'payment')
        .andWhere('payment.awardId = :awardId', { awardId })
        .andWhere('payment.state = ANY(:states)', { states: paymentLifecycle.statesIn('open') })
        .orderBy('payment.id')
        .setLock('pessimistic_write')
        .getMany();
      for (const payment of payments) {
        await rejectPayment(tx, { award, payment }, { by: null, problem: 'awardEnded', note: null });
      }
      for (const instalment of instalments) {
        instalment.cancel();
        await tx.update(instalment);
      }
      const rest = await balanceHeld(tx, awardId, 'committed');
      if (rest > 0n) await recordMove(tx, award, 'release', rest);
    });
  }
}
