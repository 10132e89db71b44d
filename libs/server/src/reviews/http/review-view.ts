import {
  APPLICATION_LEVELS,
  APPLICATION_STATES,
  type ApplicationLevel,
  type ApplicationState,
  CONFLICT_KINDS,
  type ConflictKind,
  FILE_SCAN_STATES,
  type FileScanState,
  type FormAnswers,
  type FormUi,
  type Language,
  LANGUAGES,
  RECOMMENDATIONS,
  type Recommendation,
  REVIEW_STATES,
  type ReviewState,
  SCORE_BANDS,
  type ScoreBandKey,
} from '@candela/contracts';
import { AllowedActionView, MoneyView } from '@candela/platform';
import { ApiProperty } from '@nestjs/swagger';
import {
  CallNameView,
  FindingsView,
  ReviewedApplicantView,
  ReviewedCallView,
  ReviewStandingView,
  ScoreSheetView,
} from './parts-view.js';

/** An application as its reviewer sees it before, and in lists: title, and country above `internal`, come with certifying. */
export class OwnReviewedApplicationView {
  @ApiProperty() reference: string;
  @ApiProperty({ type: String, nullable: true }) title: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'KE' }) country: string | null;
  @ApiProperty({ enum: APPLICATION_LEVELS, enumName: 'ApplicationLevel' }) level: ApplicationLevel;
  @ApiProperty({ type: ReviewedApplicantView }) applicant: ReviewedApplicantView;
}

/** One of the reader's reviews. */
export class OwnReviewRowView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: REVIEW_STATES, enumName: 'ReviewState' }) state: ReviewState;
  @ApiProperty({ type: String, nullable: true, example: '2026-09-30' }) dueOn: string | null;
  @ApiProperty() isLate: boolean;
  @ApiProperty() isReturned: boolean;
  /** Criteria with points, of all. */
  @ApiProperty() scored: number;
  @ApiProperty() criteria: number;
  @ApiProperty({ type: Number, nullable: true }) total: number | null;
  @ApiProperty() version: number;
  @ApiProperty({ type: OwnReviewedApplicationView }) application: OwnReviewedApplicationView;
  @ApiProperty({ type: CallNameView }) call: CallNameView;
}

/** A call for which the reader was asked to review. */
export class InvitationToReviewView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: ReviewedCallView }) call: ReviewedCallView;
  @ApiProperty() loadMax: number;
  @ApiProperty({ format: 'date-time' }) invitedAt: string;
  @ApiProperty() version: number;
  @ApiProperty({ type: [AllowedActionView] }) allowedActions: AllowedActionView[];
}

/** A page of them; the invitations come with the first. */
export class OwnReviewPageView {
  @ApiProperty({ type: [OwnReviewRowView] }) items: OwnReviewRowView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @ApiProperty({ type: Number, nullable: true }) total: number | null;
  @ApiProperty({ type: [InvitationToReviewView] }) invitations: InvitationToReviewView[];
}

/** A file in the answers. */
export class ReviewedFileView {
  @ApiProperty({ format: 'uuid' }) fileId: string;
  @ApiProperty() name: string;
  @ApiProperty() mediaType: string;
  @ApiProperty() sizeBytes: number;
  @ApiProperty({ enum: FILE_SCAN_STATES, enumName: 'FileScanState' }) scan: FileScanState;
  /** "section/question". */
  @ApiProperty() question: string;
}

/** What was submitted, to reviewers who have certified. */
export class ReviewedContentView {
  @ApiProperty({ type: String, nullable: true }) title: string | null;
  @ApiProperty({ enum: LANGUAGES, enumName: 'Language' }) language: Language;
  @ApiProperty({ type: MoneyView, nullable: true }) requested: MoneyView | null;
  @ApiProperty() revisionNumber: number;
  @ApiProperty({ format: 'date-time' }) submittedAt: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) form: { ui: FormUi['ui'] };
  /** Marks stand for what is in the vault. */
  @ApiProperty({ type: 'object', additionalProperties: true }) answers: FormAnswers;
  @ApiProperty({ type: [ReviewedFileView] }) files: ReviewedFileView[];
}

/** When a field was saved. */
export class FieldStampView {
  @ApiProperty() key: string;
  @ApiProperty({ format: 'date-time' }) savedAt: string;
}

/** What another reviewer found; nobody is named. */
export class OtherReviewView extends FindingsView {
  @ApiProperty() number: number;
}

/** One review as its author works on it. */
export class OwnReviewView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: REVIEW_STATES, enumName: 'ReviewState' }) state: ReviewState;
  @ApiProperty({ type: String, nullable: true, example: '2026-09-30' }) dueOn: string | null;
  @ApiProperty({ type: String, nullable: true }) returnReason: string | null;
  @ApiProperty({ type: Number, nullable: true }) total: number | null;
  @ApiProperty({ enum: RECOMMENDATIONS, enumName: 'Recommendation', nullable: true })
  recommendation: Recommendation | null;
  @ApiProperty({ type: OwnReviewedApplicationView }) application: OwnReviewedApplicationView;
  @ApiProperty({ enum: APPLICATION_STATES, enumName: 'ApplicationState' }) applicationState: ApplicationState;
  @ApiProperty({ type: CallNameView }) call: CallNameView;
  /** Null until certified, and once it is decided. */
  @ApiProperty({ type: ReviewedContentView, nullable: true }) content: ReviewedContentView | null;
  @ApiProperty({ type: ScoreSheetView }) sheet: ScoreSheetView;
  @ApiProperty({ type: 'object', additionalProperties: true }) answers: Record<string, unknown>;
  @ApiProperty({ type: [FieldStampView] }) stamps: FieldStampView[];
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) savedAt: string | null;
  /** Once the reader's own is handed in. */
  @ApiProperty({ type: [OtherReviewView] }) others: OtherReviewView[];
  @ApiProperty({ type: [AllowedActionView] }) allowedActions: AllowedActionView[];
  @ApiProperty() version: number;
}

/** What a save answers. */
export class SavedReviewView {
  /** For the next `If-Match`. */
  @ApiProperty() version: number;
  @ApiProperty({ format: 'date-time' }) savedAt: string;
  @ApiProperty({ type: [String] }) changed: string[];
  /** Fields that another window changed since the version that was sent. */
  @ApiProperty({ type: [String] }) changedByOthers: string[];
}

/** A conflict of interest, to those who assign. */
export class ConflictView {
  @ApiProperty({ enum: CONFLICT_KINDS, enumName: 'ConflictKind' }) kind: ConflictKind;
  @ApiProperty({ type: String, nullable: true }) note: string | null;
}

/** One review of an application, beside the others. */
export class ApplicationReviewView extends ReviewStandingView {
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) submittedAt: string | null;
  @ApiProperty({ type: String, nullable: true }) returnReason: string | null;
  @ApiProperty({ type: Number, nullable: true }) total: number | null;
  @ApiProperty({ enum: RECOMMENDATIONS, enumName: 'Recommendation', nullable: true })
  recommendation: Recommendation | null;
  @ApiProperty({ type: 'object', additionalProperties: true }) answers: Record<string, unknown>;
  @ApiProperty({ type: ConflictView, nullable: true }) conflict: ConflictView | null;
  @ApiProperty({ type: [AllowedActionView] }) allowedActions: AllowedActionView[];
}

/** What the reviews of one application come to. */
export class ScoreSummaryView {
  @ApiProperty() count: number;
  @ApiProperty() mean: number;
  @ApiProperty() deviation: number;
  @ApiProperty() min: number;
  @ApiProperty() max: number;
  @ApiProperty({ enum: SCORE_BANDS, enumName: 'ScoreBandKey' }) band: ScoreBandKey;
}

/** The reviews of one application side by side. */
export class ApplicationReviewsView {
  @ApiProperty({ format: 'uuid' }) id: string;
  /** Of the application, for `If-Match`. */
  @ApiProperty() version: number;
  @ApiProperty({ type: ReviewedCallView }) call: ReviewedCallView;
  @ApiProperty({ type: ScoreSheetView }) sheet: ScoreSheetView;
  /** The reader reviews it and has not handed in: what others found comes after. */
  @ApiProperty() isHidden: boolean;
  @ApiProperty({ type: ScoreSummaryView, nullable: true }) summary: ScoreSummaryView | null;
  @ApiProperty({ type: [ApplicationReviewView] }) reviews: ApplicationReviewView[];
  @ApiProperty({ type: [AllowedActionView] }) allowedActions: AllowedActionView[];
}
