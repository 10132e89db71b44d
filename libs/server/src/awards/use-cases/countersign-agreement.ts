import { type Actor, invariant, NotFound, UnitOfWork, VersionConflict } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { Award } from '../model/award.entity.js';
import { awardPolicy } from '../model/award-policy.js';
import { agreementOf, awardCase } from '../queries/award-case.js';

/** An approver who had no hand in recommending the award puts its agreement into force. */
@Injectable()
export class CountersignAgreement {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** `version` is the agreement's that was read. The award is active from here on. */
  execute(
    actor: Actor,
    input: { awardId: string; version: number },
  ): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const award = await tx.lock(Award, input.awardId);
      const agreement = await agreementOf(tx, award.id);
      if (!agreement) throw new NotFound('agreement');
      const subject = await awardCase(tx, award, agreement);
      tx.authorize(awardPolicy, 'agreement.countersign', subject);
      if (agreement.version !== input.version) throw new VersionConflict();
      invariant(actor.userId, 'Only people countersign.');
      tx.authorize(awardPolicy, 'award.activate', subject);
      agreement.countersign(actor.userId, tx.now);
      await tx.update(agreement);
      award.activate(tx.now);
      await tx.update(award);
      tx.emit('award.activated', { awardId: award.id });
      return { id: agreement.id, version: agreement.version };
    });
  }
}
