import { COUNTRY_CODES, STAFF_ROLES, type Language, type StaffRole } from '@candela/contracts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { EmailField, LanguageField, Trimmed } from './fields.js';
import { PageQuery } from './organization.body.js';

const MISSIONS_MAX = 200;
const MISSION_NAME_LENGTH_MAX = 120;

export class StaffGrantBody {
  @ApiProperty({ enum: STAFF_ROLES, enumName: 'StaffRole' })
  @IsIn(STAFF_ROLES)
  role: StaffRole;

  /** Empty: for all missions. */
  @ApiProperty({ type: String, format: 'uuid', isArray: true })
  @IsUUID('all', { each: true })
  @ArrayMaxSize(MISSIONS_MAX)
  @IsArray()
  missionIds: string[];
}

export class GrantRolesBody {
  @ApiProperty({ type: [StaffGrantBody] })
  @ValidateNested({ each: true })
  @Type(() => StaffGrantBody)
  @ArrayMaxSize(STAFF_ROLES.length)
  @IsArray()
  grants: StaffGrantBody[];
}

export class InviteStaffBody {
  @EmailField() email: string;
  @LanguageField() language: Language;

  @ApiProperty({ type: [StaffGrantBody] })
  @ValidateNested({ each: true })
  @Type(() => StaffGrantBody)
  @ArrayMaxSize(STAFF_ROLES.length)
  @ArrayNotEmpty()
  grants: StaffGrantBody[];
}

export class StaffQuery extends PageQuery {
  @ApiPropertyOptional({ enum: STAFF_ROLES, enumName: 'StaffRole' })
  @IsOptional()
  @IsIn(STAFF_ROLES)
  role?: StaffRole;
}

export class MissionNameBody {
  @ApiProperty({ maxLength: MISSION_NAME_LENGTH_MAX })
  @Trimmed()
  @MaxLength(MISSION_NAME_LENGTH_MAX, { context: { max: MISSION_NAME_LENGTH_MAX } })
  @IsNotEmpty()
  @IsString()
  en: string;

  @ApiProperty({ maxLength: MISSION_NAME_LENGTH_MAX })
  @Trimmed()
  @MaxLength(MISSION_NAME_LENGTH_MAX, { context: { max: MISSION_NAME_LENGTH_MAX } })
  @IsNotEmpty()
  @IsString()
  fr: string;
}

export class MissionBody {
  @ApiProperty({ example: 'NRB' })
  @Trimmed()
  @Matches(/^[A-Z0-9-]{2,12}$/)
  code: string;

  @ApiProperty({ type: MissionNameBody })
  @ValidateNested()
  @Type(() => MissionNameBody)
  name: MissionNameBody;

  @ApiProperty({ type: [String], example: ['KE', 'UG'] })
  @ArrayUnique()
  @IsIn(COUNTRY_CODES, { each: true })
  @ArrayNotEmpty()
  countries: string[];
}
