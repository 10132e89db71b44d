import { CALL_REVIEWER_ACTIONS, type CallReviewerState } from '@candela/contracts';
import { type Actor, allowedActions, can, type Reading, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { staffFor, staffNames } from '../../identity/index.js';
import { type CallFacts, localDateOf } from '../../programs/index.js';
import { callReviewerLifecycle } from '../domain/call-reviewer-lifecycle.js';
import { CallReviewer } from '../model/call-reviewer.entity.js';
import { callReviewerPolicy, reviewedCallPolicy } from '../model/call-reviewer-policy.js';
import { callHeadOf } from './call-head.js';
import { reviewedCall } from './review-case.js';

/** How far somebody is with their reviews of a call. */
export interface ReviewerCounts {
  assigned: number;
  certified: number;
  submitted: number;
  conflicted: number;
  /** Of the open ones, how many are past their day. */
  late: number;
}

/** Somebody who reviews for a call, as those who run it see them. */
export interface CallReviewerRow {
  id: string;
  userId: string;
  name: string;
  state: CallReviewerState;
  load: number;
  loadMax: number;
  counts: ReviewerCounts;
  version: number;
}

const NOTHING: ReviewerCounts = { assigned: 0, certified: 0, submitted: 0, conflicted: 0, late: 0 };

/** The reviewers of a call by name, with how far they are: three queries whatever their number. */
export async function reviewersOfCall(reading: Reading, call: CallFacts): Promise<CallReviewerRow[]> {
  const reviewers = await reading
    .visible(CallReviewer, 'reviewer')
    .andWhere('reviewer.callId = :callId', { callId: call.id })
    .getMany();
  const counted = await reading.sql<ReviewerCounts & { reviewerId: string }>(
    'how much each reviewer of a call has to do is for those who see its reviewers; nothing is read of it',
    `SELECT reviewer_id AS "reviewerId",
       count(*) FILTER (WHERE state = 'assigned')::int AS assigned,
       count(*) FILTER (WHERE state = 'certified')::int AS certified,
       count(*) FILTER (WHERE state = 'submitted')::int AS submitted,
       count(*) FILTER (WHERE state = 'conflicted')::int AS conflicted,
       count(*) FILTER (WHERE state IN ('assigned', 'certified') AND due_on < $2)::int AS late
     FROM review WHERE call_id = $1 GROUP BY reviewer_id`,
    [call.id, localDateOf(reading.now, call.timeZone)],
  );
  const countsOf = new Map(counted.map(({ reviewerId, ...counts }) => [reviewerId, counts]));
  const names = await staffNames(
    reading,
    reviewers.map(({ userId }) => userId),
  );
  return reviewers
    .map(({ id, userId, state, loadMax, version }) => {
      const counts = countsOf.get(userId) ?? NOTHING;
      const load = counts.assigned + counts.certified + counts.submitted;
      return { id, userId, name: names.get(userId) ?? '', state, load, loadMax, counts, version };
    })
    .sort((one, other) => one.name.localeCompare(other.name) || one.id.localeCompare(other.id));
}

/** Who reviews for a call, and who could be asked. */
@Injectable()
export class ListCallReviewers {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, callId: string) {
    return this.unitOfWork.read(actor, async (reading) => {
      const call = await reviewedCall(reading, callId);
      reading.permit(reviewedCallPolicy, 'call.read-reviewers', call);
      const reviewers = await reviewersOfCall(reading, call);
      const invites = can(reviewedCallPolicy, actor, 'call-reviewer.invite', call, reading.now).allowed;
      return {
        call: callHeadOf(call),
        items: reviewers.map((row) => ({
          ...row,
          allowedActions: allowedActions(
            callReviewerPolicy,
            actor,
            CALL_REVIEWER_ACTIONS,
            { id: row.id, callReviewer: row, call },
            reading.now,
          ),
        })),
        candidates: invites ? await candidatesOf(reading, call, reviewers) : [],
        allowedActions: allowedActions(
          reviewedCallPolicy,
          actor,
          ['call-reviewer.invite'],
          call,
          reading.now,
        ),
      };
    });
  }
}

/** Staff with the role who are not asked, or no longer, by name. */
async function candidatesOf(reading: Reading, call: CallFacts, reviewers: readonly CallReviewerRow[]) {
  const asked = reviewers
    .filter(({ state }) => callReviewerLifecycle.in('asked', state))
    .map(({ userId }) => userId);
  const people = await staffFor(reading, { roles: ['reviewer'], missionId: call.missionId });
  return people
    .filter(({ userId }) => !asked.includes(userId))
    .map(({ userId, name }) => ({ userId, name }))
    .sort((one, other) => one.name.localeCompare(other.name));
}
