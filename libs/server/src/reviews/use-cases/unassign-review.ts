import { type Actor, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { reviewPolicy } from '../model/review-policy.js';
import { lockReview } from '../queries/review-case.js';

/** An officer takes an application away from a reviewer who has not handed in. */
@Injectable()
export class UnassignReview {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, input: { id: string; version: number }): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { review, subject } = await lockReview(tx, input.id, input.version);
      tx.authorize(reviewPolicy, 'review.unassign', subject);
      review.unassign();
      await tx.update(review);
      return { id: review.id, version: review.version };
    });
  }
}
