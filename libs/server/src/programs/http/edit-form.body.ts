import { LocalizedTextView, MayBeAbsent, MayBeNull, OptionalPair, pairOf } from '@candela/platform';
import {
  FORM_CHOICES_MAX,
  FORM_EDIT_ITEMS_MAX,
  FORM_TEXT_CHARS_MAX,
  type LocalizedText,
} from '@candela/contracts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsInt,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

const PATH_CHARS_MAX = 300;
const LIMIT_MAX = 2_000;
const formText = pairOf(FORM_TEXT_CHARS_MAX.long, false);

export class FormTextEditBody {
  @ApiProperty({ example: '/project/title/label' }) @MaxLength(PATH_CHARS_MAX) @IsString() path: string;
  /** Null takes an optional text away. */
  @ApiProperty({ type: LocalizedTextView, nullable: true })
  @MayBeNull()
  @ValidateNested()
  @Type(() => formText)
  text: LocalizedText | null;
}

export class FormChoiceEditBody {
  /** Null for a new choice. */
  @ApiProperty({ type: String, nullable: true }) @MayBeNull() @MaxLength(40) @IsString() key: string | null;
  @ApiProperty({ type: LocalizedTextView })
  @IsDefined()
  @ValidateNested()
  @Type(() => formText)
  label: LocalizedText;
  @OptionalPair(FORM_TEXT_CHARS_MAX.long) help?: LocalizedText;
}

/** What may change in a question besides its words; what is absent stays. */
export class FormQuestionEditBody {
  @ApiProperty({ example: 'need/context' }) @MaxLength(PATH_CHARS_MAX) @IsString() path: string;
  @ApiPropertyOptional() @MayBeAbsent() @IsBoolean() required?: boolean;
  @ApiPropertyOptional() @MayBeAbsent() @IsBoolean() hidden?: boolean;
  @ApiPropertyOptional()
  @MayBeAbsent()
  @Max(LIMIT_MAX, { context: { max: LIMIT_MAX } })
  @Min(1, { context: { min: 1 } })
  @IsInt()
  maxWords?: number;
  @ApiPropertyOptional()
  @MayBeAbsent()
  @Max(LIMIT_MAX, { context: { max: LIMIT_MAX } })
  @Min(1, { context: { min: 1 } })
  @IsInt()
  maxChars?: number;
  /** All choices in their order. */
  @ApiPropertyOptional({ type: [FormChoiceEditBody] })
  @MayBeAbsent()
  @ValidateNested({ each: true })
  @ArrayMaxSize(FORM_CHOICES_MAX, { context: { max: FORM_CHOICES_MAX } })
  @IsArray()
  @Type(() => FormChoiceEditBody)
  choices?: FormChoiceEditBody[];
}

/** A set of changes to a form; all are made, or none. */
export class EditFormBody {
  @ApiPropertyOptional({ type: [FormTextEditBody] })
  @MayBeAbsent()
  @ValidateNested({ each: true })
  @ArrayMaxSize(FORM_EDIT_ITEMS_MAX)
  @IsArray()
  @Type(() => FormTextEditBody)
  texts?: FormTextEditBody[];

  @ApiPropertyOptional({ type: [FormQuestionEditBody] })
  @MayBeAbsent()
  @ValidateNested({ each: true })
  @ArrayMaxSize(FORM_EDIT_ITEMS_MAX)
  @IsArray()
  @Type(() => FormQuestionEditBody)
  questions?: FormQuestionEditBody[];
}
