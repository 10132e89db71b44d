export { IdentityModule } from './identity.module.js';
export { identityContext } from './identity.context.js';
export { callTeam, missionById, missionNames, organizationNames } from './queries/names.js';
export type { MissionFacts } from './queries/names.js';
export { administrators, emailConfirmed, membersOf, peopleById, staffFor } from './queries/people-to-tell.js';
export type { PersonToTell } from './queries/people-to-tell.js';
export { assign, unassign } from './use-cases/assign.js';
export { issueInvitationLink, issueMailLink } from './use-cases/issue-mail-link.js';
export type { InvitationLink, MailLink } from './use-cases/issue-mail-link.js';
