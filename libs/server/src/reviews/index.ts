export { ReviewsModule } from './reviews.module.js';
export { reviewsContext } from './reviews.context.js';
export { callReviewerLifecycle } from './domain/call-reviewer-lifecycle.js';
export { reviewLifecycle } from './domain/review-lifecycle.js';
export { applicationsWithoutReviewers, reviewInvitations, reviewsWaiting } from './queries/review-work.js';
export { reviewedByReader, scoreSummaries } from './queries/reviews-for-others.js';
export {
  callReviewerToTell,
  reviewToTell,
  type CallReviewerToTell,
  type ReviewToTell,
} from './queries/reviews-to-tell.js';
export { scoreSheetOf } from './queries/score-sheet-of.js';
export { AnswerInvitation } from './use-cases/answer-invitation.js';
export { AssignReviews } from './use-cases/assign-reviews.js';
export { CertifyReview } from './use-cases/certify-review.js';
export { DeclareConflict } from './use-cases/declare-conflict.js';
export { InviteReviewer } from './use-cases/invite-reviewer.js';
export { ReturnReview } from './use-cases/return-review.js';
export { SaveReview } from './use-cases/save-review.js';
export { SendToPanel } from './use-cases/send-to-panel.js';
export { SubmitReview } from './use-cases/submit-review.js';
export { UnassignReview } from './use-cases/unassign-review.js';
