import type { Language, OrganizationRole, StaffRole } from '@candela/contracts';

/** A person's standing in one organization, with the name to show. */
export interface SessionMembership {
  organizationId: string;
  organizationName?: string;
  roles: OrganizationRole[];
}

/** A staff role, for all missions (`missionIds` empty) or for the named ones. */
export interface SessionGrant {
  role: StaffRole;
  missionIds: string[];
}

/** Who is signed in, as `GET /api/session` tells it. The web app decides nothing by it but what to offer first. */
export interface SessionActor {
  userId: string;
  name: string;
  email?: string;
  language?: Language;
  memberships: SessionMembership[];
  staffGrants: SessionGrant[];
}

/** The answer of `GET /api/session`: nobody, or a person and how many messages wait. */
export interface SessionView {
  actor: SessionActor | null;
  unreadNotifications?: number;
}

/** The kinds of people that navigation and guards tell apart. */
export type Audience = 'anyone' | 'signedIn' | 'applicant' | 'staff' | StaffRole;
