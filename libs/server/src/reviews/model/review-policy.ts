import type { ApplicationState, CallReviewerState, ReviewState } from '@candela/contracts';
import {
  all,
  ALLOWED,
  definePolicy,
  forbidden,
  hasStaffRole,
  incomplete,
  notNow,
  when,
  type Actor,
  type Rule,
} from '@candela/platform';
import { mayReadAsStaff, type Readable } from '../../applications/index.js';
import { belongsToApplicant, reviewsVisibleTo } from '../domain/readers.js';
import { reviewLifecycle, type ReviewLifecycleAction } from '../domain/review-lifecycle.js';
import { Review } from './review.entity.js';

/** A review with the application that it is of. */
export interface ReviewCase {
  id: string;
  review: { state: ReviewState; reviewerId: string; isNamedReader: boolean };
  application: Readable & { state: ApplicationState };
  /** Whether the reader reviews the same application and has not handed in yet. */
  ownIsOpen: boolean;
}

/** Somebody who might review an application. */
export interface AssignCase {
  /** Of the application. */
  id: string;
  application: Readable & { state: ApplicationState };
  reviewer: {
    state: CallReviewerState;
    load: number;
    loadMax: number;
    organizationIds: readonly string[];
    hasConflict: boolean;
    /** The state of their review of it, where there is one. */
    review: ReviewState | null;
  };
  /** Whether whoever assigns says that the reviewer becomes a reader of restricted ones. */
  namesReader: boolean;
}

/** An application with how its reviews stand. */
export interface PanelCase {
  id: string;
  application: Readable & { state: ApplicationState };
  open: number;
  submitted: number;
  reviewsMin: number;
  /** Why fewer reviews than usual are enough; null where nobody said. */
  reason: string | null;
}

type ApplicationSubject = { application: Readable & { state: ApplicationState } };

const notOfApplicant: Rule<ApplicationSubject> = when(
  (actor, { application }) => !belongsToApplicant(actor, application),
  'review.application-of-own-organization',
);

/** An officer who reads the application. */
const officer: Rule<ApplicationSubject> = all(
  when((actor: Actor, { application }: ApplicationSubject) => mayReadAsStaff(actor, application)),
  when((actor) => hasStaffRole(actor, 'programOfficer')),
  notOfApplicant,
);

const inReview: Rule<ApplicationSubject> = (_actor, { application: { state } }) =>
  state === 'review' ? ALLOWED : notNow('review.application-not-in-review', { state });

const notDecided: Rule<ApplicationSubject> = (_actor, { application: { state } }) =>
  state === 'review' || state === 'panel' ? ALLOWED : notNow('review.application-not-in-review', { state });

const reviewer: Rule<ReviewCase> = all<ReviewCase>(
  when((actor, { review }) => actor.userId === review.reviewerId, 'review.not-yours'),
  when((actor) => hasStaffRole(actor, 'reviewer'), 'call-reviewer.not-a-reviewer'),
  notOfApplicant,
);

const named: Rule<ReviewCase> = (_actor, { application, review }) =>
  application.confidentiality !== 'restricted' || review.isNamedReader
    ? ALLOWED
    : forbidden('review.reader-not-named');

const certified: Rule<ReviewCase> = (_actor, { review: { state } }) => {
  if (reviewLifecycle.in('reading', state)) return ALLOWED;
  if (state === 'assigned') return notNow('review.not-certified');
  return notNow('review.state-forbids', { action: 'review.read', state });
};

const ownReviewFirst: Rule<{ ownIsOpen: boolean }> = (_actor, { ownIsOpen }) =>
  ownIsOpen ? notNow('review.own-review-first') : ALLOWED;

function lifecycleAllows(action: ReviewLifecycleAction): Rule<ReviewCase> {
  return (_actor, { review: { state } }) =>
    reviewLifecycle.allows(state, action) ? ALLOWED : notNow('review.state-forbids', { action, state });
}

const isBeingWritten: Rule<ReviewCase> = (_actor, { review: { state } }) =>
  state === 'certified' ? ALLOWED : notNow('review.state-forbids', { action: 'review.save', state });

/**
 * Whoever reviews certifies first that there is no conflict; officers take reviews away and return them. `review.read`
 * is of one's own review, `review.read-application` of what it is about.
 */
export const reviewPolicy = definePolicy<
  ReviewCase,
  | 'review.read'
  | 'review.read-application'
  | 'review.certify'
  | 'review.declare-conflict'
  | 'review.save'
  | 'review.submit'
  | 'review.return'
  | 'review.unassign'
>({
  subject: 'review',
  entity: Review,
  visibleTo: reviewsVisibleTo,
  rules: {
    'review.read': reviewer,
    'review.read-application': all(reviewer, named, certified, notDecided),
    'review.certify': all(reviewer, named, lifecycleAllows('review.certify'), inReview),
    'review.declare-conflict': all(reviewer, lifecycleAllows('review.declare-conflict'), notDecided),
    'review.save': all(reviewer, named, isBeingWritten, inReview),
    'review.submit': all(reviewer, named, lifecycleAllows('review.submit'), inReview),
    'review.return': all(officer, ownReviewFirst, lifecycleAllows('review.return'), inReview),
    'review.unassign': all(officer, lifecycleAllows('review.unassign')),
  },
});

const accepted: Rule<AssignCase> = (_actor, { reviewer: { state } }) =>
  state === 'accepted' ? ALLOWED : notNow('review.reviewer-not-accepted', { state });

const withoutConflict: Rule<AssignCase> = (_actor, { reviewer: { hasConflict } }) =>
  hasConflict ? notNow('review.reviewer-has-conflict') : ALLOWED;

const outsideApplicant: Rule<AssignCase> = (_actor, { application, reviewer: { organizationIds } }) =>
  organizationIds.includes(application.organizationId) ? notNow('review.reviewer-of-applicant') : ALLOWED;

const notYetAssigned: Rule<AssignCase> = (_actor, { reviewer: { review } }) =>
  review !== null && reviewLifecycle.in('live', review) ? notNow('review.already-assigned') : ALLOWED;

const belowLoad: Rule<AssignCase> = (_actor, { reviewer: { load, loadMax } }) =>
  load < loadMax ? ALLOWED : notNow('review.reviewer-is-full', { load, loadMax });

const readerNamed: Rule<AssignCase> = (_actor, { application, namesReader }) =>
  application.confidentiality === 'restricted' && !namesReader
    ? incomplete('review.reader-not-named')
    : ALLOWED;

/** Who gives an application to a reviewer, and to whom it is never given. */
export const assignPolicy = definePolicy<AssignCase, 'review.assign'>({
  subject: 'application',
  rules: {
    'review.assign': all<AssignCase>(
      officer,
      inReview,
      accepted,
      withoutConflict,
      outsideApplicant,
      notYetAssigned,
      belowLoad,
      readerNamed,
    ),
  },
});

const allHandedIn: Rule<PanelCase> = (_actor, { open }) =>
  open === 0 ? ALLOWED : notNow('review.reviews-are-open', { open });

const anyReview: Rule<PanelCase> = (_actor, { submitted }) =>
  submitted > 0 ? ALLOWED : notNow('review.needs-any-review');

const enoughReviews: Rule<PanelCase> = (_actor, { submitted, reviewsMin, reason }) =>
  submitted >= reviewsMin || reason !== null
    ? ALLOWED
    : incomplete('review.too-few-reviews', { count: submitted, min: reviewsMin });

/** Who reads what reviewers found of an application, and who sends it on to the panel. */
export const panelPolicy = definePolicy<PanelCase, 'application.read-reviews' | 'application.send-to-panel'>({
  subject: 'application',
  rules: {
    'application.read-reviews': all(
      when((actor, { application }) => mayReadAsStaff(actor, application)),
      notOfApplicant,
    ),
    'application.send-to-panel': all<PanelCase>(officer, inReview, allHandedIn, anyReview, enoughReviews),
  },
});

/** Who has reviews of their own to list. */
export const ownReviewsPolicy = definePolicy<null, 'review.list-own'>({
  subject: 'review',
  rules: { 'review.list-own': when((actor) => hasStaffRole(actor, 'reviewer')) },
});
