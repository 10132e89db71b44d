import { type Actor, invariant, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { lockedCall } from '../../programs/index.js';
import { Decision } from '../model/decision.entity.js';
import { decisionPolicy } from '../model/decision-policy.js';
import { lockedDecision } from './locked-decision.js';

/** Another person than those who recommended it approves a decision. Never above the call's envelope. */
@Injectable()
export class ApproveDecision {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Locks the call before the decision: approvals of one call wait for one another, so that each counts what the one before
   * it has taken. Throws denials; `decision.above-envelope` says what lacks.
   */
  execute(actor: Actor, input: { id: string; version: number }): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { callId } = await tx.get(Decision, input.id);
      await lockedCall(tx, callId);
      const { decision, subject } = await lockedDecision(tx, input.id, input.version);
      tx.authorize(decisionPolicy, 'decision.approve', subject);
      invariant(actor.userId, 'Only people approve.');
      decision.approve(actor.userId, tx.now);
      await tx.update(decision);
      tx.emit('decision.approved', { decisionId: decision.id });
      return { id: decision.id, version: decision.version };
    });
  }
}
