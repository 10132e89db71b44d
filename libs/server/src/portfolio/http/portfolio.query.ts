import {
  LANGUAGES,
  parseFiscalYear,
  PAST_AWARD_SORTS,
  PAST_AWARD_STANDINGS,
  PORTFOLIO_SEARCH_CHARS_MAX,
  TOTALS_GROUPINGS,
  type Language,
  type PastAwardSort,
  type PastAwardStanding,
  type TotalsGrouping,
} from '@candela/contracts';
import { ApiPropertyOptional, ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { AsList } from './as-list.js';
import type { PastAwardFilter } from '../queries/past-award-filter.js';

const VALUES_MAX = 50;
const ROWS_MAX = 100;
const FISCAL_YEAR = /^\d{4}-\d{4}$/;
const AMOUNT = /^\d{1,15}$/;

/** Which past awards are wanted. Several values of one name are alternatives. */
export class PastAwardFilterQuery {
  /** Key of the register, `portal` for the awards made here; all registers unless given. */
  @ApiPropertyOptional() @IsOptional() @Matches(/^[a-z][a-z0-9-]{1,39}$/) register?: string;

  /** The one that most of the awards have unless given: amounts of several are never added up. */
  @ApiPropertyOptional({ example: 'CAD' }) @IsOptional() @Matches(/^[A-Z]{3}$/) currency?: string;

  /** Words in either language, a part of an organization's name, or an identifier. */
  @ApiPropertyOptional()
  @IsOptional()
  @MaxLength(PORTFOLIO_SEARCH_CHARS_MAX)
  @IsString()
  search?: string;

  @ApiPropertyOptional({ type: [String], example: ['2016-2017'] })
  @IsOptional()
  @Matches(FISCAL_YEAR, { each: true })
  @ArrayMaxSize(VALUES_MAX)
  @AsList()
  fiscalYear?: string[];

  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @MaxLength(300, { each: true })
  @IsString({ each: true })
  @ArrayMaxSize(VALUES_MAX)
  @AsList()
  program?: string[];

  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @MaxLength(300, { each: true })
  @IsString({ each: true })
  @ArrayMaxSize(VALUES_MAX)
  @AsList()
  programArea?: string[];

  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @MaxLength(500, { each: true })
  @IsString({ each: true })
  @ArrayMaxSize(VALUES_MAX)
  @AsList()
  result?: string[];

  /** Countries served, two letters. */
  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @Matches(/^[A-Z]{2}$/, { each: true })
  @ArrayMaxSize(VALUES_MAX)
  @AsList()
  country?: string[];

  /** Beginning of the name of the organization's city. */
  @ApiPropertyOptional() @IsOptional() @MaxLength(120) @IsString() city?: string;

  @ApiPropertyOptional({ enum: PAST_AWARD_STANDINGS, enumName: 'PastAwardStanding', isArray: true })
  @IsOptional()
  @IsIn(PAST_AWARD_STANDINGS, { each: true })
  @AsList()
  standing?: PastAwardStanding[];

  /** Least amount awarded, in minor units. */
  @ApiPropertyOptional({ example: '1000000' }) @IsOptional() @Matches(AMOUNT) awardedMinMinor?: string;
  /** Highest amount awarded, in minor units. */
  @ApiPropertyOptional({ example: '5000000' }) @IsOptional() @Matches(AMOUNT) awardedMaxMinor?: string;
}

export class SortedAwardsQuery extends PastAwardFilterQuery {
  @ApiPropertyOptional({ enum: PAST_AWARD_SORTS, enumName: 'PastAwardSort', default: '-approvedOn' })
  @IsOptional()
  @IsIn(PAST_AWARD_SORTS)
  sort?: PastAwardSort;
}

export class ListPastAwardsQuery extends SortedAwardsQuery {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: ROWS_MAX, default: 25 })
  @IsOptional()
  @Max(ROWS_MAX)
  @Min(1)
  @IsInt()
  @Type(() => Number)
  limit?: number;

  @ApiPropertyOptional() @IsOptional() @MaxLength(1000) @IsString() cursor?: string;
}

export class ExportPastAwardsQuery extends SortedAwardsQuery {
  @ApiProperty({ enum: LANGUAGES, enumName: 'Language' }) @IsIn(LANGUAGES) language: Language;
}

export class TotalsQuery extends PastAwardFilterQuery {
  @ApiProperty({ enum: TOTALS_GROUPINGS, enumName: 'TotalsGrouping' })
  @IsIn(TOTALS_GROUPINGS)
  groupBy: TotalsGrouping;
}

/** The filter of a query, as the portfolio takes it. Two years that do not follow each other match nothing. */
export function filterOf(query: PastAwardFilterQuery): PastAwardFilter {
  const amount = (text: string | undefined) => (text === undefined ? undefined : BigInt(text));
  return {
    register: query.register,
    currency: query.currency,
    search: query.search,
    fiscalYears: query.fiscalYear?.map((text) => parseFiscalYear(text) ?? 0),
    programs: query.program,
    programAreas: query.programArea,
    results: query.result,
    countries: query.country,
    city: query.city,
    standings: query.standing,
    awardedMinMinor: amount(query.awardedMinMinor),
    awardedMaxMinor: amount(query.awardedMaxMinor),
  };
}
