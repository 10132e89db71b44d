export { IdentityModule } from './identity.module.js';
export { identityContext } from './identity.context.js';
export {
  callTeam,
  missionById,
  missionNames,
  organizationCountries,
  organizationNames,
  organizationsOf,
  staffNames,
} from './queries/names.js';
export type { MissionFacts } from './queries/names.js';
export {
  administrators,
  emailConfirmed,
  membersOf,
  peopleById,
  previousEmailOf,
  staffFor,
} from './queries/people-to-tell.js';
export type { PersonToTell } from './queries/people-to-tell.js';
export { AdmitPerson, CreateFirstAdministrator } from './use-cases/admit-person.js';
export type { AdmitPersonInput } from './use-cases/admit-person.js';
export { assign, unassign } from './use-cases/assign.js';
export { CreateOrganization } from './use-cases/create-organization.js';
export { issueInvitationLink, issueMailLink } from './use-cases/issue-mail-link.js';
export type { InvitationLink, MailLink } from './use-cases/issue-mail-link.js';
export { AddMission } from './use-cases/keep-missions.js';
export { AcceptInvitation } from './use-cases/accept-invitation.js';
export { IssueInvitation } from './use-cases/issue-invitation.js';
export { SignIn } from './use-cases/sign-in.js';
export { SignOut } from './use-cases/sign-out.js';
