import {
  INVITATION_KINDS,
  LANGUAGES,
  ORGANIZATION_ROLES,
  STAFF_ROLES,
  type InvitationKind,
  type Language,
  type OrganizationRole,
  type StaffRole,
} from '@candela/contracts';
import { ApiProperty } from '@nestjs/swagger';

/** An invitation as its receiver sees it before answering. */
export class ReceivedInvitationView {
  @ApiProperty({ enum: INVITATION_KINDS, enumName: 'InvitationKind' }) kind: InvitationKind;
  @ApiProperty() email: string;
  @ApiProperty({ enum: LANGUAGES, enumName: 'Language' }) language: Language;
  @ApiProperty({ type: String, nullable: true }) organizationName: string | null;
  @ApiProperty() inviterName: string;
  @ApiProperty({ enum: ORGANIZATION_ROLES, enumName: 'OrganizationRole', isArray: true })
  roles: OrganizationRole[];
  @ApiProperty({ enum: STAFF_ROLES, enumName: 'StaffRole', isArray: true }) staffRoles: StaffRole[];
  @ApiProperty({ format: 'date-time' }) expiresAt: string;
  /** Whether the invited address has an account: its owner signs in before accepting. */
  @ApiProperty() hasAccount: boolean;
  /** Whether that account is signed in here. */
  @ApiProperty() isForYou: boolean;
}
