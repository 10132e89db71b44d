import { Global, Module } from '@nestjs/common';
import { SessionReader } from '@candela/platform';
import { AccountRecoveryController } from './http/account-recovery.controller.js';
import { AccountController } from './http/account.controller.js';
import { InvitationsController } from './http/invitations.controller.js';
import { MembersController } from './http/members.controller.js';
import { MissionsController } from './http/missions.controller.js';
import { OrganizationsController } from './http/organizations.controller.js';
import { SessionController } from './http/session.controller.js';
import { SessionsController } from './http/sessions.controller.js';
import { SignUpController } from './http/sign-up.controller.js';
import { StaffController } from './http/staff.controller.js';
import { ForgetExpired } from './jobs/forget-expired.job.js';
import { ListInvitations } from './queries/list-invitations.js';
import { ListMembers } from './queries/list-members.js';
import { ListMissions } from './queries/list-missions.js';
import { ListOrganizations } from './queries/list-organizations.js';
import { ListSessions } from './queries/list-sessions.js';
import { ListStaff } from './queries/list-staff.js';
import { LookUpInvitation } from './queries/look-up-invitation.js';
import { OrganizationDetail } from './queries/organization-detail.js';
import { OwnAccount } from './queries/own-account.js';
import { SessionOfToken } from './queries/session-of-token.js';
import { SignedInPerson } from './queries/signed-in-person.js';
import { AcceptInvitation } from './use-cases/accept-invitation.js';
import { AdmitPerson, CreateFirstAdministrator } from './use-cases/admit-person.js';
import { ChangeEmail } from './use-cases/change-email.js';
import { ChangeMemberRoles } from './use-cases/change-member-roles.js';
import { ChangePassword } from './use-cases/change-password.js';
import { ConfirmEmail } from './use-cases/confirm-email.js';
import { CreateOrganization } from './use-cases/create-organization.js';
import { DisableStaff } from './use-cases/disable-staff.js';
import { EnableStaff } from './use-cases/enable-staff.js';
import { EndSession } from './use-cases/end-session.js';
import { GrantRoles } from './use-cases/grant-roles.js';
import { InviteStaff } from './use-cases/invite-staff.js';
import { IssueInvitation } from './use-cases/issue-invitation.js';
import { AddMission, ChangeMission } from './use-cases/keep-missions.js';
import { PasswordProof } from './use-cases/password-proof.js';
import { PasswordStrength } from './use-cases/password-strength.js';
import { LeaveOrganization, RemoveMember } from './use-cases/remove-member.js';
import { RequestReset } from './use-cases/request-reset.js';
import { ResendConfirmation } from './use-cases/resend-confirmation.js';
import { ResetPassword } from './use-cases/reset-password.js';
import { RevokeInvitation, SendInvitationAgain } from './use-cases/revoke-invitation.js';
import { SignIn } from './use-cases/sign-in.js';
import { SignOut, SignOutEverywhere } from './use-cases/sign-out.js';
import { SignUp } from './use-cases/sign-up.js';
import { UpdateAccount } from './use-cases/update-account.js';
import { UpdateOrganization } from './use-cases/update-organization.js';

const useCases = [
  ...[SignUp, SignIn, SignOut, SignOutEverywhere, EndSession, PasswordProof, PasswordStrength],
  ...[ConfirmEmail, ResendConfirmation, RequestReset, ResetPassword],
  ...[UpdateAccount, ChangePassword, ChangeEmail, AdmitPerson, CreateFirstAdministrator],
  ...[CreateOrganization, UpdateOrganization, ChangeMemberRoles, RemoveMember, LeaveOrganization],
  ...[IssueInvitation, RevokeInvitation, SendInvitationAgain, AcceptInvitation],
  ...[InviteStaff, GrantRoles, DisableStaff, EnableStaff, AddMission, ChangeMission],
];

const queries = [
  ...[SignedInPerson, OwnAccount, ListSessions],
  ...[ListOrganizations, OrganizationDetail, ListMembers, ListInvitations, LookUpInvitation],
  ...[ListStaff, ListMissions],
];

/** Accounts, sessions, organizations, staff. Global because every request asks it who is there. */
@Global()
@Module({
  controllers: [
    SessionController,
    SessionsController,
    SignUpController,
    AccountController,
    AccountRecoveryController,
    OrganizationsController,
    MembersController,
    InvitationsController,
    StaffController,
    MissionsController,
  ],
  providers: [{ provide: SessionReader, useClass: SessionOfToken }, ...useCases, ...queries, ForgetExpired],
  exports: [SessionReader, AdmitPerson, CreateFirstAdministrator, CreateOrganization, AddMission],
})
export class IdentityModule {}
