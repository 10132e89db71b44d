import { type Actor, invariant, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { decisionPolicy } from '../model/decision-policy.js';
import { lockedDecision } from './locked-decision.js';

/** An approver gives a recommendation back, or takes an approval back that nobody was told of. */
@Injectable()
export class ReturnDecision {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The reason stays with the decision, not in the audit. */
  execute(
    actor: Actor,
    input: { id: string; version: number; reason: string },
  ): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { decision, subject } = await lockedDecision(tx, input.id, input.version);
      tx.authorize(decisionPolicy, 'decision.return', subject);
      invariant(actor.userId, 'Only people return decisions.');
      decision.return(input.reason, actor.userId, tx.now);
      await tx.update(decision);
      tx.emit('decision.returned', { decisionId: decision.id });
      return { id: decision.id, version: decision.version };
    });
  }
}
