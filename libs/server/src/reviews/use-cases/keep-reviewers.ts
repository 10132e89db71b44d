import { type Actor, type Reading, type Transaction, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { reviewLifecycle } from '../domain/review-lifecycle.js';
import { LoadBelowAssigned } from '../domain/review-errors.js';
import type { CallReviewer } from '../model/call-reviewer.entity.js';
import { callReviewerPolicy } from '../model/call-reviewer-policy.js';
import { Review } from '../model/review.entity.js';
import { lockCallReviewer } from './answer-invitation.js';

/** How many reviews of the call the person has, open and handed in. */
export function loadOf(reading: Reading, reviewer: Pick<CallReviewer, 'callId' | 'userId'>): Promise<number> {
  return reviewsOf(reading, reviewer, reviewLifecycle.statesIn('live')).getCount();
}

/** What an officer changes about a reviewer of a call. */
@Injectable()
export class KeepReviewers {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Throws `LoadBelowAssigned` where the person has more already. */
  changeLoad(
    actor: Actor,
    input: { id: string; version: number; loadMax: number },
  ): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { reviewer, subject } = await lockCallReviewer(tx, input.id, input.version);
      tx.authorize(callReviewerPolicy, 'call-reviewer.change', subject);
      const load = await loadOf(tx, reviewer);
      if (input.loadMax < load) throw new LoadBelowAssigned(load);
      reviewer.loadMax = input.loadMax;
      await tx.update(reviewer);
      return { id: reviewer.id, version: reviewer.version };
    });
  }

  /** What is open goes back to be assigned; what was handed in stays and counts. */
  remove(actor: Actor, input: { id: string; version: number }): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { reviewer, subject } = await lockCallReviewer(tx, input.id, input.version);
      tx.authorize(callReviewerPolicy, 'call-reviewer.remove', subject);
      await unassignOpen(tx, reviewer);
      reviewer.remove();
      await tx.update(reviewer);
      return { id: reviewer.id, version: reviewer.version };
    });
  }
}

/** Takes back whatever of the reviewer is open, whether or not the officer sees each of the applications. */
async function unassignOpen(tx: Transaction, reviewer: CallReviewer): Promise<void> {
  const open = await reviewsOf(tx, reviewer, reviewLifecycle.statesIn('open'))
    .orderBy('review.id')
    .setLock('pessimistic_write')
    .getMany();
  for (const review of open) {
    review.unassign();
    await tx.update(review);
  }
}

function reviewsOf(
  reading: Reading,
  { callId, userId }: Pick<CallReviewer, 'callId' | 'userId'>,
  states: readonly string[],
) {
  return reading
    .unfiltered(
      Review,
      'review',
      'how much somebody has to do is for those who assign; nothing is read of it',
    )
    .where('review.callId = :callId AND review.reviewerId = :userId AND review.state = ANY(:states)', {
      callId,
      userId,
      states,
    });
}
