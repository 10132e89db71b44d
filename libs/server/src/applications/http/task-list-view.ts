import { AllowedActionView, LocalizedTextView } from '@candela/platform';
import type { SectionState } from '@candela/contracts';
import { ApiProperty } from '@nestjs/swagger';
import {
  AmountsView,
  ApplicationCallView,
  ApplicationHeadView,
  ColleagueView,
  OwnOrganizationView,
} from './parts-view.js';

/** Where one section stands. */
export class SectionSummaryView {
  @ApiProperty() key: string;
  @ApiProperty({ type: LocalizedTextView }) title: LocalizedTextView;
  @ApiProperty({ enum: ['notStarted', 'inProgress', 'complete'], enumName: 'SectionState' })
  state: SectionState;
  /** Nothing in it must be answered. */
  @ApiProperty() optional: boolean;
  @ApiProperty() questions: number;
  @ApiProperty() answered: number;
  @ApiProperty() required: number;
  @ApiProperty() requiredAnswered: number;
  /** How many things submitting would refuse in it. */
  @ApiProperty() problems: number;
  @ApiProperty() words: number;
  @ApiProperty() wordsMax: number;
  @ApiProperty() version: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) savedAt: string | null;
  @ApiProperty({ type: ColleagueView, nullable: true }) savedBy: ColleagueView | null;
  /** Members other than the reader who saved something in it during the last five minutes. */
  @ApiProperty({ type: [ColleagueView] }) workingNow: ColleagueView[];
}

/** What was handed in, and when. */
export class SubmissionView {
  @ApiProperty({ format: 'date-time' }) submittedAt: string;
  @ApiProperty({ example: 'K7QM-2XTA-9RVB-5HNE' }) receiptCode: string;
}

/** The page of an application: its sections and what is left to do. */
export class TaskListView extends ApplicationHeadView {
  @ApiProperty({ type: OwnOrganizationView }) organization: OwnOrganizationView;
  @ApiProperty({ type: ApplicationCallView }) call: ApplicationCallView;
  @ApiProperty({ format: 'date-time' }) serverTime: string;
  @ApiProperty({ type: AmountsView }) amounts: AmountsView;
  @ApiProperty({ type: [SectionSummaryView] }) sections: SectionSummaryView[];
  @ApiProperty() sectionsComplete: number;
  /** How many things submitting would refuse. */
  @ApiProperty() problems: number;
  @ApiProperty() words: number;
  @ApiProperty() wordsMax: number;
  @ApiProperty({ type: SubmissionView, nullable: true }) submission: SubmissionView | null;
  @ApiProperty({ type: [AllowedActionView] }) allowedActions: AllowedActionView[];
}
