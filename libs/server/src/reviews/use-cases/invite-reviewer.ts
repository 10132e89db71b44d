import { type Actor, invariant, type Transaction, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { staffFor } from '../../identity/index.js';
import { callReviewerLifecycle } from '../domain/call-reviewer-lifecycle.js';
import { NotAReviewer, ReviewerAlreadyThere } from '../domain/review-errors.js';
import { CallReviewer } from '../model/call-reviewer.entity.js';
import { reviewedCallPolicy } from '../model/call-reviewer-policy.js';
import { reviewedCall } from '../queries/review-case.js';
import { freezeScoreSheet } from '../queries/score-sheet-of.js';

export interface InviteReviewerInput {
  callId: string;
  userId: string;
  /** Most reviews that the person takes on in this call. */
  loadMax: number;
}

/** Asks somebody to review for a call. With the first, the call's score sheet stands. */
@Injectable()
export class InviteReviewer {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Throws `NotAReviewer` for people without the role, `ReviewerAlreadyThere` for those who were asked. */
  execute(actor: Actor, input: InviteReviewerInput): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const call = await reviewedCall(tx, input.callId);
      tx.authorize(reviewedCallPolicy, 'call-reviewer.invite', call);
      const reviewers = await staffFor(tx, { roles: ['reviewer'], missionId: call.missionId });
      if (!reviewers.some(({ userId }) => userId === input.userId)) throw new NotAReviewer();
      await freezeScoreSheet(tx, call);
      const reviewer = await invited(tx, input);
      tx.emit('call-reviewer.invited', { callReviewerId: reviewer.id });
      return { id: reviewer.id, version: reviewer.version };
    });
  }
}

async function invited(tx: Transaction, input: InviteReviewerInput): Promise<CallReviewer> {
  const { userId: by } = tx.actor;
  invariant(by, 'People invite people.');
  const known = await tx
    .visible(CallReviewer, 'reviewer')
    .andWhere('reviewer.callId = :callId AND reviewer.userId = :userId', { ...input })
    .setLock('pessimistic_write', undefined, ['reviewer'])
    .getOne();
  if (known) {
    if (callReviewerLifecycle.in('asked', known.state)) throw new ReviewerAlreadyThere();
    known.inviteAgain(by, input.loadMax, tx.now);
    return tx.update(known);
  }
  return tx.insert(
    Object.assign(new CallReviewer(), {
      ...input,
      id: tx.newId(),
      state: callReviewerLifecycle.initial,
      invitedBy: by,
      invitedAt: tx.now,
      answeredAt: null,
      version: 1,
    }),
  );
}
