import { inject, Injectable } from '@angular/core';
import {
  ApiClient,
  callReviewersAccept,
  callReviewersDecline,
  ownReviewsCertify,
  ownReviewsDeclareConflict,
  ownReviewsDetail,
  ownReviewsList,
  ownReviewsSave,
  ownReviewsSubmit,
} from '@candela/api-client';
import type { ConflictKind, ReviewAnswers } from '@candela/contracts';
import { changing, type Intention, writing } from '../../session/intention.js';
import { problemFrom, ProblemError } from '../../session/problem-error.js';
import { RETRY_DELAYS_MS } from '../../session/retry-interceptor.js';
import type { OwnReview, OwnReviewPage } from './views.js';

/** What is acted on, as it was read. */
export interface Versioned {
  readonly id: string;
  readonly version: number;
}

export const OWN_REVIEWS = ['open', 'done'] as const;
export type OwnReviews = (typeof OWN_REVIEWS)[number];

/** The requests of whoever reviews. Each rejects with a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class ReviewsApi {
  private readonly api = inject(ApiClient);

  list(show: OwnReviews, cursor: string | null): Promise<OwnReviewPage> {
    return this.api.invoke(ownReviewsList, { show, ...(cursor ? { cursor } : {}) });
  }

  async review(id: string): Promise<OwnReview> {
    return (await this.api.invoke(ownReviewsDetail, { id })) as OwnReview;
  }

  async certify(on: Versioned, intention: Intention): Promise<void> {
    await this.api.invoke(ownReviewsCertify, changing(on), writing({ intention, version: on.version }));
  }

  async declareConflict(
    on: Versioned,
    kind: ConflictKind,
    note: string,
    intention: Intention,
  ): Promise<void> {
    const body = note.trim() === '' ? { kind } : { kind, note };
    const params = { ...changing(on), body };
    await this.api.invoke(ownReviewsDeclareConflict, params, writing({ intention, version: on.version }));
  }

  /** Saves the fields that changed. Does not try again by itself: whoever saves decides when. */
  async save({ id, version }: Versioned, answers: ReviewAnswers, intention: Intention) {
    const context = writing({ intention, version }).set(RETRY_DELAYS_MS, []);
    try {
      return await this.api.invoke(
        ownReviewsSave,
        { ...changing({ id, version }), body: { answers } },
        context,
      );
    } catch (error) {
      throw asDrafting(problemFrom(error));
    }
  }

  async submit(on: Versioned, intention: Intention): Promise<void> {
    await this.api.invoke(ownReviewsSubmit, changing(on), writing({ intention, version: on.version }));
  }

  async answer(on: Versioned, accepts: boolean, intention: Intention): Promise<void> {
    const request = accepts ? callReviewersAccept : callReviewersDecline;
    await this.api.invoke(request, changing(on), writing({ intention, version: on.version }));
  }
}

/** Fields that the sheet does not take are set aside like answers that a form does not take. */
function asDrafting(problem: ProblemError): ProblemError {
  return problem.code === 'review.answers-not-acceptable'
    ? new ProblemError({ ...problem, code: 'drafting.answers-not-acceptable' })
    : problem;
}
