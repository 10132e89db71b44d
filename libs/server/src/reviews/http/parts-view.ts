import {
  APPLICATION_LEVELS,
  type ApplicationLevel,
  RECOMMENDATIONS,
  type Recommendation,
  REVIEW_STATES,
  type ReviewState,
  SCORE_BANDS,
  type ScoreBandKey,
  type ProblemParams,
} from '@candela/contracts';
import { LocalizedTextView, MoneyView } from '@candela/platform';
import { ApiProperty } from '@nestjs/swagger';

/** The call whose applications are reviewed. */
export class ReviewedCallView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() reference: string;
  @ApiProperty({ type: LocalizedTextView }) title: LocalizedTextView;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) missionId: string | null;
  @ApiProperty({ format: 'date-time' }) closesAt: string;
  @ApiProperty({ example: 'Africa/Nairobi' }) timeZone: string;
  @ApiProperty({ type: MoneyView, nullable: true }) envelope: MoneyView | null;
}

/** The call, by name. */
export class CallNameView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() reference: string;
  @ApiProperty({ type: LocalizedTextView }) title: LocalizedTextView;
}

/** An applicant, by name or alias, as the reader gets it. */
export class ReviewedApplicantView {
  @ApiProperty({ type: String, nullable: true }) name: string | null;
  @ApiProperty({ type: String, nullable: true }) alias: string | null;
}

/** One step of a criterion. */
export class ScoreLevelView {
  @ApiProperty() points: number;
  @ApiProperty({ type: LocalizedTextView }) label: LocalizedTextView;
  @ApiProperty({ type: LocalizedTextView }) description: LocalizedTextView;
}

/** One thing that is judged. */
export class CriterionView {
  @ApiProperty() key: string;
  @ApiProperty({ type: LocalizedTextView }) title: LocalizedTextView;
  @ApiProperty({ type: LocalizedTextView }) guidance: LocalizedTextView;
  @ApiProperty() maxPoints: number;
  @ApiProperty({ type: [ScoreLevelView] }) levels: readonly ScoreLevelView[];
}

/** From so many points on, a total is called so. */
export class ScoreBandView {
  @ApiProperty({ enum: SCORE_BANDS, enumName: 'ScoreBandKey' }) key: ScoreBandKey;
  @ApiProperty() from: number;
}

/** The grid that the applications of a call are scored by. */
export class ScoreSheetView {
  @ApiProperty({ type: [CriterionView] }) criteria: readonly CriterionView[];
  @ApiProperty({ type: [ScoreBandView] }) bands: readonly ScoreBandView[];
  @ApiProperty() reviewsMin: number;
}

/** What an action on a review, a reviewer or an application answers. */
export class ChangedView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() version: number;
}

/** Why one of several applications was left out. */
export class RefusedApplicationView {
  @ApiProperty({ format: 'uuid' }) applicationId: string;
  @ApiProperty() code: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) params: ProblemParams;
}

/** How one review stands, to those who assign. */
export class ReviewStandingView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() reviewerName: string;
  @ApiProperty({ enum: REVIEW_STATES, enumName: 'ReviewState' }) state: ReviewState;
  @ApiProperty({ type: String, nullable: true, example: '2026-09-30' }) dueOn: string | null;
  @ApiProperty() isLate: boolean;
  @ApiProperty() version: number;
}

/** What a reviewer found: nothing until handed in, or while the reader's own review comes first. */
export class FindingsView {
  @ApiProperty({ type: Number, nullable: true }) total: number | null;
  @ApiProperty({ enum: RECOMMENDATIONS, enumName: 'Recommendation', nullable: true })
  recommendation: Recommendation | null;
  /** By field: "relevance.points", "relevance.comment", "overall.comment". */
  @ApiProperty({ type: 'object', additionalProperties: true }) answers: Record<string, unknown>;
}

/** An application in lists of those who run its review. */
export class ReviewedApplicationView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() reference: string;
  @ApiProperty({ type: String, nullable: true }) title: string | null;
  @ApiProperty({ enum: APPLICATION_LEVELS, enumName: 'ApplicationLevel' }) level: ApplicationLevel;
  @ApiProperty({ type: String, nullable: true, example: 'KE' }) country: string | null;
  @ApiProperty({ type: ReviewedApplicantView }) applicant: ReviewedApplicantView;
}
