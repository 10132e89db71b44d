import { NotFound, type Reading, type Transaction } from '@candela/platform';
import { Application } from '../../applications/index.js';
import { callsById, type CallFacts } from '../../programs/index.js';
import { reviewLifecycle } from '../domain/review-lifecycle.js';
import { seesReviewsOf } from '../domain/readers.js';
import { ConflictOfInterest } from '../model/conflict-of-interest.entity.js';
import { Review } from '../model/review.entity.js';
import type { PanelCase, ReviewCase } from '../model/review-policy.js';

const BECAUSE = 'read with its review, which was visible; what of it is told is for the policy of reviews';

/** A call whose reviews the reader sees. Throws `NotFound` otherwise, whether it exists or not. */
export async function reviewedCall(reading: Reading, callId: string): Promise<CallFacts> {
  const call = (await callsById(reading, [callId])).get(callId);
  if (!call || !(reading.actor.kind === 'system' || seesReviewsOf(reading.actor, call)))
    throw new NotFound('call');
  return call;
}

/** The application that a visible review is of. */
export function applicationOf(reading: Reading, id: string): Promise<Application> {
  return reading
    .unfiltered(Application, 'application', BECAUSE)
    .where('application.id = :id', { id })
    .getOneOrFail();
}

/** A review with what rules need. */
export async function reviewCaseOf(reading: Reading, review: Review): Promise<ReviewCase> {
  return caseOf(reading, review, await applicationOf(reading, review.applicationId));
}

/** A visible review and its application, both locked, in the order that every change of a review keeps. */
export async function lockReview(
  tx: Transaction,
  id: string,
  version: number,
): Promise<{ review: Review; subject: ReviewCase; application: Application }> {
  const seen = await tx.get(Review, id);
  const application = await tx
    .unfiltered(Application, 'application', BECAUSE)
    .where('application.id = :id', { id: seen.applicationId })
    .setLock('pessimistic_write')
    .getOneOrFail();
  const review = await tx.lock(Review, id, version);
  return { review, application, subject: await caseOf(tx, review, application) };
}

/**
 * Applications of one call, locked in the order of their ids, by id. Throws `NotFound` where the officer does not see one of
 * them.
 */
export async function lockApplications(
  tx: Transaction,
  callId: string,
  ids: readonly string[],
): Promise<Map<string, Application>> {
  const rows = await tx
    .visible(Application, 'application')
    .andWhere('application.id = ANY(:ids::uuid[]) AND application.callId = :callId', { ids, callId })
    .orderBy('application.id')
    .setLock('pessimistic_write', undefined, ['application'])
    .getMany();
  const found = new Map(rows.map((application) => [application.id, application]));
  if (ids.some((id) => !found.has(id))) throw new NotFound('application');
  return found;
}

/** The applications among these that the reader reviews and has not handed in yet. */
export async function openOwnReviews(
  reading: Reading,
  applicationIds: readonly string[],
): Promise<Set<string>> {
  if (applicationIds.length === 0) return new Set();
  const rows = await reading
    .visible(Review, 'review')
    .andWhere('review.applicationId = ANY(:applicationIds::uuid[])', { applicationIds })
    .andWhere('review.reviewerId = :me AND review.state = ANY(:open)', {
      me: reading.actor.userId,
      open: reviewLifecycle.statesIn('open'),
    })
    .select(['review.id', 'review.applicationId'])
    .getMany();
  return new Set(rows.map(({ applicationId }) => applicationId));
}

/** How the reviews of an application stand, for the step to the panel. */
export function panelCaseOf(
  application: Application,
  reviews: readonly Pick<Review, 'state'>[],
  reviewsMin: number,
  reason: string | null = null,
): PanelCase {
  return {
    id: application.id,
    application,
    open: reviews.filter(({ state }) => reviewLifecycle.in('open', state)).length,
    submitted: reviews.filter(({ state }) => state === 'submitted').length,
    reviewsMin,
    reason,
  };
}

/** What these people have declared about these applications. */
export function conflictsOf(
  reading: Reading,
  userIds: readonly string[],
  applicationIds: readonly string[],
): Promise<ConflictOfInterest[]> {
  return reading
    .unfiltered(ConflictOfInterest, 'conflict', 'shown to those who assign the application')
    .where('conflict.applicationId = ANY(:applicationIds::uuid[])', { applicationIds })
    .andWhere('conflict.userId = ANY(:userIds::uuid[])', { userIds })
    .getMany();
}

async function caseOf(reading: Reading, review: Review, application: Application): Promise<ReviewCase> {
  const ownIsOpen =
    review.reviewerId !== reading.actor.userId &&
    (await openOwnReviews(reading, [application.id])).has(application.id);
  return { id: review.id, review, application, ownIsOpen };
}
