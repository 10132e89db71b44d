import { type Actor, invariant, NotFound, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { ConditionIsMet } from '../domain/award-errors.js';
import { AwardCondition } from '../model/award-condition.entity.js';
import { Award } from '../model/award.entity.js';
import { awardPolicy } from '../model/award-policy.js';
import { agreementOf, awardCase } from '../queries/award-case.js';

/** An officer finds a condition of an award met. */
@Injectable()
export class MeetCondition {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** `number` is the condition's among those of the award. The note stays with the condition, for the staff. */
  execute(
    actor: Actor,
    input: { awardId: string; number: number; note: string | null },
  ): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const award = await tx.lock(Award, input.awardId);
      const subject = await awardCase(tx, award, await agreementOf(tx, award.id));
      const condition = await tx
        .unfiltered(AwardCondition, 'condition', 'a condition of an award that was visible')
        .where('condition.awardId = :awardId AND condition.number = :number', input)
        .setLock('pessimistic_write')
        .getOne();
      if (!condition) throw new NotFound('condition');
      tx.authorize(awardPolicy, 'award.meet-condition', subject);
      if (condition.metAt) throw new ConditionIsMet();
      invariant(actor.userId, 'Only people find conditions met.');
      condition.meet(actor.userId, tx.now, input.note);
      await tx.update(condition);
      tx.emit('award.condition-met', { awardId: award.id });
      return { id: award.id, version: award.version };
    });
  }
}
