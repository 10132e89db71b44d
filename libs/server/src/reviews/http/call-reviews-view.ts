import {
  APPLICATION_STATES,
  type ApplicationState,
  CALL_REVIEWER_STATES,
  type CallReviewerState,
  SCORE_BANDS,
  type ScoreBandKey,
} from '@candela/contracts';
import { AllowedActionView, MoneyView } from '@candela/platform';
import { ApiProperty } from '@nestjs/swagger';
import {
  RefusedApplicationView,
  ReviewedApplicationView,
  ReviewedCallView,
  ReviewStandingView,
  ScoreBandView,
} from './parts-view.js';

/** How many applications are in a state. */
export class StateCountView {
  @ApiProperty({ enum: APPLICATION_STATES, enumName: 'ApplicationState' }) state: ApplicationState;
  @ApiProperty() count: number;
}

/** A call with applications in hand. */
export class CallInHandView extends ReviewedCallView {
  @ApiProperty({ type: [StateCountView] }) byState: StateCountView[];
}

/** The calls with applications in hand, the last closed first. */
export class CallsInHandView {
  @ApiProperty({ type: [CallInHandView] }) items: CallInHandView[];
}

/** How far somebody is. */
export class ReviewerCountsView {
  @ApiProperty() assigned: number;
  @ApiProperty() certified: number;
  @ApiProperty() submitted: number;
  @ApiProperty() conflicted: number;
  @ApiProperty() late: number;
}

/** Somebody who reviews, with how far they are. */
export class ReviewerProgressView {
  @ApiProperty({ format: 'uuid' }) userId: string;
  @ApiProperty() name: string;
  @ApiProperty({ enum: CALL_REVIEWER_STATES, enumName: 'CallReviewerState' }) state: CallReviewerState;
  @ApiProperty() load: number;
  @ApiProperty() loadMax: number;
  @ApiProperty({ type: ReviewerCountsView }) counts: ReviewerCountsView;
}

/** Over the applications in review that the reader sees. */
export class ReviewTotalsView {
  @ApiProperty() applications: number;
  @ApiProperty() withoutReviewers: number;
  /** With fewer reviews than they need, in hand or in. */
  @ApiProperty() lacking: number;
  /** With all reviews in, and enough of them. */
  @ApiProperty() ready: number;
  @ApiProperty() assigned: number;
  @ApiProperty() certified: number;
  @ApiProperty() submitted: number;
  @ApiProperty() late: number;
}

/** How far a call is. */
export class CallProgressView {
  @ApiProperty({ type: ReviewedCallView }) call: ReviewedCallView;
  @ApiProperty() reviewsMin: number;
  @ApiProperty({ type: [StateCountView] }) byState: StateCountView[];
  @ApiProperty({ type: ReviewTotalsView }) reviews: ReviewTotalsView;
  @ApiProperty({ type: [ReviewerProgressView] }) reviewers: ReviewerProgressView[];
}

/** A reviewer of a call, to those who run it. */
export class CallReviewerView extends ReviewerProgressView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() version: number;
  @ApiProperty({ type: [AllowedActionView] }) allowedActions: AllowedActionView[];
}

/** Somebody who could be asked. */
export class CandidateView {
  @ApiProperty({ format: 'uuid' }) userId: string;
  @ApiProperty() name: string;
}

/** The reviewers of a call, and who could be asked. */
export class CallReviewersView {
  @ApiProperty({ type: ReviewedCallView }) call: ReviewedCallView;
  @ApiProperty({ type: [CallReviewerView] }) items: CallReviewerView[];
  @ApiProperty({ type: [CandidateView] }) candidates: CandidateView[];
  @ApiProperty({ type: [AllowedActionView] }) allowedActions: AllowedActionView[];
}

/** A review of an application on the page of assignments. */
export class AssignedReviewView extends ReviewStandingView {
  @ApiProperty({ format: 'uuid' }) reviewerId: string;
  @ApiProperty({ type: [AllowedActionView] }) allowedActions: AllowedActionView[];
}

/** A reviewer who cannot be given an application; the catalogues have a sentence for the code. */
export class BlockedReviewerView {
  @ApiProperty({ format: 'uuid' }) userId: string;
  @ApiProperty() code: string;
}

/** An application in review, with who has it, who may not, and who has room. */
export class AssignmentRowView extends ReviewedApplicationView {
  @ApiProperty({ format: 'date-time' }) submittedAt: string;
  @ApiProperty({ type: [AssignedReviewView] }) reviews: AssignedReviewView[];
  @ApiProperty({ type: [BlockedReviewerView] }) blocked: BlockedReviewerView[];
  /** Reviewers of an organization in the application's country: a hint, no bar. */
  @ApiProperty({ type: [String] }) ofCountry: string[];
  @ApiProperty({ type: [String] }) suggested: string[];
}

/** A page of them, in the order of references. */
export class AssignmentPageView {
  @ApiProperty({ type: ReviewedCallView }) call: ReviewedCallView;
  @ApiProperty() reviewsMin: number;
  @ApiProperty({ type: [AssignmentRowView] }) items: AssignmentRowView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @ApiProperty({ type: Number, nullable: true }) total: number | null;
}

/** One assignment that was made. */
export class NewAssignmentView {
  @ApiProperty({ format: 'uuid' }) applicationId: string;
  @ApiProperty({ format: 'uuid' }) reviewId: string;
}

/** What was assigned, and what was not and why. */
export class AssignedReviewsView {
  @ApiProperty({ type: [NewAssignmentView] }) assigned: NewAssignmentView[];
  @ApiProperty({ type: [RefusedApplicationView] }) refused: RefusedApplicationView[];
}

/** What was sent on, and what was not and why. */
export class SentToPanelView {
  @ApiProperty({ type: [String] }) sent: string[];
  @ApiProperty({ type: [RefusedApplicationView] }) refused: RefusedApplicationView[];
}

/** How many reviewers advise what. */
export class RecommendationCountsView {
  @ApiProperty() fund: number;
  @ApiProperty() fundWithChanges: number;
  @ApiProperty() doNotFund: number;
}

/** An application with what its reviewers found together. */
export class RankedApplicationView extends ReviewedApplicationView {
  @ApiProperty({ enum: APPLICATION_STATES, enumName: 'ApplicationState' }) state: ApplicationState;
  @ApiProperty({ type: MoneyView, nullable: true }) requested: MoneyView | null;
  /** Of the application, for `If-Match`. */
  @ApiProperty() version: number;
  @ApiProperty() open: number;
  @ApiProperty() submitted: number;
  /** The reader reviews it and has not handed in: what others found comes after. */
  @ApiProperty() isHidden: boolean;
  @ApiProperty({ type: Number, nullable: true }) rank: number | null;
  @ApiProperty({ type: Number, nullable: true }) mean: number | null;
  /** Standard deviation over the reviews. */
  @ApiProperty({ type: Number, nullable: true }) deviation: number | null;
  @ApiProperty({ type: Number, nullable: true }) min: number | null;
  @ApiProperty({ type: Number, nullable: true }) max: number | null;
  @ApiProperty({ type: [Number] }) totals: number[];
  @ApiProperty({ enum: SCORE_BANDS, enumName: 'ScoreBandKey', nullable: true }) band: ScoreBandKey | null;
  @ApiProperty({ type: RecommendationCountsView }) recommendations: RecommendationCountsView;
  /** What it and all ranked before it ask for, in the currency of the call. */
  @ApiProperty({ type: MoneyView, nullable: true }) cumulative: MoneyView | null;
  @ApiProperty({ type: Boolean, nullable: true }) isWithinEnvelope: boolean | null;
  @ApiProperty({ type: [AllowedActionView] }) allowedActions: AllowedActionView[];
}

/** What the ranking needs of the sheet. */
export class RankingSheetView {
  @ApiProperty() max: number;
  @ApiProperty({ type: [ScoreBandView] }) bands: ScoreBandView[];
  @ApiProperty() reviewsMin: number;
}

/** A page of the ranking. */
export class RankingView {
  @ApiProperty({ type: ReviewedCallView }) call: ReviewedCallView;
  @ApiProperty({ type: RankingSheetView }) sheet: RankingSheetView;
  @ApiProperty({ type: [RankedApplicationView] }) items: RankedApplicationView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @ApiProperty({ type: Number, nullable: true }) total: number | null;
}
