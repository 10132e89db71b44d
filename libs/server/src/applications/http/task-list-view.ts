import { AllowedActionView } from '@candela/platform';
import { ApiProperty } from '@nestjs/swagger';
import { SectionSummaryView } from '../../drafting/index.js';
import { IneligibilityView, RequestedChangesView } from './changes-view.js';
import { AmountsView, ApplicationCallView, ApplicationHeadView, OwnOrganizationView } from './parts-view.js';

/** What was handed in, and when. */
export class SubmissionView {
  @ApiProperty({ format: 'date-time' }) submittedAt: string;
  @ApiProperty({ example: 'K7QM-2XTA-9RVB-5HNE' }) receiptCode: string;
  @ApiProperty() revisionNumber: number;
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
  /** What the organization is asked to change, while it is. */
  @ApiProperty({ type: RequestedChangesView, nullable: true }) changes: RequestedChangesView | null;
  @ApiProperty({ type: IneligibilityView, nullable: true }) ineligible: IneligibilityView | null;
  @ApiProperty({ type: SubmissionView, nullable: true }) submission: SubmissionView | null;
  @ApiProperty({ type: [AllowedActionView] }) allowedActions: AllowedActionView[];
}
