import { REVIEW_ACTIONS, REVIEWS_PAGE } from '@candela/contracts';
import {
  type Actor,
  allowedActions,
  decodeCursor,
  encodeCursor,
  type Reading,
  UnitOfWork,
} from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { applicantsOf, type Application } from '../../applications/index.js';
import { organizationCountries, organizationsOf } from '../../identity/index.js';
import { type CallFacts, localDateOf } from '../../programs/index.js';
import { reviewLifecycle } from '../domain/review-lifecycle.js';
import {
  type Assignable,
  blockOf,
  type Candidate,
  isOfCountry,
  suggestedFor,
} from '../domain/suggestions.js';
import { reviewedCallPolicy } from '../model/call-reviewer-policy.js';
import { Review } from '../model/review.entity.js';
import { reviewPolicy } from '../model/review-policy.js';
import { callHeadOf } from './call-head.js';
import { type CallReviewerRow, reviewersOfCall } from './call-reviewers.js';
import { conflictsOf, openOwnReviews, reviewedCall } from './review-case.js';
import { scoreSheetOf } from './score-sheet-of.js';
import { applicationsUnderReview } from './visible-applications.js';

export interface ListAssignments {
  /** Only applications with fewer reviews than they need. */
  lacking?: boolean | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
}

const SUGGESTED_MAX = 3;

/** The applications in review of a call beside its reviewers: who has what, who may not, who has room. */
@Injectable()
export class ListAssignmentsOfCall {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** A fixed number of queries for a page, whatever the number of applications and reviewers. */
  execute(actor: Actor, callId: string, input: ListAssignments) {
    return this.unitOfWork.read(actor, async (reading) => {
      const call = await reviewedCall(reading, callId);
      reading.permit(reviewedCallPolicy, 'call.read-assignments', call);
      const { reviewsMin } = await scoreSheetOf(reading, call);
      const limit = input.limit ?? REVIEWS_PAGE.usual;
      const matching = () => assignable(reading, call, input.lacking ? reviewsMin : null);
      const rows = await pageOf(matching(), input.cursor, limit).getMany();
      const total = input.cursor ? null : await matching().getCount();
      const shown = rows.slice(0, limit);
      const last = rows.length > limit ? shown.at(-1) : undefined;
      return {
        call: callHeadOf(call),
        reviewsMin,
        items: await rowsOf(reading, call, shown),
        nextCursor: last ? encodeCursor([last.reference]) : null,
        total,
      };
    });
  }
}

function assignable(reading: Reading, call: CallFacts, fewerThan: number | null) {
  const query = applicationsUnderReview(reading, call.id, ['review']);
  if (fewerThan === null) return query;
  return query.andWhere(
    `(SELECT count(*) FROM review live WHERE live.application_id = application.id AND live.state = ANY(:liveStates))
       < :fewerThan`,
    { fewerThan, liveStates: reviewLifecycle.statesIn('live') },
  );
}

function pageOf(query: ReturnType<typeof assignable>, cursor: string | undefined, limit: number) {
  if (cursor) {
    const [reference] = decodeCursor(cursor, 1);
    query.andWhere('application.reference COLLATE "C" > :afterReference', { afterReference: reference });
  }
  return query.orderBy('application.reference COLLATE "C"', 'ASC').limit(limit + 1);
}

async function rowsOf(reading: Reading, call: CallFacts, applications: readonly Application[]) {
  const ids = applications.map(({ id }) => id);
  const reviewers = await reviewersOfCall(reading, call);
  const candidates = await candidatesOf(reading, reviewers);
  const reviews = await liveReviews(reading, ids);
  const conflicts = await conflictsOf(
    reading,
    reviewers.map(({ userId }) => userId),
    ids,
  );
  const applicants = await applicantsOf(reading, ids);
  const ownOpen = await openOwnReviews(reading, ids);
  const names = new Map(reviewers.map(({ userId, name }) => [userId, name]));
  const today = localDateOf(reading.now, call.timeZone);
  return applications.map((application) => {
    const own = reviews.filter(({ applicationId }) => applicationId === application.id);
    const facts: Assignable = {
      organizationId: application.organizationId,
      country: application.country,
      reviewerIds: own.map(({ reviewerId }) => reviewerId),
      conflictedIds: conflicts
        .filter(({ applicationId }) => applicationId === application.id)
        .map(({ userId }) => userId),
    };
    return {
      ...headOf(application),
      applicant: applicants.get(application.id) ?? { name: null, alias: null },
      reviews: own.map((review) => ({
        id: review.id,
        reviewerId: review.reviewerId,
        reviewerName: names.get(review.reviewerId) ?? '',
        state: review.state,
        dueOn: review.dueOn,
        isLate: reviewLifecycle.in('open', review.state) && review.dueOn !== null && review.dueOn < today,
        version: review.version,
        allowedActions: allowedActions(
          reviewPolicy,
          reading.actor,
          REVIEW_ACTIONS,
          { id: review.id, review, application, ownIsOpen: ownOpen.has(application.id) },
          reading.now,
        ),
      })),
      blocked: candidates.flatMap((candidate) => {
        const code = blockOf(facts, candidate);
        return code ? [{ userId: candidate.userId, code }] : [];
      }),
      ofCountry: candidates.filter((one) => isOfCountry(facts, one)).map(({ userId }) => userId),
      suggested: suggestedFor(facts, candidates, SUGGESTED_MAX).map(({ userId }) => userId),
    };
  });
}

function headOf({ id, reference, title, confidentiality, country, submittedAt }: Application) {
  return { id, reference, title, level: confidentiality, country, submittedAt: submittedAt!.toISOString() };
}

/** Those who have accepted, with where they belong. */
async function candidatesOf(reading: Reading, reviewers: readonly CallReviewerRow[]): Promise<Candidate[]> {
  const accepted = reviewers.filter(({ state }) => state === 'accepted');
  const belongs = await organizationsOf(
    reading,
    accepted.map(({ userId }) => userId),
  );
  const countries = await organizationCountries(reading, [...new Set([...belongs.values()].flat())]);
  return accepted.map(({ userId, name, load, loadMax }) => {
    const organizationIds = belongs.get(userId) ?? [];
    return {
      ...{ userId, name, load, loadMax, organizationIds },
      countries: organizationIds.flatMap((id) => countries.get(id) ?? []),
    };
  });
}

function liveReviews(reading: Reading, applicationIds: readonly string[]): Promise<Review[]> {
  return reading
    .visible(Review, 'review')
    .andWhere('review.applicationId = ANY(:applicationIds::uuid[]) AND review.state = ANY(:live)', {
      applicationIds,
      live: reviewLifecycle.statesIn('live'),
    })
    .orderBy('review.assignedAt')
    .addOrderBy('review.id')
    .getMany();
}
