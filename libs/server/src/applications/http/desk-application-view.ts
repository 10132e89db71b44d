import { AllowedActionView, MoneyView } from '@candela/platform';
import {
  APPLICATION_STATES,
  type ApplicationState,
  CONFIDENTIALITY_LEVELS,
  type ConfidentialityLevel,
  FILE_SCAN_STATES,
  type FileScanState,
  type FormAnswers,
  type FormUi,
  type Language,
  LANGUAGES,
} from '@candela/contracts';
import { ApiProperty } from '@nestjs/swagger';
import { ApplicationCallView, ApplicationHeadView } from './parts-view.js';

/** An organization as staff see it: its name, or an alias where the name is for the team alone. */
export class ApplicantView {
  @ApiProperty({ type: String, nullable: true }) name: string | null;
  /** Neutral, from the reference, in place of a name: `2026-0007`. */
  @ApiProperty({ type: String, nullable: true }) alias: string | null;
}

/** One row of the desk's list. */
export class DeskApplicationView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() reference: string;
  @ApiProperty({ type: String, nullable: true }) title: string | null;
  @ApiProperty({ enum: APPLICATION_STATES, enumName: 'ApplicationState' }) state: ApplicationState;
  @ApiProperty({ enum: CONFIDENTIALITY_LEVELS, enumName: 'ConfidentialityLevel' })
  confidentiality: ConfidentialityLevel;
  @ApiProperty({ type: String, nullable: true, example: 'KE' }) country: string | null;
  @ApiProperty({ type: MoneyView, nullable: true }) requested: MoneyView | null;
  @ApiProperty({ enum: LANGUAGES, enumName: 'Language' }) language: Language;
  @ApiProperty({ type: ApplicantView }) applicant: ApplicantView;
  @ApiProperty({ format: 'uuid' }) callId: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) missionId: string | null;
  @ApiProperty({ format: 'date-time' }) submittedAt: string;
}

/** A page of the desk's list. */
export class DeskApplicationPageView {
  @ApiProperty({ type: [DeskApplicationView] }) items: DeskApplicationView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  /** How many there are, counted up to 10,000; null where `cursor` asked for a later page. */
  @ApiProperty({ type: Number, nullable: true }) total: number | null;
  /** There are more than `total`. */
  @ApiProperty() totalIsCapped: boolean;
}

/** Something that happened to an application. Names nobody. */
export class TimelineEntryView {
  @ApiProperty({ format: 'date-time' }) at: string;
  /** Name of the action: `application.submit`. */
  @ApiProperty() action: string;
  @ApiProperty({ enum: ['applicant', 'staff', 'portal'], enumName: 'TimelineSide' })
  by: 'applicant' | 'staff' | 'portal';
}

/** A file of the submitted revision. */
export class DeskFileView {
  @ApiProperty({ format: 'uuid' }) fileId: string;
  /** "section/question". */
  @ApiProperty() question: string;
  @ApiProperty() name: string;
  @ApiProperty() mediaType: string;
  @ApiProperty() sizeBytes: number;
  @ApiProperty({ enum: FILE_SCAN_STATES, enumName: 'FileScanState' }) scan: FileScanState;
}

/** One application as it was submitted. */
export class DeskDetailView extends ApplicationHeadView {
  @ApiProperty({ type: String, nullable: true, example: 'KE' }) country: string | null;
  @ApiProperty({ type: MoneyView, nullable: true }) requested: MoneyView | null;
  @ApiProperty({ type: ApplicantView }) applicant: ApplicantView;
  @ApiProperty({ type: ApplicationCallView }) call: ApplicationCallView;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) missionId: string | null;
  @ApiProperty({ format: 'date-time' }) submittedAt: string;
  @ApiProperty() revisionNumber: number;
  /** When it came back last with changes. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) revisedAt: string | null;
  @ApiProperty() sha256: string;
  /** A `FormUi` of the contracts. */
  @ApiProperty({ type: 'object', additionalProperties: true }) form: FormUi;
  /** `FormAnswers`; a marker stands where the reader does not get the answer. */
  @ApiProperty({ type: 'object', additionalProperties: true }) answers: FormAnswers;
  @ApiProperty({ type: [DeskFileView] }) files: DeskFileView[];
  /** Oldest first. */
  @ApiProperty({ type: [TimelineEntryView] }) timeline: TimelineEntryView[];
  @ApiProperty({ type: [AllowedActionView] }) allowedActions: AllowedActionView[];
}
