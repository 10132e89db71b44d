import type { InstalmentTrigger } from '@candela/contracts';
import { type Delivery, type Reading, systemActor, type Transaction, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { Award, awardLifecycle, unmetConditions } from '../../awards/index.js';
import { dateOf } from '../domain/today.js';
import { Instalment } from '../model/instalment.entity.js';

const BATCH = 500;

/** Makes instalments due: once their condition is met, the award's own conditions are, and their day has come. */
@Injectable()
export class MakeInstalmentsDue {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Something was met that instalments of the award wait for: `trigger`, or one of the award's conditions. */
  execute(awardId: string, trigger: InstalmentTrigger | null): Promise<void> {
    return this.unitOfWork.run(systemActor('disbursements.make-instalments-due'), async (tx) => {
      await makeDue(tx, awardId, trigger);
    });
  }

  /** Looks at every award with an instalment whose day has come; at most 500, the next run takes the rest. */
  async executeForDay(delivery: Pick<Delivery, 'part'>): Promise<void> {
    const actor = systemActor('instalment.become-due');
    for (const awardId of await this.unitOfWork.read(actor, awardsOfTheDay)) {
      await delivery.part(awardId, () => this.unitOfWork.run(actor, (tx) => makeDue(tx, awardId, null)));
    }
  }
}

async function makeDue(tx: Transaction, awardId: string, trigger: InstalmentTrigger | null): Promise<void> {
  const award = await tx.lock(Award, awardId);
  const today = dateOf(tx.now);
  const planned = await tx
    .visible(Instalment, 'instalment')
    .andWhere(`instalment.awardId = :awardId AND instalment.state = 'planned'`, { awardId })
    .orderBy('instalment.number')
    .getMany();
  const unmet = (await unmetConditions(tx, [awardId])).get(awardId) ?? 0;
  const mayBeDue = unmet === 0 && awardLifecycle.in('payable', award.state);
  for (const instalment of planned) {
    const met = instalment.trigger === trigger;
    if (met) instalment.meetCondition(tx.now, today);
    const due = mayBeDue && instalment.conditionMetAt !== null && instalment.dueOn <= today;
    if (due) instalment.becomeDue(tx.now);
    if (!met && !due) continue;
    await tx.update(instalment);
    if (due) tx.emit('instalment.due', { instalmentId: instalment.id, awardId });
  }
}

/** The awards with an instalment that nothing but its day keeps back, and the day has come. */
async function awardsOfTheDay(reading: Reading): Promise<string[]> {
  const rows = await reading
    .visible(Instalment, 'instalment')
    .select('DISTINCT instalment.award_id', 'awardId')
    .innerJoin('award', 'award', 'award.id = instalment.award_id')
    .andWhere(`instalment.state = 'planned' AND instalment.condition_met_at IS NOT NULL`)
    .andWhere('instalment.due_on <= :today', { today: dateOf(reading.now) })
    .andWhere('NOT EXISTS (SELECT 1 FROM award_condition c WHERE c.award_id = award.id AND c.met_at IS NULL)')
    .andWhere('award.state = ANY(:payable)', { payable: awardLifecycle.statesIn('payable') })
    .orderBy('instalment.award_id')
    .limit(BATCH)
    .getRawMany<{ awardId: string }>();
  return rows.map(({ awardId }) => awardId);
}
