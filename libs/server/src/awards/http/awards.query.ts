import { AWARD_SEARCH_CHARS_MAX, AWARD_STATES, AWARDS_PAGE, type AwardState } from '@candela/contracts';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';

/** Which page. */
export class CursorQuery {
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(500) cursor?: string;
}

/** Which of one's own awards. */
export class ListOwnAwardsQuery extends CursorQuery {
  @ApiPropertyOptional({ minimum: 1, maximum: AWARDS_PAGE.max })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(AWARDS_PAGE.max)
  limit?: number;
}

/** The filters of the desk's list. */
export class ListAwardsQuery extends ListOwnAwardsQuery {
  @ApiPropertyOptional({ enum: AWARD_STATES, enumName: 'AwardState', isArray: true })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) =>
    [value].flat().flatMap((one) => (typeof one === 'string' ? one.split(',') : [one])),
  )
  @IsIn(AWARD_STATES, { each: true })
  state?: AwardState[];

  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsUUID() callId?: string;

  /** Words of the reference or the title, or of the organization's name where it is no secret. */
  @ApiPropertyOptional({ maxLength: AWARD_SEARCH_CHARS_MAX })
  @IsOptional()
  @IsString()
  @MaxLength(AWARD_SEARCH_CHARS_MAX, { context: { max: AWARD_SEARCH_CHARS_MAX } })
  q?: string;
}
