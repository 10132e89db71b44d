import {
  CONFLICT_KINDS,
  type ConflictKind,
  REVIEW_LIMITS,
  type ReviewAnswers,
  REVIEWS_PAGE,
} from '@candela/contracts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsBoolean,
  IsDateString,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { OWN_REVIEWS_SHOWN } from '../queries/own-reviews.js';
import { RANKING_SORTS, type RankingSort } from '../queries/ranking.js';

const trimmed = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.trim() : value,
);
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whom to ask, and for how much at most. */
export class InviteReviewerBody {
  @ApiProperty({ format: 'uuid' }) @IsUUID() userId: string;
  @ApiProperty({ minimum: 1, maximum: REVIEW_LIMITS.loadMax })
  @IsInt()
  @Min(1)
  @Max(REVIEW_LIMITS.loadMax)
  loadMax: number;
}

/** The new limit. */
export class ChangeLoadBody {
  @ApiProperty({ minimum: 1, maximum: REVIEW_LIMITS.loadMax })
  @IsInt()
  @Min(1)
  @Max(REVIEW_LIMITS.loadMax)
  loadMax: number;
}

/** What is given to whom. */
export class AssignReviewsBody {
  @ApiProperty({ format: 'uuid' }) @IsUUID() callReviewerId: string;
  @ApiProperty({ type: [String], format: 'uuid', maxItems: REVIEW_LIMITS.assignedAtOnce })
  @ArrayNotEmpty()
  @ArrayMaxSize(REVIEW_LIMITS.assignedAtOnce)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  applicationIds: string[];
  /** A calendar date in the zone of the call. */
  @ApiPropertyOptional({ type: String, nullable: true, example: '2026-09-30' })
  @IsOptional()
  @Matches(DAY)
  @IsDateString({ strict: true })
  dueOn?: string | null;
  /** That the reviewer becomes a reader of restricted applications. */
  @ApiPropertyOptional() @IsOptional() @IsBoolean() namesReader?: boolean;
}

/** What binds the reviewer to the applicant. */
export class DeclareConflictBody {
  @ApiProperty({ enum: CONFLICT_KINDS, enumName: 'ConflictKind' })
  @IsIn(CONFLICT_KINDS)
  kind: ConflictKind;
  @ApiPropertyOptional({ maxLength: REVIEW_LIMITS.noteChars })
  @IsOptional()
  @trimmed
  @IsString()
  @MaxLength(REVIEW_LIMITS.noteChars, { context: { max: REVIEW_LIMITS.noteChars } })
  note?: string;
}

/** The fields that changed since the version in `If-Match`; null empties one. */
export class SaveReviewBody {
  @ApiProperty({ type: 'object', additionalProperties: true })
  @IsObject()
  answers: ReviewAnswers;
}

/** Why a review is opened again; its author reads it. */
export class ReturnReviewBody {
  @ApiProperty({ minLength: REVIEW_LIMITS.reasonCharsMin, maxLength: REVIEW_LIMITS.reasonChars })
  @trimmed
  @IsString()
  @Length(REVIEW_LIMITS.reasonCharsMin, REVIEW_LIMITS.reasonChars, {
    context: { min: REVIEW_LIMITS.reasonCharsMin, max: REVIEW_LIMITS.reasonChars },
  })
  reason: string;
}

/** Why fewer reviews than usual are enough, where there are fewer. */
export class SendToPanelBody {
  @ApiPropertyOptional({ minLength: REVIEW_LIMITS.reasonCharsMin, maxLength: REVIEW_LIMITS.reasonChars })
  @IsOptional()
  @trimmed
  @IsString()
  @Length(REVIEW_LIMITS.reasonCharsMin, REVIEW_LIMITS.reasonChars, {
    context: { min: REVIEW_LIMITS.reasonCharsMin, max: REVIEW_LIMITS.reasonChars },
  })
  reason?: string;
}

/** The same for several applications of one call. */
export class SendManyToPanelBody extends SendToPanelBody {
  @ApiProperty({ type: [String], format: 'uuid', maxItems: REVIEW_LIMITS.assignedAtOnce })
  @ArrayNotEmpty()
  @ArrayMaxSize(REVIEW_LIMITS.assignedAtOnce)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  applicationIds: string[];
}

class PageQuery {
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(500) cursor?: string;
  @ApiPropertyOptional({ minimum: 1, maximum: REVIEWS_PAGE.max })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(REVIEWS_PAGE.max)
  limit?: number;
}

/** Which of one's own reviews: what waits, or what is done. */
export class ListOwnReviewsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: OWN_REVIEWS_SHOWN, enumName: 'OwnReviewsShown' })
  @IsOptional()
  @IsIn(OWN_REVIEWS_SHOWN)
  show?: (typeof OWN_REVIEWS_SHOWN)[number];
}

/** Which applications of a call. */
export class ListAssignmentsQuery extends PageQuery {
  /** Only those with fewer reviews than they need. */
  @ApiPropertyOptional({ type: Boolean })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  lacking?: boolean;
}

/** How the ranking is sorted; ranks and the running sum stay those of the scores. */
export class RankingQuery extends PageQuery {
  @ApiPropertyOptional({ enum: RANKING_SORTS, enumName: 'RankingSort' })
  @IsOptional()
  @IsIn(RANKING_SORTS)
  sort?: RankingSort;
}
