import {
  ACTIVITIES_PAGE,
  ACTIVITY_MODES,
  ACTIVITY_TYPES,
  type ActivityMode,
  type ActivityType,
  ASSESSMENT_ACCOUNTS,
  type AssessmentAccount,
  CAPACITY_AREAS,
  CAPACITY_NOTE_CHARS_MAX,
  CAPACITY_TEXT_CHARS_MAX,
  type CapacityArea,
  type Language,
  LANGUAGES,
} from '@candela/contracts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  IsDateString,
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
  ValidateIf,
} from 'class-validator';

const trimmed = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.trim() : value,
);
const orNull = ValidateIf((_body, value) => value !== null);
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MINOR = /^(0|[1-9]\d{0,14})$/;

/** What is written about one area. */
export class SaveLevelBody {
  @ApiProperty({ type: Number, nullable: true, minimum: 1, maximum: 4 })
  @orNull
  @IsInt()
  @Min(1)
  @Max(4)
  level: number | null;
  @ApiProperty({ maxLength: CAPACITY_TEXT_CHARS_MAX })
  @IsString()
  @MaxLength(CAPACITY_TEXT_CHARS_MAX, { context: { max: CAPACITY_TEXT_CHARS_MAX } })
  evidence: string;
}

/** One of the texts of a half-yearly report, with the text that was read. */
export class SaveAccountBody {
  @ApiProperty({ enum: ASSESSMENT_ACCOUNTS, enumName: 'AssessmentAccount' })
  @IsIn(ASSESSMENT_ACCOUNTS)
  account: AssessmentAccount;
  @ApiProperty() @IsString() @MaxLength(CAPACITY_TEXT_CHARS_MAX) before: string;
  @ApiProperty({ maxLength: CAPACITY_TEXT_CHARS_MAX })
  @IsString()
  @MaxLength(CAPACITY_TEXT_CHARS_MAX, { context: { max: CAPACITY_TEXT_CHARS_MAX } })
  text: string;
}

/** Why it goes back, why somebody goes no further, or why something is struck out. */
export class CapacityReasonBody {
  @ApiProperty({ minLength: 1, maxLength: CAPACITY_NOTE_CHARS_MAX })
  @trimmed
  @IsString()
  @Length(1, CAPACITY_NOTE_CHARS_MAX, { context: { min: 1, max: CAPACITY_NOTE_CHARS_MAX } })
  reason: string;
}

/** One thing of a plan. */
export class PlanItemBody {
  @ApiProperty({ enum: CAPACITY_AREAS, enumName: 'CapacityArea' }) @IsIn(CAPACITY_AREAS) area: CapacityArea;
  @ApiProperty({ minimum: 1, maximum: 4 }) @IsInt() @Min(1) @Max(4) currentLevel: number;
  @ApiProperty({ minimum: 1, maximum: 4 }) @IsInt() @Min(1) @Max(4) targetLevel: number;
  @ApiProperty({ minLength: 1, maxLength: 300 })
  @trimmed
  @IsString()
  @Length(1, 300, { context: { min: 1, max: 300 } })
  activity: string;
  @ApiProperty({ maxLength: 160 })
  @trimmed
  @IsString()
  @MaxLength(160, { context: { max: 160 } })
  provider: string;
  @ApiProperty({ format: 'date' }) @Matches(DAY) @IsDateString() dueOn: string;
  /** Minor units of the award's currency. */
  @ApiProperty({ type: String, nullable: true }) @orNull @Matches(MINOR) costMinor: string | null;
  @ApiProperty({ minLength: 1, maxLength: 300 })
  @trimmed
  @IsString()
  @Length(1, 300, { context: { min: 1, max: 300 } })
  indicator: string;
}

/** Something that was done. */
export class ActivityBody {
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) @orNull @IsUUID() planItemId: string | null;
  @ApiProperty({ enum: ACTIVITY_TYPES, enumName: 'ActivityType' }) @IsIn(ACTIVITY_TYPES) type: ActivityType;
  @ApiProperty({ minLength: 1, maxLength: 200 })
  @trimmed
  @IsString()
  @Length(1, 200, { context: { min: 1, max: 200 } })
  topic: string;
  @ApiProperty({ enum: ACTIVITY_MODES, enumName: 'ActivityMode' }) @IsIn(ACTIVITY_MODES) mode: ActivityMode;
  @ApiProperty({ format: 'date' }) @Matches(DAY) @IsDateString() heldOn: string;
  @ApiProperty({ minimum: 1, maximum: 60_000 }) @IsInt() @Min(1) @Max(60_000) minutes: number;
  @ApiProperty({ maxLength: 120 })
  @trimmed
  @IsString()
  @MaxLength(120, { context: { max: 120 } })
  expert: string;
  @ApiProperty({ minimum: 0, maximum: 100_000 }) @IsInt() @Min(0) @Max(100_000) women: number;
  @ApiProperty({ minimum: 0, maximum: 100_000 }) @IsInt() @Min(0) @Max(100_000) men: number;
  @ApiProperty({ minimum: 0, maximum: 100_000 }) @IsInt() @Min(0) @Max(100_000) another: number;
  @ApiProperty({ type: Number, nullable: true }) @orNull @IsInt() @Min(0) @Max(100) scoreBefore:
    number | null;
  @ApiProperty({ type: Number, nullable: true }) @orNull @IsInt() @Min(0) @Max(100) scoreAfter: number | null;
  @ApiProperty({ type: Number, nullable: true }) @orNull @IsInt() @Min(1) @Max(5) feedback: number | null;
}

/** Which page of what was done. */
export class ListActivitiesQuery {
  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsUUID() planItemId?: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(500) cursor?: string;
  @ApiPropertyOptional({ minimum: 1, maximum: ACTIVITIES_PAGE.max })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(ACTIVITIES_PAGE.max)
  limit?: number;
}

/** Which program. */
export class CapacityProgramQuery {
  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsUUID() programId?: string;
}

/** Which program, in which language. */
export class ExportCapacityQuery extends CapacityProgramQuery {
  @ApiProperty({ enum: LANGUAGES, enumName: 'Language' }) @IsIn(LANGUAGES) language: Language;
}
