import {
  LANGUAGES,
  REGISTER_PROBLEM_SEVERITIES,
  type Language,
  type RegisterProblemSeverity,
} from '@candela/contracts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';

const ROWS_MAX = 100;

export class PageQuery {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: ROWS_MAX, default: 25 })
  @IsOptional()
  @Max(ROWS_MAX)
  @Min(1)
  @IsInt()
  @Type(() => Number)
  limit?: number;

  @ApiPropertyOptional() @IsOptional() @MaxLength(1000) @IsString() cursor?: string;
}

export class ImportProblemsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: REGISTER_PROBLEM_SEVERITIES, enumName: 'RegisterProblemSeverity' })
  @IsOptional()
  @IsIn(REGISTER_PROBLEM_SEVERITIES)
  severity?: RegisterProblemSeverity;
}

export class ExportProblemsQuery {
  @ApiProperty({ enum: LANGUAGES, enumName: 'Language' }) @IsIn(LANGUAGES) language: Language;
}

export class StartImportQuery {
  /** The file's name, for people. */
  @ApiProperty() @MaxLength(255) @MinLength(1) @IsString() fileName: string;
}
