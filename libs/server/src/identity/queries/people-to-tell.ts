import type { Language, OrganizationRole, StaffRole } from '@candela/contracts';
import type { Reading } from '@candela/platform';

/** Somebody whom the portal has to tell something. Not for showing to others. */
export interface PersonToTell {
  userId: string;
  email: string;
  name: string;
  language: Language;
}

const BECAUSE = 'whom to tell is decided by the portal, not by what the actor may see';
const PERSON = `u.id AS "userId", u.email::text AS email, u.name, u.language`;
/** Nobody writes to an account that is disabled, nor to an address that its owner has not confirmed. */
const REACHABLE = `u.disabled_at IS NULL AND u.email_confirmed_at IS NOT NULL`;

/** The members of an organization, with one of `roles` where given. */
export function membersOf(
  reading: Reading,
  organizationId: string,
  roles?: readonly OrganizationRole[],
): Promise<PersonToTell[]> {
  return reading.sql<PersonToTell>(
    BECAUSE,
    `SELECT ${PERSON} FROM membership m JOIN user_account u ON u.id = m.user_id
     WHERE m.organization_id = $1 AND ($2::text[] IS NULL OR m.roles && $2::text[]) AND ${REACHABLE}
     ORDER BY u.id`,
    [organizationId, roles ?? null],
  );
}

export interface StaffWanted {
  roles: readonly StaffRole[];
  /** Only who holds the role for this mission (or for all). */
  missionId?: string | null;
  /** Only who belongs to the team of this call. */
  callId?: string;
}

/** The staff with one of the roles, for the mission, in the team of the call. */
export function staffFor(
  reading: Reading,
  { roles, missionId, callId }: StaffWanted,
): Promise<PersonToTell[]> {
  return reading.sql<PersonToTell>(
    BECAUSE,
    `SELECT ${PERSON} FROM user_account u
     WHERE ${REACHABLE}
       AND EXISTS (SELECT 1 FROM staff_grant g WHERE g.user_id = u.id AND g.role = ANY($1)
         AND (NOT $2 OR cardinality(g.mission_ids) = 0 OR $3::uuid = ANY(g.mission_ids)))
       AND ($4::uuid IS NULL OR EXISTS (SELECT 1 FROM assignment a
         WHERE a.user_id = u.id AND a.kind = 'call' AND a.subject_id = $4))
     ORDER BY u.id`,
    [roles, missionId !== undefined, missionId ?? null, callId ?? null],
  );
}

/** The administrators, for what concerns the operation of the portal. */
export function administrators(reading: Reading): Promise<PersonToTell[]> {
  return staffFor(reading, { roles: ['administrator'] });
}

/** People by id; those who cannot be written to are left out. */
export function peopleById(reading: Reading, userIds: readonly string[]): Promise<PersonToTell[]> {
  return reading.sql<PersonToTell>(
    BECAUSE,
    `SELECT ${PERSON} FROM user_account u WHERE u.id = ANY($1) AND ${REACHABLE} ORDER BY u.id`,
    [userIds],
  );
}

/** Whether the person has confirmed the address of the account; false for nobody. */
export async function emailConfirmed(reading: Reading, userId: string | null): Promise<boolean> {
  const [row] = await reading.sql<{ confirmed: boolean }>(
    'a fact about the actor, for the rules',
    `SELECT email_confirmed_at IS NOT NULL AS confirmed FROM user_account WHERE id = $1`,
    [userId],
  );
  return row?.confirmed ?? false;
}

/** Where the account was reached before it moved, so that its owner learns of the move there too; null if unknown. */
export async function previousEmailOf(reading: Reading, requestId: string): Promise<string | null> {
  const [row] = await reading.sql<{ email: string | null }>(
    BECAUSE,
    'SELECT previous_email::text AS email FROM one_time_token WHERE id = $1',
    [requestId],
  );
  return row?.email ?? null;
}
