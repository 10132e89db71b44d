import { INELIGIBILITY_REASONS, type IneligibilityReason } from '@candela/contracts';
import { LocalizedTextView } from '@candela/platform';
import { ApiProperty } from '@nestjs/swagger';

/** A question that is open again, for the applicant. */
export class OpenQuestionView {
  /** "section/question". */
  @ApiProperty() path: string;
  @ApiProperty({ type: LocalizedTextView }) label: LocalizedTextView;
  /** What the officer asks; null where the form asks it only since another answer changed. */
  @ApiProperty({ type: String, nullable: true }) ask: string | null;
  /** The answer is not the one that was handed in. */
  @ApiProperty() isChanged: boolean;
}

/** What the applicant is asked to change, and by when. */
export class RequestedChangesView {
  @ApiProperty() message: string;
  @ApiProperty({ format: 'date-time' }) requestedAt: string;
  /** The last day, where the call is run. */
  @ApiProperty({ format: 'date' }) dueOn: string;
  /** The instant at which that day is over. */
  @ApiProperty({ format: 'date-time' }) dueAt: string;
  @ApiProperty() isOverdue: boolean;
  /** Only these may be answered. */
  @ApiProperty({ type: [OpenQuestionView] }) questions: OpenQuestionView[];
}

/** Why an application was found not eligible. */
export class IneligibilityView {
  @ApiProperty({ enum: INELIGIBILITY_REASONS, enumName: 'IneligibilityReason', isArray: true })
  reasons: IneligibilityReason[];
  /** In the language of the application. */
  @ApiProperty() explanation: string;
  @ApiProperty({ format: 'date-time' }) decidedAt: string;
}
