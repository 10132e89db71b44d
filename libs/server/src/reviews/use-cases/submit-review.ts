import { problemsOfSubmitting } from '@candela/contracts';
import { type Actor, invariant, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { callsById } from '../../programs/index.js';
import { ReviewIncomplete } from '../domain/review-errors.js';
import { reviewPolicy } from '../model/review-policy.js';
import { lockReview } from '../queries/review-case.js';
import { scoreSheetOf } from '../queries/score-sheet-of.js';

/** A reviewer hands a review in; what it comes to counts from now on, and the others' reviews can be read. */
@Injectable()
export class SubmitReview {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** `version` is the one read: what was seen is what is handed in. Throws `ReviewIncomplete` naming every field. */
  execute(actor: Actor, input: { id: string; version: number }): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { review, subject } = await lockReview(tx, input.id, input.version);
      tx.authorize(reviewPolicy, 'review.submit', subject);
      const call = (await callsById(tx, [review.callId])).get(review.callId);
      invariant(call, 'Every review is of a call.');
      const sheet = await scoreSheetOf(tx, call);
      const missing = problemsOfSubmitting(sheet, review.answers);
      if (missing.length > 0) throw new ReviewIncomplete(missing);
      review.submit(sheet, tx.now);
      await tx.update(review);
      tx.emit('review.submitted', { reviewId: review.id });
      return { id: review.id, version: review.version };
    });
  }
}
