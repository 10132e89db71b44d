import {
  CALL_REASON_CHARS_MAX,
  CALL_SEARCH_CHARS_MAX,
  CALL_SORTS,
  CALL_STATES,
  CALL_TEXT_CHARS_MAX,
  CALLS_PER_PAGE_MAX,
  TIME_ZONE_CHARS_MAX,
  type CallSort,
  type CallState,
  type LocalizedText,
} from '@candela/contracts';
import { CompletePair, MayBeAbsent, MayBeNull, OptionalPair } from '@candela/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  IsBoolean,
  IsDateString,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import type { EditCallInput } from '../use-cases/edit-call.js';

const AMOUNT = /^(0|[1-9]\d{0,14})$/;
const CURRENCY = /^[A-Z]{3}$/;

export class ListCallsQuery {
  @ApiPropertyOptional({ enum: CALL_STATES, enumName: 'CallState', isArray: true })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) =>
    [value].flat().flatMap((one) => (typeof one === 'string' ? one.split(',') : [one])),
  )
  @IsIn(CALL_STATES, { each: true })
  state?: CallState[];

  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsUUID() programId?: string;
  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsUUID() missionId?: string;

  /** Words of the title or the reference. */
  @ApiPropertyOptional({ maxLength: CALL_SEARCH_CHARS_MAX })
  @IsOptional()
  @MaxLength(CALL_SEARCH_CHARS_MAX, { context: { max: CALL_SEARCH_CHARS_MAX } })
  @IsString()
  q?: string;

  @ApiPropertyOptional({ enum: CALL_SORTS, enumName: 'CallSort' })
  @IsOptional()
  @IsIn(CALL_SORTS)
  sort?: CallSort;
  @ApiPropertyOptional() @IsOptional() @MaxLength(500) @IsString() cursor?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: CALLS_PER_PAGE_MAX })
  @IsOptional()
  @Type(() => Number)
  @Max(CALLS_PER_PAGE_MAX)
  @Min(1)
  @IsInt()
  limit?: number;
}

export class CreateCallBody {
  @ApiProperty({ format: 'uuid' }) @IsUUID() programId: string;
  /** Null for a call of the whole program. */
  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true }) @IsOptional() @IsUUID() missionId?:
    string | null;
  @ApiProperty({ example: 'Africa/Nairobi', maxLength: TIME_ZONE_CHARS_MAX })
  @MaxLength(TIME_ZONE_CHARS_MAX)
  @IsNotEmpty()
  @IsString()
  timeZone: string;
}

/** Changes to a call; what is absent stays. Times are what clocks in the call's zone show. */
export class EditCallBody {
  @OptionalPair(CALL_TEXT_CHARS_MAX.title) title?: LocalizedText;
  @OptionalPair(CALL_TEXT_CHARS_MAX.summary) summary?: LocalizedText;
  @OptionalPair(CALL_TEXT_CHARS_MAX.whoCanApply) whoCanApply?: LocalizedText;
  @OptionalPair(CALL_TEXT_CHARS_MAX.guidance) guidance?: LocalizedText;

  @ApiPropertyOptional({ example: '2027-01-11T09:00' }) @MayBeAbsent() @IsString() opensAtLocal?: string;
  @ApiPropertyOptional({ example: '2027-02-15T23:59' }) @MayBeAbsent() @IsString() closesAtLocal?: string;
  @ApiPropertyOptional({ example: 'Africa/Nairobi', maxLength: TIME_ZONE_CHARS_MAX })
  @MayBeAbsent()
  @MaxLength(TIME_ZONE_CHARS_MAX)
  @IsString()
  timeZone?: string;
  @ApiPropertyOptional({ example: 'CAD' }) @MayBeAbsent() @Matches(CURRENCY) currency?: string;
  @ApiPropertyOptional({ type: String, nullable: true, example: '50000000' })
  @MayBeNull()
  @Matches(AMOUNT)
  envelopeMinor?: string | null;
  @ApiPropertyOptional({ example: '1000000' }) @MayBeAbsent() @Matches(AMOUNT) awardMinMinor?: string;
  @ApiPropertyOptional({ example: '6000000' }) @MayBeAbsent() @Matches(AMOUNT) awardMaxMinor?: string;
  @ApiPropertyOptional({ format: 'date' })
  @MayBeAbsent()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @IsDateString({ strict: true })
  activitiesEndOn?: string;

  /** Says that a published text changed in one language only is still right in the other. */
  @ApiPropertyOptional() @MayBeAbsent() @IsBoolean() otherLanguageStands?: boolean;

  /** The same with amounts as numbers that can be counted with. */
  changes(): EditCallInput {
    const { envelopeMinor, awardMinMinor, awardMaxMinor, ...rest } = this;
    return {
      ...rest,
      ...(envelopeMinor === undefined
        ? {}
        : { envelopeMinor: envelopeMinor === null ? null : BigInt(envelopeMinor) }),
      ...(awardMinMinor === undefined ? {} : { awardMinMinor: BigInt(awardMinMinor) }),
      ...(awardMaxMinor === undefined ? {} : { awardMaxMinor: BigInt(awardMaxMinor) }),
    };
  }
}

export class ExtendCallBody {
  @ApiProperty({ example: '2027-02-28T23:59' }) @IsString() closesAtLocal: string;
  @CompletePair(CALL_REASON_CHARS_MAX) reason: LocalizedText;
}

export class CancelCallBody {
  @CompletePair(CALL_REASON_CHARS_MAX) reason: LocalizedText;
}
