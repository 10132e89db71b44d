import type { ConflictKind } from '@candela/contracts';
import { type Actor, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { ConflictOfInterest } from '../model/conflict-of-interest.entity.js';
import { reviewPolicy } from '../model/review-policy.js';
import { lockReview } from '../queries/review-case.js';

export interface DeclareConflictInput {
  id: string;
  version: number;
  kind: ConflictKind;
  note: string | null;
}

/** A reviewer says what binds them to the applicant. It stands for good: the application is never theirs again. */
@Injectable()
export class DeclareConflict {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Ends the review at once, and takes a result that was handed in out of the scores. */
  execute(actor: Actor, input: DeclareConflictInput): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { review, subject } = await lockReview(tx, input.id, input.version);
      tx.authorize(reviewPolicy, 'review.declare-conflict', subject);
      review.declareConflict();
      await tx.update(review);
      await tx.insert(
        Object.assign(new ConflictOfInterest(), {
          id: tx.newId(),
          userId: review.reviewerId,
          applicationId: review.applicationId,
          kind: input.kind,
          note: input.note,
          declaredAt: tx.now,
        }),
      );
      tx.emit('review.conflict-declared', { reviewId: review.id });
      return { id: review.id, version: review.version };
    });
  }
}
