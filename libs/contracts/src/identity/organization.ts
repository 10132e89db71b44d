/** The kinds of organization, the same six that an application form asks for. */
export const ORGANIZATION_KIND_KEYS = [
  'community',
  'national',
  'network',
  'international',
  'academic',
  'media',
] as const;
export type OrganizationKind = (typeof ORGANIZATION_KIND_KEYS)[number];

/** Whether an organization is registered. That registering would be dangerous is an answer like the others. */
export const REGISTRATION_STATUSES = ['registered', 'notRegistered', 'notRegisteredAtRisk'] as const;
export type RegistrationStatus = (typeof REGISTRATION_STATUSES)[number];

/** Limits of what people type about their organization, in characters. */
export const ORGANIZATION_NAME_LENGTH_MAX = 200;
export const REGISTRATION_NUMBER_LENGTH_MAX = 80;
export const WEBSITE_LENGTH_MAX = 300;

export const INVITATION_KINDS = ['organization', 'staff'] as const;
export type InvitationKind = (typeof INVITATION_KINDS)[number];

export const INVITATION_STATES = ['pending', 'accepted', 'revoked', 'expired'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];
