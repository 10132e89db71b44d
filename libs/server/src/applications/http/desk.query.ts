import {
  APPLICATION_LEVELS,
  APPLICATION_STATES,
  type ApplicationLevel,
  APPLICATIONS_PAGE,
  type ApplicationState,
  DESK_QUERY_CHARS_MAX,
} from '@candela/contracts';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsISO31661Alpha2,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';

export const DESK_SORTS = ['submittedAt', 'amount', 'title', 'reference'] as const;
export type DeskSort = (typeof DESK_SORTS)[number];
export const DESK_DIRECTIONS = ['asc', 'desc'] as const;
export type DeskDirection = (typeof DESK_DIRECTIONS)[number];

const list = Transform(({ value }: { value: unknown }) =>
  value === undefined
    ? undefined
    : [value].flat().flatMap((part) => (typeof part === 'string' ? part.split(',') : [part])),
);
const AMOUNT = /^\d{1,15}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The filters of the desk's list; they narrow what `q` says. */
export class ListDeskQuery {
  @ApiPropertyOptional({ enum: APPLICATION_STATES, enumName: 'ApplicationState', isArray: true })
  @IsOptional()
  @list
  @IsIn(APPLICATION_STATES, { each: true })
  state?: ApplicationState[];

  @ApiPropertyOptional({ enum: APPLICATION_LEVELS, enumName: 'ApplicationLevel', isArray: true })
  @IsOptional()
  @list
  @IsIn(APPLICATION_LEVELS, { each: true })
  confidentiality?: ApplicationLevel[];

  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsUUID() callId?: string;
  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsUUID() missionId?: string;

  @ApiPropertyOptional({ type: [String], description: 'ISO 3166-1 alpha-2' })
  @IsOptional()
  @list
  @IsISO31661Alpha2({ each: true })
  country?: string[];

  /** Minor units, inclusive. */
  @ApiPropertyOptional() @IsOptional() @Matches(AMOUNT) amountMin?: string;
  @ApiPropertyOptional() @IsOptional() @Matches(AMOUNT) amountMax?: string;
  /** Days in UTC, inclusive. */
  @ApiPropertyOptional({ format: 'date' }) @IsOptional() @Matches(DAY) submittedFrom?: string;
  @ApiPropertyOptional({ format: 'date' }) @IsOptional() @Matches(DAY) submittedTo?: string;

  /** What was typed: `status:screening country:KE amount:>50000 officer:me words`. */
  @ApiPropertyOptional({ maxLength: DESK_QUERY_CHARS_MAX })
  @IsOptional()
  @IsString()
  @MaxLength(DESK_QUERY_CHARS_MAX, { context: { max: DESK_QUERY_CHARS_MAX } })
  q?: string;

  @ApiPropertyOptional({ enum: DESK_SORTS, enumName: 'DeskSort' })
  @IsOptional()
  @IsIn(DESK_SORTS)
  sort?: DeskSort;
  @ApiPropertyOptional({ enum: DESK_DIRECTIONS, enumName: 'DeskDirection' })
  @IsOptional()
  @IsIn(DESK_DIRECTIONS)
  direction?: DeskDirection;

  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(1000) cursor?: string;
  @ApiPropertyOptional({ minimum: 1, maximum: APPLICATIONS_PAGE.max })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(APPLICATIONS_PAGE.max)
  limit?: number;
}
