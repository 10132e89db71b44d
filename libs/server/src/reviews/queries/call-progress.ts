import type { ApplicationState } from '@candela/contracts';
import { type Actor, type Reading, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { applicationLifecycle } from '../../applications/index.js';
import { type CallFacts, localDateOf } from '../../programs/index.js';
import { reviewedCallPolicy } from '../model/call-reviewer-policy.js';
import { callHeadOf } from './call-head.js';
import { reviewersOfCall } from './call-reviewers.js';
import { reviewedCall } from './review-case.js';
import { scoreSheetOf } from './score-sheet-of.js';
import { applicationsUnderReview } from './visible-applications.js';

interface ReviewTotals {
  applications: number;
  /** Applications by what their reviews lack. */
  withoutReviewers: number;
  lacking: number;
  ready: number;
  assigned: number;
  certified: number;
  submitted: number;
  late: number;
}

const HANDED_IN = applicationLifecycle.states.filter((state) => state !== 'draft');

/** How far a call is: its applications by state, their reviews, and each reviewer. Of what the reader sees alone. */
@Injectable()
export class ReadCallProgress {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, callId: string) {
    return this.unitOfWork.read(actor, async (reading) => {
      const call = await reviewedCall(reading, callId);
      reading.permit(reviewedCallPolicy, 'call.read-progress', call);
      const { reviewsMin } = await scoreSheetOf(reading, call);
      return {
        call: callHeadOf(call),
        reviewsMin,
        byState: await countedByState(reading, callId),
        reviews: await totalsOf(reading, call, reviewsMin),
        reviewers: (await reviewersOfCall(reading, call)).map(
          ({ userId, name, state, load, loadMax, counts }) => ({
            ...{ userId, name, state, load, loadMax, counts },
          }),
        ),
      };
    });
  }
}

async function countedByState(reading: Reading, callId: string) {
  const rows = await applicationsUnderReview(reading, callId, HANDED_IN)
    .select('application.state', 'state')
    .addSelect('count(*)::int', 'count')
    .groupBy('application.state')
    .getRawMany<{ state: ApplicationState; count: number }>();
  const counts = new Map(rows.map(({ state, count }) => [state, count]));
  return HANDED_IN.map((state) => ({ state, count: counts.get(state) ?? 0 }));
}

/** Over the applications in review: what they have, and what they lack. */
async function totalsOf(reading: Reading, call: CallFacts, reviewsMin: number): Promise<ReviewTotals> {
  const [text, params] = applicationsUnderReview(reading, call.id, ['review'])
    .leftJoin(
      (reviews) =>
        reviews
          .select('review.application_id', 'application_id')
          .addSelect(`count(*) FILTER (WHERE review.state = 'assigned')`, 'assigned')
          .addSelect(`count(*) FILTER (WHERE review.state = 'certified')`, 'certified')
          .addSelect(`count(*) FILTER (WHERE review.state = 'submitted')`, 'submitted')
          .addSelect(
            `count(*) FILTER (WHERE review.state IN ('assigned', 'certified') AND review.due_on < :today)`,
            'late',
          )
          .from('review', 'review')
          .where('review.call_id = :reviewedCallId')
          .groupBy('review.application_id'),
      'counted',
      'counted.application_id = application.id',
    )
    .setParameter('today', localDateOf(reading.now, call.timeZone))
    .select('coalesce(counted.assigned, 0)', 'assigned')
    .addSelect('coalesce(counted.certified, 0)', 'certified')
    .addSelect('coalesce(counted.submitted, 0)', 'submitted')
    .addSelect('coalesce(counted.late, 0)', 'late')
    .getQueryAndParameters();
  const live = 'assigned + certified + submitted';
  const [totals] = await reading.sql<ReviewTotals>(
    'adds up what a visible query finds',
    `SELECT count(*)::int AS applications,
       count(*) FILTER (WHERE ${live} = 0)::int AS "withoutReviewers",
       count(*) FILTER (WHERE ${live} < ${reviewsMin})::int AS lacking,
       count(*) FILTER (WHERE assigned + certified = 0 AND submitted >= ${reviewsMin})::int AS ready,
       coalesce(sum(assigned), 0)::int AS assigned, coalesce(sum(certified), 0)::int AS certified,
       coalesce(sum(submitted), 0)::int AS submitted, coalesce(sum(late), 0)::int AS late
     FROM (${text}) AS reviewed`,
    params,
  );
  return totals!;
}
