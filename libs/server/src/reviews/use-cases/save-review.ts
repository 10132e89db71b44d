import { problemsOfSaving, type ReviewAnswers, sameAnswer } from '@candela/contracts';
import { type Actor, invariant, UnitOfWork, VersionConflict } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { callsById } from '../../programs/index.js';
import { ReviewAnswersNotAcceptable, ReviewChangedMeanwhile } from '../domain/review-errors.js';
import { Review } from '../model/review.entity.js';
import { reviewPolicy } from '../model/review-policy.js';
import { reviewCaseOf } from '../queries/review-case.js';
import { scoreSheetOf } from '../queries/score-sheet-of.js';

export interface SaveReviewInput {
  id: string;
  /** The review's version that was read. */
  version: number;
  /** The fields that changed since; null empties one. */
  answers: ReviewAnswers;
}

export interface SavedReview {
  version: number;
  savedAt: string;
  changed: string[];
  changedByOthers: string[];
}

/** Saves what a reviewer scores and writes, field by field. */
@Injectable()
export class SaveReview {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Writes the fields that changed. Throws `ReviewAnswersNotAcceptable` for what the sheet does not take, and
   * `ReviewChangedMeanwhile`, having written nothing, where another window changed the same field to something else since
   * `version`; other fields merge.
   */
  execute(actor: Actor, input: SaveReviewInput): Promise<SavedReview> {
    return this.unitOfWork.run(actor, async (tx) => {
      const review = await tx.lock(Review, input.id);
      tx.authorize(reviewPolicy, 'review.save', await reviewCaseOf(tx, review));
      if (input.version > review.version) throw new VersionConflict();
      const call = (await callsById(tx, [review.callId])).get(review.callId);
      invariant(call, 'Every review is of a call.');
      const sheet = await scoreSheetOf(tx, call);
      const sent = emptiedAsNull(input.answers);
      const problems = problemsOfSaving(sheet, sent);
      if (problems.length > 0) throw new ReviewAnswersNotAcceptable(problems);
      const changed = Object.keys(sent).filter((field) => !sameAnswer(sent[field], review.answers[field]));
      const since = review.changedSince(input.version);
      const disputed = changed.filter((field) => since.includes(field));
      if (disputed.length > 0) throw new ReviewChangedMeanwhile(review.version, disputed);
      if (changed.length > 0) {
        review.write(Object.fromEntries(changed.map((field) => [field, sent[field]])), tx.now);
        await tx.update(review);
      }
      return {
        version: review.version,
        savedAt: (review.savedAt ?? tx.now).toISOString(),
        changed,
        changedByOthers: since.filter((field) => !changed.includes(field)),
      };
    });
  }
}

function emptiedAsNull(answers: ReviewAnswers): ReviewAnswers {
  return Object.fromEntries(
    Object.entries(answers).map(([field, value]) => [
      field,
      value === '' || value === undefined ? null : value,
    ]),
  );
}
