import {
  APPLICATION_LEVELS,
  APPLICATIONS_PAGE,
  type ApplicationLevel,
  CERTIFIED_NAME_CHARS,
  type Language,
  LANGUAGES,
  REASON_CHARS_MAX,
} from '@candela/contracts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  Equals,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { trimmed } from './trimmed.js';

/** What an application begins with. */
export class StartApplicationBody {
  @ApiProperty({ format: 'uuid' }) @IsUUID() callId: string;
  @ApiProperty({ format: 'uuid' }) @IsUUID() organizationId: string;
  /** Language of the answers. */
  @ApiProperty({ enum: LANGUAGES, enumName: 'Language' }) @IsIn(LANGUAGES) language: Language;
}

/** The certification of a signatory. */
export class SubmitApplicationBody {
  /** From the check page. */
  @ApiProperty() @IsInt() @Min(0) contentVersion: number;
  /** The statement of certification was accepted. */
  @ApiProperty({ enum: [true] }) @Equals(true) certified: true;
  @ApiProperty({ minLength: CERTIFIED_NAME_CHARS.min, maxLength: CERTIFIED_NAME_CHARS.max })
  @trimmed
  @IsString()
  @Length(CERTIFIED_NAME_CHARS.min, CERTIFIED_NAME_CHARS.max, { context: { ...CERTIFIED_NAME_CHARS } })
  typedName: string;
}

/** Why, if one wishes to say. */
export class WithdrawApplicationBody {
  @ApiPropertyOptional({ maxLength: REASON_CHARS_MAX })
  @IsOptional()
  @trimmed
  @IsString()
  @MaxLength(REASON_CHARS_MAX, { context: { max: REASON_CHARS_MAX } })
  reason?: string;
}

/** The level asked for. */
export class RaiseConfidentialityBody {
  @ApiProperty({ enum: APPLICATION_LEVELS, enumName: 'ApplicationLevel' })
  @IsIn(APPLICATION_LEVELS)
  level: ApplicationLevel;
}

/** Which of one's own applications. */
export class ListOwnQuery {
  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsUUID() organizationId?: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(500) cursor?: string;
  @ApiPropertyOptional({ minimum: 1, maximum: APPLICATIONS_PAGE.max })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(APPLICATIONS_PAGE.max)
  limit?: number;
}

/** Which receipt. */
export class ReceiptQuery {
  /** Number of the revision; the one that stands unless told. */
  @ApiPropertyOptional({ minimum: 1 }) @IsOptional() @Type(() => Number) @IsInt() @Min(1) revision?: number;
}
