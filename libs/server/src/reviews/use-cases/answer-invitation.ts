import { type Actor, type Transaction, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { callsById } from '../../programs/index.js';
import { CallReviewer } from '../model/call-reviewer.entity.js';
import { callReviewerPolicy, type CallReviewerCase } from '../model/call-reviewer-policy.js';

/** A standing, locked, with what rules need. */
export async function lockCallReviewer(
  tx: Transaction,
  id: string,
  version: number,
): Promise<{ reviewer: CallReviewer; subject: CallReviewerCase }> {
  const reviewer = await tx.lock(CallReviewer, id, version);
  const call = (await callsById(tx, [reviewer.callId])).get(reviewer.callId);
  return { reviewer, subject: { id, callReviewer: reviewer, call: call ?? { missionId: null } } };
}

/** Answers to an invitation to review for a call. */
@Injectable()
export class AnswerInvitation {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** From now on applications can be assigned. */
  accept(actor: Actor, input: { id: string; version: number }): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { reviewer, subject } = await lockCallReviewer(tx, input.id, input.version);
      tx.authorize(callReviewerPolicy, 'call-reviewer.accept', subject);
      reviewer.accept(tx.now);
      await tx.update(reviewer);
      return { id: reviewer.id, version: reviewer.version };
    });
  }

  /** Whoever invited is told. */
  decline(actor: Actor, input: { id: string; version: number }): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { reviewer, subject } = await lockCallReviewer(tx, input.id, input.version);
      tx.authorize(callReviewerPolicy, 'call-reviewer.decline', subject);
      reviewer.decline(tx.now);
      await tx.update(reviewer);
      tx.emit('call-reviewer.declined', { callReviewerId: reviewer.id });
      return { id: reviewer.id, version: reviewer.version };
    });
  }
}
