import type { CallReviewerState } from '@candela/contracts';
import { all, ALLOWED, definePolicy, hasStaffRole, notNow, when, type Rule } from '@candela/platform';
import {
  callReviewerLifecycle,
  type CallReviewerLifecycleAction,
} from '../domain/call-reviewer-lifecycle.js';
import { callReviewersVisibleTo, runsReviewsOf, seesReviewsOf } from '../domain/readers.js';
import { CallReviewer } from './call-reviewer.entity.js';

/** A call, for the rules on its reviews as a whole. */
export interface ReviewedCall {
  id: string;
  missionId: string | null;
}

/** Somebody's standing in a call. */
export interface CallReviewerCase {
  id: string;
  callReviewer: { userId: string; state: CallReviewerState };
  call: { missionId: string | null };
}

const officer: Rule<CallReviewerCase> = when((actor, { call }) => runsReviewsOf(actor, call));

const invitee: Rule<CallReviewerCase> = all(
  when((actor, { callReviewer }) => actor.userId === callReviewer.userId, 'call-reviewer.not-yours'),
  when((actor) => hasStaffRole(actor, 'reviewer'), 'call-reviewer.not-a-reviewer'),
);

function lifecycleAllows(action: CallReviewerLifecycleAction): Rule<CallReviewerCase> {
  return (_actor, { callReviewer: { state } }) =>
    callReviewerLifecycle.allows(state, action)
      ? ALLOWED
      : notNow('call-reviewer.state-forbids', { action, state });
}

const asked: Rule<CallReviewerCase> = (_actor, { callReviewer: { state } }) =>
  callReviewerLifecycle.in('asked', state)
    ? ALLOWED
    : notNow('call-reviewer.state-forbids', { action: 'call-reviewer.change', state });

/** Who asks people to review for a call, and who answers. */
export const callReviewerPolicy = definePolicy<
  CallReviewerCase,
  'call-reviewer.accept' | 'call-reviewer.decline' | 'call-reviewer.change' | 'call-reviewer.remove'
>({
  subject: 'call-reviewer',
  entity: CallReviewer,
  visibleTo: callReviewersVisibleTo,
  rules: {
    'call-reviewer.accept': all(invitee, lifecycleAllows('call-reviewer.accept')),
    'call-reviewer.decline': all(invitee, lifecycleAllows('call-reviewer.decline')),
    'call-reviewer.change': all(officer, asked),
    'call-reviewer.remove': all(officer, lifecycleAllows('call-reviewer.remove')),
  },
});

/** What is asked about the reviews of a call as a whole. */
export const reviewedCallPolicy = definePolicy<
  ReviewedCall,
  | 'call.read-progress'
  | 'call.read-reviewers'
  | 'call.read-assignments'
  | 'call.read-ranking'
  | 'call.read-score-sheet'
  | 'call-reviewer.invite'
>({
  subject: 'call',
  rules: {
    'call.read-progress': when(seesReviewsOf),
    'call.read-reviewers': when(seesReviewsOf),
    'call.read-assignments': when(seesReviewsOf),
    'call.read-ranking': when(seesReviewsOf),
    'call.read-score-sheet': when(seesReviewsOf),
    'call-reviewer.invite': when(runsReviewsOf),
  },
});

/** Who has a list of the calls under review; which are in it is for what they see. */
export const reviewedCallListPolicy = definePolicy<null, 'call.list-reviewed'>({
  subject: 'call',
  rules: { 'call.list-reviewed': when((actor) => hasStaffRole(actor, 'programOfficer', 'auditor')) },
});
