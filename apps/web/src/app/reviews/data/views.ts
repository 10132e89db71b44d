import type {
  ApplicationReviewsView,
  ApplicationReviewView,
  AssignmentPageView,
  AssignmentRowView,
  CallProgressView,
  CallReviewersView,
  CallReviewerView,
  CallsInHandView,
  OwnReviewPageView,
  OwnReviewView,
  RankedApplicationView,
  RankingView,
  ReviewedContentView,
} from '@candela/api-client';
import type { FormAnswers, FormUi, ReviewAnswers } from '@candela/contracts';

/** What was submitted, with the parts that OpenAPI cannot describe typed as the contracts have them. */
export type ReviewedContent = Omit<ReviewedContentView, 'form' | 'answers'> & {
  readonly form: FormUi;
  readonly answers: FormAnswers;
};

export type OwnReview = Omit<OwnReviewView, 'content' | 'answers'> & {
  readonly content: ReviewedContent | null;
  readonly answers: ReviewAnswers;
};

export type {
  ApplicationReviewsView as ApplicationReviews,
  ApplicationReviewView as ApplicationReview,
  AssignmentPageView as AssignmentPage,
  AssignmentRowView as AssignmentRow,
  CallProgressView as CallProgress,
  CallReviewersView as CallReviewers,
  CallReviewerView as CallReviewer,
  CallsInHandView as CallsInHand,
  OwnReviewPageView as OwnReviewPage,
  RankedApplicationView as RankedApplication,
  RankingView as Ranking,
};
