import {
  CHANGED_QUESTIONS_MAX,
  ELIGIBILITY_ANSWERS,
  ELIGIBILITY_CHECKS,
  type EligibilityAnswer,
  type EligibilityCheckKey,
  INELIGIBILITY_REASONS,
  type IneligibilityReason,
  SCREENING_CHARS_MAX,
} from '@candela/contracts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { trimmed } from './trimmed.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const PATH = /^[A-Za-z0-9]{1,60}\/[A-Za-z0-9]{1,60}$/;

/** What an officer found about one thing to check; null takes an answer back. */
export class CheckEligibilityBody {
  @ApiProperty({ enum: ELIGIBILITY_CHECKS, enumName: 'EligibilityCheckKey' })
  @IsIn(ELIGIBILITY_CHECKS)
  check: EligibilityCheckKey;
  @ApiProperty({ enum: ELIGIBILITY_ANSWERS, enumName: 'EligibilityAnswer', nullable: true })
  @ValidateIf((body: CheckEligibilityBody) => body.answer !== null)
  @IsIn(ELIGIBILITY_ANSWERS)
  answer: EligibilityAnswer | null;
  @ApiProperty({ maxLength: SCREENING_CHARS_MAX.note })
  @trimmed
  @IsString()
  @MaxLength(SCREENING_CHARS_MAX.note, { context: { max: SCREENING_CHARS_MAX.note } })
  note: string;
}

/** Why an application goes no further, and what its applicant is told. */
export class FindIneligibleBody {
  @ApiProperty({ enum: INELIGIBILITY_REASONS, enumName: 'IneligibilityReason', isArray: true, minItems: 1 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(INELIGIBILITY_REASONS, { each: true })
  reasons: IneligibilityReason[];
  /** In the language of the application. */
  @ApiProperty({ minLength: 1, maxLength: SCREENING_CHARS_MAX.explanation })
  @trimmed
  @IsString()
  @Length(1, SCREENING_CHARS_MAX.explanation, { context: { min: 1, max: SCREENING_CHARS_MAX.explanation } })
  explanation: string;
}

/** A question that opens again, and what is asked about it. */
export class NamedQuestionBody {
  /** "section/question". */
  @ApiProperty({ example: 'need/context' }) @Matches(PATH) path: string;
  @ApiProperty({ minLength: 1, maxLength: SCREENING_CHARS_MAX.ask })
  @trimmed
  @IsString()
  @Length(1, SCREENING_CHARS_MAX.ask, { context: { min: 1, max: SCREENING_CHARS_MAX.ask } })
  ask: string;
}

/** What the applicant is asked to answer anew, and by when. */
export class RequestChangesBody {
  @ApiProperty({ minLength: 1, maxLength: SCREENING_CHARS_MAX.message })
  @trimmed
  @IsString()
  @Length(1, SCREENING_CHARS_MAX.message, { context: { min: 1, max: SCREENING_CHARS_MAX.message } })
  message: string;
  @ApiProperty({ type: [NamedQuestionBody], minItems: 1, maxItems: CHANGED_QUESTIONS_MAX })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(CHANGED_QUESTIONS_MAX, { context: { max: CHANGED_QUESTIONS_MAX } })
  @ValidateNested({ each: true })
  @Type(() => NamedQuestionBody)
  questions: NamedQuestionBody[];
  /** The last day, where the call is run; ten business days from now unless told. */
  @ApiPropertyOptional({ format: 'date' }) @IsOptional() @Matches(DAY) dueOn?: string;
}
