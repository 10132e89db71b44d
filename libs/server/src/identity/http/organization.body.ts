import {
  COUNTRY_CODES,
  ORGANIZATION_KIND_KEYS,
  ORGANIZATION_NAME_LENGTH_MAX,
  ORGANIZATION_ROLES,
  REGISTRATION_NUMBER_LENGTH_MAX,
  REGISTRATION_STATUSES,
  WEBSITE_LENGTH_MAX,
  type Language,
  type OrganizationKind,
  type OrganizationRole,
  type RegistrationStatus,
} from '@candela/contracts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUrl,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { EmailField, LanguageField, Trimmed } from './fields.js';

/** An optional text: empty is the same as absent. */
function EmptyIsNull(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => {
    const text = typeof value === 'string' ? value.trim() : value;
    return text === '' || text === undefined ? null : text;
  });
}

export class OrganizationBody {
  @ApiProperty({ maxLength: ORGANIZATION_NAME_LENGTH_MAX })
  @Trimmed()
  @MaxLength(ORGANIZATION_NAME_LENGTH_MAX, { context: { max: ORGANIZATION_NAME_LENGTH_MAX } })
  @IsNotEmpty()
  @IsString()
  name: string;

  @ApiProperty({ enum: ORGANIZATION_KIND_KEYS, enumName: 'OrganizationKind' })
  @IsIn(ORGANIZATION_KIND_KEYS)
  kind: OrganizationKind;

  @ApiProperty({ example: 'KE' })
  @IsIn(COUNTRY_CODES)
  country: string;

  @ApiProperty({ enum: REGISTRATION_STATUSES, enumName: 'RegistrationStatus' })
  @IsIn(REGISTRATION_STATUSES)
  registrationStatus: RegistrationStatus;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: REGISTRATION_NUMBER_LENGTH_MAX })
  @EmptyIsNull()
  @IsOptional()
  @MaxLength(REGISTRATION_NUMBER_LENGTH_MAX, { context: { max: REGISTRATION_NUMBER_LENGTH_MAX } })
  @IsString()
  registrationNumber: string | null = null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: WEBSITE_LENGTH_MAX })
  @EmptyIsNull()
  @IsOptional()
  @MaxLength(WEBSITE_LENGTH_MAX, { context: { max: WEBSITE_LENGTH_MAX } })
  @IsUrl({ protocols: ['http', 'https'], require_protocol: false })
  website: string | null = null;
}

export class MemberRolesBody {
  @ApiProperty({ enum: ORGANIZATION_ROLES, enumName: 'OrganizationRole', isArray: true })
  @IsIn(ORGANIZATION_ROLES, { each: true })
  @ArrayMaxSize(ORGANIZATION_ROLES.length)
  @ArrayNotEmpty()
  roles: OrganizationRole[];
}

export class IssueInvitationBody extends MemberRolesBody {
  @EmailField() email: string;
  @LanguageField() language: Language;
}

/** Which slice of a list. */
export class PageQuery {
  @ApiPropertyOptional({ minimum: 1, maximum: 100, default: 25 })
  @Type(() => Number)
  @Max(100)
  @Min(1)
  @IsInt()
  limit = 25;

  @ApiPropertyOptional()
  @IsOptional()
  @MaxLength(500)
  @IsString()
  cursor?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @MaxLength(100)
  @IsString()
  search?: string;
}

export class OrganizationQuery extends PageQuery {
  @ApiPropertyOptional({ example: 'KE' })
  @IsOptional()
  @IsIn(COUNTRY_CODES)
  country?: string;
}
