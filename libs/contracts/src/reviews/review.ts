/**
 * Where a review stands. `assigned`: nothing of the application can be read yet; `certified`: there is no conflict, it is being
 * read and scored; `conflicted`: for good; `unassigned`: taken away again. Catalogue keys `review.state.<state>`.
 */
export const REVIEW_STATES = ['assigned', 'certified', 'submitted', 'conflicted', 'unassigned'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** Where somebody stands as a reviewer of a call. Catalogue keys `callReviewer.state.<state>`. */
export const CALL_REVIEWER_STATES = ['invited', 'accepted', 'declined', 'removed'] as const;
export type CallReviewerState = (typeof CALL_REVIEWER_STATES)[number];

/** What a reviewer advises. Catalogue keys `review.recommendation.<recommendation>`. */
export const RECOMMENDATIONS = ['fund', 'fundWithChanges', 'doNotFund'] as const;
export type Recommendation = (typeof RECOMMENDATIONS)[number];

/** What binds a reviewer to an applicant. Catalogue keys `review.conflict.<kind>`. */
export const CONFLICT_KINDS = [
  'employment',
  'governance',
  'family',
  'friendship',
  'financial',
  'rivalry',
  'other',
] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

/** Every action people may take on one review, in the order pages offer them. */
export const REVIEW_ACTIONS = [
  'review.certify',
  'review.declare-conflict',
  'review.save',
  'review.submit',
  'review.return',
  'review.unassign',
] as const;
export type ReviewAction = (typeof REVIEW_ACTIONS)[number];

/** Every action people may take on a reviewer of a call. */
export const CALL_REVIEWER_ACTIONS = [
  'call-reviewer.accept',
  'call-reviewer.decline',
  'call-reviewer.change',
  'call-reviewer.remove',
] as const;
export type CallReviewerAction = (typeof CALL_REVIEWER_ACTIONS)[number];

/** Characters and numbers of what is typed about reviews. */
export const REVIEW_LIMITS = {
  commentChars: 4_000,
  noteChars: 1_000,
  reasonChars: 1_000,
  reasonCharsMin: 10,
  loadMax: 200,
  usualLoad: 20,
  assignedAtOnce: 200,
} as const;

/** Rows of one page of a list. */
export const REVIEWS_PAGE = { usual: 25, max: 100 } as const;

/** Codes that requests about reviews are refused with, and their params; catalogue keys `error.<code>`. */
export const REVIEW_PROBLEM_CODES = [
  'review.not-found',
  'call-reviewer.not-found',
  /** action, state. */
  'review.state-forbids',
  'call-reviewer.state-forbids',
  /** The person is not invited, or has not accepted. */
  'review.reviewer-not-accepted',
  'review.reviewer-has-conflict',
  'review.reviewer-of-applicant',
  /** load, loadMax. */
  'review.reviewer-is-full',
  /** A restricted application names its readers: the assignment says so explicitly. */
  'review.reader-not-named',
  'review.already-assigned',
  /** state: of the application. */
  'review.application-not-in-review',
  'review.not-certified',
  'review.not-yours',
  /** missing: how many; errors name the fields. */
  'review.incomplete',
  'review.answers-not-acceptable',
  'review.changed-meanwhile',
  'review.needs-score',
  'review.needs-comment',
  'review.needs-recommendation',
  'review.unknown-field',
  'review.not-a-level',
  'review.comment-too-long',
  'review.recommendation-unknown',
  'review.own-review-first',
  'review.application-of-own-organization',
  /** open: how many are not submitted. */
  'review.reviews-are-open',
  'review.needs-any-review',
  /** count, min. */
  'review.too-few-reviews',
  'call-reviewer.not-a-reviewer',
  'call-reviewer.already-there',
  'call-reviewer.not-yours',
  /** assigned: how many reviews the person has. */
  'call-reviewer.load-below-assigned',
] as const;
export type ReviewProblemCode = (typeof REVIEW_PROBLEM_CODES)[number];
