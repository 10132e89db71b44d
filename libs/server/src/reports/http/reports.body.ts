import {
  CERTIFIED_NAME_CHARS,
  REPORT_COMMENT_CHARS_MAX,
  REPORT_KINDS,
  REPORT_REASON_CHARS,
  REPORT_STANDINGS,
  type ReportKind,
  REPORTS_PAGE,
  type ReportStanding,
} from '@candela/contracts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  Equals,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';

const trimmed = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.trim() : value,
);

/** The certification of a signatory. */
export class SubmitReportBody {
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

/** What is said to an answer, or to the whole where no question is named; an empty text takes it back. */
export class CommentReportBody {
  /** "section/question". */
  @ApiPropertyOptional({ maxLength: 121 }) @IsOptional() @IsString() @MaxLength(121) question?: string;
  @ApiProperty({ maxLength: REPORT_COMMENT_CHARS_MAX })
  @trimmed
  @IsString()
  @MaxLength(REPORT_COMMENT_CHARS_MAX, { context: { max: REPORT_COMMENT_CHARS_MAX } })
  text: string;
}

/** Why a report is not owed any more; its organization reads it. */
export class SkipReportBody {
  @ApiProperty({ minLength: REPORT_REASON_CHARS.min, maxLength: REPORT_REASON_CHARS.max })
  @trimmed
  @IsString()
  @Length(REPORT_REASON_CHARS.min, REPORT_REASON_CHARS.max, { context: { ...REPORT_REASON_CHARS } })
  reason: string;
}

/** Until when, and why. */
export class ExtendReportBody extends SkipReportBody {
  @ApiProperty({ format: 'date' })
  @Matches(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
  dueOn: string;
}

/** The filters of the desk's list. */
export class ListReportsQuery {
  @ApiPropertyOptional({ enum: REPORT_STANDINGS, enumName: 'ReportStanding' })
  @IsOptional()
  @IsIn(REPORT_STANDINGS)
  standing?: ReportStanding;
  @ApiPropertyOptional({ enum: REPORT_KINDS, enumName: 'ReportKind' })
  @IsOptional()
  @IsIn(REPORT_KINDS)
  kind?: ReportKind;
  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsUUID() callId?: string;
  /** A part of a reference. */
  @ApiPropertyOptional({ maxLength: 60 }) @IsOptional() @IsString() @MaxLength(60) q?: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(500) cursor?: string;
  @ApiPropertyOptional({ minimum: 1, maximum: REPORTS_PAGE.max })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(REPORTS_PAGE.max)
  limit?: number;
}
