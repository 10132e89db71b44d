/** What a member may do for an organization. A member may hold several. */
export const ORGANIZATION_ROLES = ['owner', 'editor', 'viewer', 'signatory'] as const;
export type OrganizationRole = (typeof ORGANIZATION_ROLES)[number];

/** What somebody may do for the programmes. Officers may be scoped to missions. */
export const STAFF_ROLES = [
  'programOfficer',
  'reviewer',
  'approver',
  'financeOfficer',
  'financeController',
  'custodian',
  'communications',
  'auditor',
  'administrator',
] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** Who may read something, from everybody to named people only. */
export const CONFIDENTIALITY_LEVELS = ['public', 'internal', 'protected', 'restricted'] as const;
export type ConfidentialityLevel = (typeof CONFIDENTIALITY_LEVELS)[number];
