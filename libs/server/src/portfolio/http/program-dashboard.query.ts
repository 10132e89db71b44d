import {
  DEADLINE_KINDS,
  DEADLINE_STANDINGS,
  DEADLINES_PAGE,
  LANGUAGES,
  type DeadlineKind,
  type DeadlineStanding,
  type Language,
} from '@candela/contracts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { AsList } from './as-list.js';

/** In which language a file is written. */
export class ProgramExportQuery {
  @ApiProperty({ enum: LANGUAGES, enumName: 'Language' }) @IsIn(LANGUAGES) language: Language;
}

/** Which deadlines are wanted. Several values of one name are alternatives. */
export class DeadlineFilterQuery {
  @ApiPropertyOptional({ enum: DEADLINE_KINDS, enumName: 'DeadlineKind', isArray: true })
  @IsOptional()
  @IsIn(DEADLINE_KINDS, { each: true })
  @AsList()
  kind?: DeadlineKind[];

  @ApiPropertyOptional({ enum: DEADLINE_STANDINGS, enumName: 'DeadlineStanding', isArray: true })
  @IsOptional()
  @IsIn(DEADLINE_STANDINGS, { each: true })
  @AsList()
  standing?: DeadlineStanding[];

  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsUUID() callId?: string;
}

/** A page of them. */
export class ListDeadlinesQuery extends DeadlineFilterQuery {
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(500) cursor?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: DEADLINES_PAGE.max })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(DEADLINES_PAGE.max)
  limit?: number;
}

/** All of them, as a file. */
export class ExportDeadlinesQuery extends DeadlineFilterQuery {
  @ApiProperty({ enum: LANGUAGES, enumName: 'Language' }) @IsIn(LANGUAGES) language: Language;
}
