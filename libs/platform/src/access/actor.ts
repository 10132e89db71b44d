import type { OrganizationRole, StaffRole } from '@candela/contracts';

/** A person's standing in one organization. */
export interface Membership {
  organizationId: string;
  roles: OrganizationRole[];
}

/** A staff role, for all missions (`missionIds` empty) or for the named ones. */
export interface StaffGrant {
  role: StaffRole;
  missionIds: string[];
}

/** Who is asking, as the data layer sees it. Built once per request from the session. */
export interface Actor {
  kind: 'person' | 'anonymous' | 'system';
  /** Null unless a person. */
  userId: string | null;
  /** Name of the job for the system, otherwise null. */
  job: string | null;
  sessionId: string | null;
  memberships: Membership[];
  staffGrants: StaffGrant[];
  /** Calls whose team the person belongs to. */
  assignedCallIds: string[];
}

/** Somebody without a session. */
export const ANONYMOUS: Actor = {
  kind: 'anonymous',
  userId: null,
  job: null,
  sessionId: null,
  memberships: [],
  staffGrants: [],
  assignedCallIds: [],
};

/** The portal itself, doing the named job. Sees every row; its audit entries carry the name. */
export function systemActor(job: string): Actor {
  return { ...ANONYMOUS, kind: 'system', job };
}

/** Whether the person holds one of the staff roles, for whatever mission. */
export function hasStaffRole(actor: Actor, ...roles: StaffRole[]): boolean {
  return actor.staffGrants.some((grant) => roles.includes(grant.role));
}

/** Whether the person holds one of the staff roles for that mission. */
export function hasStaffRoleFor(actor: Actor, missionId: string | null, ...roles: StaffRole[]): boolean {
  return actor.staffGrants.some(
    (grant) =>
      roles.includes(grant.role) &&
      (grant.missionIds.length === 0 || (missionId !== null && grant.missionIds.includes(missionId))),
  );
}

/** Whether the person holds one of the roles in that organization. */
export function hasOrganizationRole(
  actor: Actor,
  organizationId: string,
  ...roles: OrganizationRole[]
): boolean {
  return actor.memberships.some(
    (membership) =>
      membership.organizationId === organizationId && membership.roles.some((role) => roles.includes(role)),
  );
}

/** The ids of the organizations the person belongs to. */
export function organizationIdsOf(actor: Actor): string[] {
  return actor.memberships.map((membership) => membership.organizationId);
}
