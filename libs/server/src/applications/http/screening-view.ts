import {
  ELIGIBILITY_ANSWERS,
  ELIGIBILITY_CHECKS,
  type EligibilityAnswer,
  type EligibilityCheckKey,
  INELIGIBILITY_REASONS,
  type IneligibilityReason,
} from '@candela/contracts';
import { ApiProperty } from '@nestjs/swagger';

/** One thing to check, and what was found. */
export class CheckedItemView {
  /** Catalogue key `screening.check.<key>`. */
  @ApiProperty({ enum: ELIGIBILITY_CHECKS, enumName: 'EligibilityCheckKey' }) key: EligibilityCheckKey;
  @ApiProperty({ enum: ELIGIBILITY_ANSWERS, enumName: 'EligibilityAnswer', nullable: true })
  answer: EligibilityAnswer | null;
  @ApiProperty() note: string;
  @ApiProperty({ type: String, nullable: true }) checkedBy: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) checkedAt: string | null;
}

/** The checklist of an application. */
export class ChecklistView {
  /** For `If-Match` of check-eligibility; 0 before anything was checked. */
  @ApiProperty() version: number;
  @ApiProperty({ type: [CheckedItemView] }) items: CheckedItemView[];
}

/** What checking one thing answers. */
export class CheckedView {
  @ApiProperty() version: number;
}

/** A question that changes were requested of, or that changed with them: the answers before and after. */
export class ChangedQuestionView {
  /** "section/question". */
  @ApiProperty() path: string;
  /** What was asked; null where nothing was, or it is not for the reader. */
  @ApiProperty({ type: String, nullable: true }) ask: string | null;
  /** As `FormAnswers` have it; a marker stands where the reader does not get the answer, null where there is none. */
  @ApiProperty({ nullable: true, type: 'object', additionalProperties: true }) before: unknown;
  @ApiProperty({ nullable: true, type: 'object', additionalProperties: true }) after: unknown;
  @ApiProperty() isChanged: boolean;
}

/** A request for changes, and what became of it. */
export class ChangeRequestView {
  /** The revision that was read. */
  @ApiProperty() revisionNumber: number;
  @ApiProperty() message: string;
  @ApiProperty({ format: 'date-time' }) requestedAt: string;
  @ApiProperty({ type: String, nullable: true }) requestedBy: string | null;
  @ApiProperty({ format: 'date' }) dueOn: string;
  /** The day has passed, and nothing came. */
  @ApiProperty() isOverdue: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) answeredAt: string | null;
  @ApiProperty({ type: [ChangedQuestionView] }) questions: ChangedQuestionView[];
}

/** How the screening ended. */
export class ScreeningVerdictView {
  @ApiProperty({ enum: ['eligible', 'ineligible'], enumName: 'ScreeningOutcome' })
  verdict: 'eligible' | 'ineligible';
  @ApiProperty({ enum: INELIGIBILITY_REASONS, enumName: 'IneligibilityReason', isArray: true })
  reasons: IneligibilityReason[];
  @ApiProperty({ type: String, nullable: true }) explanation: string | null;
  @ApiProperty({ format: 'date-time' }) decidedAt: string;
  @ApiProperty({ type: String, nullable: true }) decidedBy: string | null;
}

/** By when changes may be requested, as dates where the call is run. */
export class ChangesDueView {
  @ApiProperty({ format: 'date' }) usual: string;
  @ApiProperty({ format: 'date' }) min: string;
  @ApiProperty({ format: 'date' }) max: string;
}

/** The screening of one application. */
export class ScreeningView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: ChecklistView }) checks: ChecklistView;
  /** The oldest first. */
  @ApiProperty({ type: [ChangeRequestView] }) requests: ChangeRequestView[];
  @ApiProperty({ type: ScreeningVerdictView, nullable: true }) verdict: ScreeningVerdictView | null;
  @ApiProperty({ type: ChangesDueView }) due: ChangesDueView;
}
