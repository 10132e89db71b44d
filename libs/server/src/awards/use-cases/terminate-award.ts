import type { LocalizedText } from '@candela/contracts';
import { type Actor, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { agreementLifecycle } from '../domain/agreement-lifecycle.js';
import { Award } from '../model/award.entity.js';
import { awardPolicy } from '../model/award-policy.js';
import { agreementOf, awardCase } from '../queries/award-case.js';

/** An approver ends an award before its time, with the reason that its organization is told. */
@Injectable()
export class TerminateAward {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** An agreement that is not in force yet becomes void with it. */
  execute(
    actor: Actor,
    input: { id: string; version: number; reason: LocalizedText },
  ): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const award = await tx.lock(Award, input.id, input.version);
      const agreement = await agreementOf(tx, award.id);
      tx.authorize(awardPolicy, 'award.terminate', await awardCase(tx, award, agreement));
      award.terminate(tx.now, input.reason);
      await tx.update(award);
      if (agreement && agreementLifecycle.allows(agreement.state, 'agreement.void')) {
        agreement.void(input.reason.en, tx.now);
        await tx.update(agreement);
      }
      tx.emit('award.terminated', { awardId: award.id });
      return { id: award.id, version: award.version };
    });
  }
}
