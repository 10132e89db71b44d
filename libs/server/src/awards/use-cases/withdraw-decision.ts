import { type Actor, systemActor, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { decisionPolicy } from '../model/decision-policy.js';
import { openDecisionOn } from '../queries/decisions-on.js';
import { lockedDecision } from './locked-decision.js';

/** Takes a decision away before it was told; what it bound of the envelope is free again. */
@Injectable()
export class WithdrawDecision {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, input: { id: string; version: number }): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { decision, subject } = await lockedDecision(tx, input.id, input.version);
      tx.authorize(decisionPolicy, 'decision.withdraw', subject);
      decision.withdraw(tx.now);
      await tx.update(decision);
      return { id: decision.id, version: decision.version };
    });
  }

  /** The application is gone: nothing is left to decide. */
  ofApplication(applicationId: string): Promise<void> {
    return this.unitOfWork.run(systemActor('decision.withdraw'), async (tx) => {
      const open = await openDecisionOn(tx, applicationId);
      if (!open) return;
      const { decision, subject } = await lockedDecision(tx, open.id, open.version);
      tx.authorize(decisionPolicy, 'decision.withdraw', subject);
      decision.withdraw(tx.now);
      await tx.update(decision);
    });
  }
}
