import { type Actor, NotFound, UnitOfWork, VersionConflict } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { Award } from '../model/award.entity.js';
import { awardPolicy } from '../model/award-policy.js';
import { agreementOf, awardCase } from '../queries/award-case.js';
import { draftAgreement } from './offer-award.js';

/** An officer takes an agreement out of the way that is not in force yet; a new draft stands in its place. */
@Injectable()
export class VoidAgreement {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** `version` is the agreement's that was read. The reason stays with the agreement, not in the audit. */
  execute(
    actor: Actor,
    input: { awardId: string; version: number; reason: string },
  ): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const award = await tx.lock(Award, input.awardId);
      const agreement = await agreementOf(tx, award.id);
      if (!agreement) throw new NotFound('agreement');
      tx.authorize(awardPolicy, 'agreement.void', await awardCase(tx, award, agreement));
      if (agreement.version !== input.version) throw new VersionConflict();
      const wasRead = agreement.sentAt !== null;
      agreement.void(input.reason, tx.now);
      await tx.update(agreement);
      await draftAgreement(tx, award.id, agreement.number + 1);
      if (wasRead) tx.emit('agreement.voided', { awardId: award.id });
      return { id: agreement.id, version: agreement.version };
    });
  }
}
