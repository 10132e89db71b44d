import { type Actor, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { reviewPolicy } from '../model/review-policy.js';
import { lockReview } from '../queries/review-case.js';

/** An officer opens a review again, with the reason: something is missing or cannot be followed. */
@Injectable()
export class ReturnReview {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(
    actor: Actor,
    input: { id: string; version: number; reason: string },
  ): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { review, subject } = await lockReview(tx, input.id, input.version);
      tx.authorize(reviewPolicy, 'review.return', subject);
      review.return(input.reason);
      await tx.update(review);
      tx.emit('review.returned', { reviewId: review.id });
      return { id: review.id, version: review.version };
    });
  }
}
