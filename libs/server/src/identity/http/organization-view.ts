import { AllowedActionView } from '@candela/platform';
import {
  INVITATION_STATES,
  LANGUAGES,
  ORGANIZATION_KIND_KEYS,
  ORGANIZATION_ROLES,
  REGISTRATION_STATUSES,
  type InvitationState,
  type Language,
  type OrganizationKind,
  type OrganizationRole,
  type RegistrationStatus,
} from '@candela/contracts';
import { ApiProperty } from '@nestjs/swagger';
import { StaffGrantView } from './session-view.js';

export class OrganizationListItemView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
  @ApiProperty({ enum: ORGANIZATION_KIND_KEYS, enumName: 'OrganizationKind' }) kind: OrganizationKind;
  @ApiProperty({ example: 'KE' }) country: string;
  @ApiProperty({ enum: REGISTRATION_STATUSES, enumName: 'RegistrationStatus' })
  registrationStatus: RegistrationStatus;
  /** The reader's own; empty for staff. */
  @ApiProperty({ enum: ORGANIZATION_ROLES, enumName: 'OrganizationRole', isArray: true })
  roles: OrganizationRole[];
}

export class OrganizationPageView {
  @ApiProperty({ type: [OrganizationListItemView] }) items: OrganizationListItemView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @ApiProperty({ type: Number, nullable: true }) total: number | null;
}

export class OrganizationView extends OrganizationListItemView {
  @ApiProperty({ type: String, nullable: true }) registrationNumber: string | null;
  @ApiProperty({ type: String, nullable: true }) website: string | null;
  @ApiProperty({ format: 'date-time' }) createdAt: string;
  @ApiProperty() memberCount: number;
  @ApiProperty() version: number;
  @ApiProperty({ type: [AllowedActionView] }) allowedActions: AllowedActionView[];
}

export class MemberView {
  @ApiProperty({ format: 'uuid' }) userId: string;
  @ApiProperty() name: string;
  /** For owners only. */
  @ApiProperty({ type: String, nullable: true }) email: string | null;
  @ApiProperty({ enum: ORGANIZATION_ROLES, enumName: 'OrganizationRole', isArray: true })
  roles: OrganizationRole[];
  @ApiProperty({ format: 'date-time' }) joinedAt: string;
  @ApiProperty() isYou: boolean;
  @ApiProperty() version: number;
  @ApiProperty({ type: [AllowedActionView] }) allowedActions: AllowedActionView[];
}

export class MemberListView {
  @ApiProperty({ type: [MemberView] }) items: MemberView[];
}

export class InvitationView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() email: string;
  @ApiProperty({ enum: LANGUAGES, enumName: 'Language' }) language: Language;
  @ApiProperty({ enum: ORGANIZATION_ROLES, enumName: 'OrganizationRole', isArray: true })
  roles: OrganizationRole[];
  @ApiProperty({ type: [StaffGrantView] }) grants: StaffGrantView[];
  @ApiProperty({ enum: INVITATION_STATES, enumName: 'InvitationState' }) state: InvitationState;
  @ApiProperty({ format: 'date-time' }) invitedAt: string;
  @ApiProperty({ format: 'date-time' }) expiresAt: string;
  @ApiProperty({ type: [AllowedActionView] }) allowedActions: AllowedActionView[];
}

export class InvitationListView {
  @ApiProperty({ type: [InvitationView] }) items: InvitationView[];
}
