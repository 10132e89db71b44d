import {
  LANGUAGES,
  ORGANIZATION_ROLES,
  STAFF_ROLES,
  type Language,
  type OrganizationRole,
  type StaffRole,
} from '@candela/contracts';
import { ApiProperty } from '@nestjs/swagger';

export class SessionMembershipView {
  @ApiProperty({ format: 'uuid' }) organizationId: string;
  @ApiProperty() organizationName: string;
  @ApiProperty({ enum: ORGANIZATION_ROLES, enumName: 'OrganizationRole', isArray: true })
  roles: OrganizationRole[];
}

export class StaffGrantView {
  @ApiProperty({ enum: STAFF_ROLES, enumName: 'StaffRole' }) role: StaffRole;
  /** Empty: for all missions. */
  @ApiProperty({ type: String, format: 'uuid', isArray: true }) missionIds: string[];
}

export class SessionActorView {
  @ApiProperty({ format: 'uuid' }) userId: string;
  @ApiProperty() name: string;
  @ApiProperty() email: string;
  @ApiProperty() emailConfirmed: boolean;
  @ApiProperty({ enum: LANGUAGES, enumName: 'Language' }) language: Language;
  @ApiProperty({ type: [SessionMembershipView] }) memberships: SessionMembershipView[];
  @ApiProperty({ type: [StaffGrantView] }) staffGrants: StaffGrantView[];
}

/** Who is signed in, if anybody. */
export class SessionView {
  @ApiProperty({ type: SessionActorView, nullable: true }) actor: SessionActorView | null;
}

/** One signed-in browser. Neither its address nor its name is recorded. */
export class SessionListItemView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'date-time' }) startedAt: string;
  @ApiProperty({ format: 'date-time' }) lastSeenAt: string;
  /** The browser that asks. */
  @ApiProperty() isCurrent: boolean;
}
