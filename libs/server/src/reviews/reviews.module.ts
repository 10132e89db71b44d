import { can } from '@candela/platform';
import { Module, type OnModuleInit } from '@nestjs/common';
import { ApplicationsModule, FurtherReaders } from '../applications/index.js';
import { CallReviewersController } from './http/call-reviewers.controller.js';
import { CallReviewsController } from './http/call-reviews.controller.js';
import { DeskReviewsController } from './http/desk-reviews.controller.js';
import { OwnReviewsController } from './http/own-reviews.controller.js';
import { Review } from './model/review.entity.js';
import { reviewPolicy } from './model/review-policy.js';
import { ReadCallProgress } from './queries/call-progress.js';
import { ListCallReviewers } from './queries/call-reviewers.js';
import { ListAssignmentsOfCall } from './queries/list-assignments.js';
import { ListOwnReviewsOf } from './queries/own-reviews.js';
import { ReadRanking } from './queries/ranking.js';
import { ReadApplicationReviews } from './queries/read-application-reviews.js';
import { ReadOwnReview } from './queries/read-own-review.js';
import { ReadScoreSheet } from './queries/read-score-sheet.js';
import { reviewCaseOf } from './queries/review-case.js';
import { ListReviewedCalls } from './queries/reviewed-calls.js';
import { AnswerInvitation } from './use-cases/answer-invitation.js';
import { AssignReviews } from './use-cases/assign-reviews.js';
import { CertifyReview } from './use-cases/certify-review.js';
import { DeclareConflict } from './use-cases/declare-conflict.js';
import { InviteReviewer } from './use-cases/invite-reviewer.js';
import { KeepReviewers } from './use-cases/keep-reviewers.js';
import { ReturnReview } from './use-cases/return-review.js';
import { SaveReview } from './use-cases/save-review.js';
import { SendToPanel } from './use-cases/send-to-panel.js';
import { SubmitReview } from './use-cases/submit-review.js';
import { UnassignReview } from './use-cases/unassign-review.js';

const useCases = [
  InviteReviewer,
  AnswerInvitation,
  KeepReviewers,
  AssignReviews,
  UnassignReview,
  CertifyReview,
  DeclareConflict,
  SaveReview,
  SubmitReview,
  ReturnReview,
  SendToPanel,
];

const queries = [
  ListOwnReviewsOf,
  ReadOwnReview,
  ListReviewedCalls,
  ReadCallProgress,
  ListCallReviewers,
  ListAssignmentsOfCall,
  ReadRanking,
  ReadScoreSheet,
  ReadApplicationReviews,
];

/** Who reads applications, without conflicts of interest, and what they find. */
@Module({
  imports: [ApplicationsModule],
  controllers: [OwnReviewsController, DeskReviewsController, CallReviewsController, CallReviewersController],
  providers: [...useCases, ...queries],
  exports: useCases,
})
export class ReviewsModule implements OnModuleInit {
  constructor(private readonly furtherReaders: FurtherReaders) {}

  /** Reviewers who have certified get the files of what they review. */
  onModuleInit(): void {
    this.furtherReaders.register('reviews', async (reading, applicationId) => {
      const review = await reading
        .visible(Review, 'review')
        .andWhere('review.applicationId = :applicationId AND review.reviewerId = :me', {
          applicationId,
          me: reading.actor.userId,
        })
        .getOne();
      if (!review) return null;
      const subject = await reviewCaseOf(reading, review);
      const { allowed } = can(reviewPolicy, reading.actor, 'review.read-application', subject, reading.now);
      return allowed ? { confidential: true } : null;
    });
  }
}
