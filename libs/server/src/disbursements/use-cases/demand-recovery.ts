import type { RecoveryReason } from '@candela/contracts';
import { type Actor, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { Award } from '../../awards/index.js';
import { AmountAbovePaid } from '../domain/disbursement-errors.js';
import { moneyPolicy } from '../model/disbursement-policies.js';
import { Recovery } from '../model/recovery.entity.js';
import { personOf } from './locked.js';
import { balanceHeld, recordMove } from './record-entry.js';

export interface DemandRecoveryInput {
  awardId: string;
  amountMinor: bigint;
  reason: RecoveryReason;
  /** For staff alone. */
  note: string | null;
  /** By when it is to come back. */
  dueOn: string;
}

/** A finance controller asks back what was paid for an award that ends. */
@Injectable()
export class DemandRecovery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Throws denials, and `AmountAbovePaid` above what the grantee holds. */
  execute(actor: Actor, { awardId, amountMinor, reason, note, dueOn }: DemandRecoveryInput) {
    return this.unitOfWork.run(actor, async (tx) => {
      const award = await tx.lock(Award, awardId);
      tx.authorize(moneyPolicy, 'recovery.demand', { id: awardId, award });
      const held = await balanceHeld(tx, awardId, 'paid');
      if (amountMinor > held) throw new AmountAbovePaid(held, award.currency);
      const { organizationId, missionId, currency } = award;
      const recovery = await tx.insert(
        Object.assign(new Recovery(), {
          ...{ id: tx.newId(), awardId, organizationId, missionId, currency, amountMinor, receivedMinor: 0n },
          ...{ reason, note, dueOn, state: 'demanded', demandedBy: personOf(tx), demandedAt: tx.now },
          ...{ closedAt: null, version: 1 },
        }),
      );
      await recordMove(tx, award, 'recoveryDemand', amountMinor, { recoveryId: recovery.id });
      tx.emit('recovery.demanded', { recoveryId: recovery.id, awardId });
      return { id: recovery.id, version: recovery.version };
    });
  }
}
