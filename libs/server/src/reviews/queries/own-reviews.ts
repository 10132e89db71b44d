import { evaluateSheet, REVIEWS_PAGE, type ReviewState, scoresIn } from '@candela/contracts';
import {
  type Actor,
  allowedActions,
  decodeCursor,
  encodeCursor,
  type Reading,
  UnitOfWork,
} from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { type ApplicationFacts, applicationFacts } from '../../applications/index.js';
import { type CallFacts, callsById, localDateOf } from '../../programs/index.js';
import { reviewLifecycle } from '../domain/review-lifecycle.js';
import { CallReviewer } from '../model/call-reviewer.entity.js';
import { callReviewerPolicy } from '../model/call-reviewer-policy.js';
import { Review } from '../model/review.entity.js';
import { ownReviewsPolicy } from '../model/review-policy.js';
import { callHeadOf } from './call-head.js';
import { scoreSheetsOf } from './score-sheet-of.js';

export const OWN_REVIEWS_SHOWN = ['open', 'done'] as const;

export interface ListOwnReviews {
  show?: (typeof OWN_REVIEWS_SHOWN)[number] | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
}

/** Of a review's columns those that the list is made of. */
const LISTED = [
  ...(['id', 'applicationId', 'callId', 'state', 'dueOn'] as const),
  ...(['answers', 'total', 'returnReason', 'version'] as const),
] satisfies (keyof Review)[];
type ListedReview = Pick<Review, (typeof LISTED)[number]>;

const DUE = `coalesce(review.due_on, 'infinity')`;

/** What somebody has to review, the first due first, or has handed in; and who asks whether they would. */
@Injectable()
export class ListOwnReviewsOf {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, input: ListOwnReviews) {
    return this.unitOfWork.read(actor, async (reading) => {
      reading.permit(ownReviewsPolicy, 'review.list-own', null);
      const limit = input.limit ?? REVIEWS_PAGE.usual;
      const states: ReviewState[] = input.show === 'done' ? ['submitted'] : reviewLifecycle.statesIn('open');
      const rows = await pageOf(ownReviews(reading, states), input.cursor, limit);
      const total = input.cursor ? null : await ownReviews(reading, states).getCount();
      const shown = rows.slice(0, limit);
      const last = rows.length > limit ? shown.at(-1) : undefined;
      const asked = input.cursor ? [] : await invitations(reading);
      const calls = await callsById(reading, [
        ...shown.map(({ callId }) => callId),
        ...asked.map(({ callId }) => callId),
      ]);
      return {
        items: await itemsOf(reading, shown, calls),
        nextCursor: last ? encodeCursor([last.dueOn ?? 'infinity', last.id]) : null,
        total,
        invitations: asked.flatMap((reviewer) => {
          const call = calls.get(reviewer.callId);
          return call ? [invitationView(reading, reviewer, call)] : [];
        }),
      };
    });
  }
}

function ownReviews(reading: Reading, states: readonly ReviewState[]) {
  return reading
    .visible(Review, 'review')
    .andWhere('review.reviewer_id = :me AND review.state = ANY(:states)', {
      me: reading.actor.userId,
      states,
    });
}

function pageOf(
  query: ReturnType<typeof ownReviews>,
  cursor: string | undefined,
  limit: number,
): Promise<ListedReview[]> {
  if (cursor) {
    const [due, id] = decodeCursor(cursor, 2);
    query.andWhere(`(${DUE}, review.id) > (:afterDue::date, :afterId::uuid)`, { afterDue: due, afterId: id });
  }
  return query
    .select(LISTED.map((name) => `review.${name}`))
    .orderBy(DUE, 'ASC')
    .addOrderBy('review.id', 'ASC')
    .limit(limit + 1)
    .getMany();
}

function invitations(reading: Reading): Promise<CallReviewer[]> {
  return reading
    .visible(CallReviewer, 'reviewer')
    .andWhere(`reviewer.userId = :me AND reviewer.state = 'invited'`, { me: reading.actor.userId })
    .orderBy('reviewer.invitedAt')
    .getMany();
}

function invitationView(reading: Reading, reviewer: CallReviewer, call: CallFacts) {
  const { id, loadMax, version } = reviewer;
  return {
    ...{ id, loadMax, version },
    call: callHeadOf(call),
    invitedAt: reviewer.invitedAt.toISOString(),
    allowedActions: allowedActions(
      callReviewerPolicy,
      reading.actor,
      ['call-reviewer.accept', 'call-reviewer.decline'],
      { id, callReviewer: reviewer, call },
      reading.now,
    ),
  };
}

async function itemsOf(
  reading: Reading,
  reviews: readonly ListedReview[],
  calls: ReadonlyMap<string, CallFacts>,
) {
  const facts = await applicationFacts(
    reading,
    reviews.map(({ applicationId }) => applicationId),
  );
  const sheets = await scoreSheetsOf(reading, [...calls.values()]);
  const today = new Map(
    [...calls.values()].map(({ id, timeZone }) => [id, localDateOf(reading.now, timeZone)]),
  );
  return reviews.flatMap((review) => {
    const [application, call, sheet] = [
      facts.get(review.applicationId),
      calls.get(review.callId),
      sheets.get(review.callId),
    ];
    if (!application || !call || !sheet) return [];
    const { scored, criteria } = evaluateSheet(sheet, scoresIn(sheet, review.answers));
    const { id, state, dueOn, returnReason, total, version } = review;
    return [
      {
        ...{ id, state, dueOn, total, scored, criteria, version },
        isLate: reviewLifecycle.in('open', state) && dueOn !== null && dueOn < today.get(call.id)!,
        isReturned: returnReason !== null && state === 'certified',
        application: seenBy(review, application),
        call: { id: call.id, reference: call.reference, title: call.title },
      },
    ];
  });
}

/**
 * An application as its reviewer sees it: before certifying only by whom and, where it is internal, from which country; never
 * what it says.
 */
export function seenBy(review: Pick<Review, 'state'>, application: ApplicationFacts) {
  const reads = reviewLifecycle.in('reading', review.state);
  const { reference, applicant, level, country } = application;
  return {
    ...{ reference, applicant, level },
    country: reads || level === 'internal' ? country : null,
    title: reads ? application.title : null,
  };
}
