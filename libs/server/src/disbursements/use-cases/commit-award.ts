import { systemActor, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { Award, paymentParts } from '../../awards/index.js';
import { scheduleOf } from '../domain/schedule.js';
import { dateOf } from '../domain/today.js';
import { Instalment } from '../model/instalment.entity.js';
import { recordMove } from './record-entry.js';

/** Sets money aside for an award that is offered, and plans how it is paid. */
@Injectable()
export class CommitAward {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Writes the schedule and the first entry of the ledger; does nothing where they are written. */
  execute(awardId: string): Promise<void> {
    return this.unitOfWork.run(systemActor('disbursements.commit-award'), async (tx) => {
      const award = await tx.lock(Award, awardId);
      const planned = tx
        .visible(Instalment, 'instalment')
        .andWhere('instalment.awardId = :awardId', { awardId });
      if ((await planned.getCount()) > 0) return;
      const { template, startsOn, endsOn, currency, amountMinor, organizationId, missionId } = award;
      const offeredOn = dateOf(award.offeredAt);
      const amount = { amountMinor, currency };
      const terms = { amount, parts: paymentParts(template, amount), startsOn, endsOn, offeredOn };
      for (const instalment of scheduleOf(terms)) {
        await tx.insert(
          Object.assign(new Instalment(), {
            ...instalment,
            ...{ id: tx.newId(), awardId, organizationId, missionId, currency },
            ...{ paidMinor: 0n, conditionMetAt: null, state: 'planned', dueSince: null, version: 1 },
          }),
        );
      }
      await recordMove(tx, award, 'commitment', amountMinor);
    });
  }
}
