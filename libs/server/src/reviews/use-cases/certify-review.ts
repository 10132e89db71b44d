import { type Actor, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { reviewPolicy } from '../model/review-policy.js';
import { lockReview } from '../queries/review-case.js';

/** A reviewer states that nothing binds them to the applicant; from now on they read the application. */
@Injectable()
export class CertifyReview {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, input: { id: string; version: number }): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { review, subject } = await lockReview(tx, input.id, input.version);
      tx.authorize(reviewPolicy, 'review.certify', subject);
      review.certify(tx.now);
      await tx.update(review);
      return { id: review.id, version: review.version };
    });
  }
}
