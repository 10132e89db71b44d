import type { LocalizedText } from '@candela/contracts';
import type { Reading } from '@candela/platform';

/** A mission, as other contexts need it. */
export interface MissionFacts {
  id: string;
  code: string;
  name: LocalizedText;
  countries: string[];
}

/** A mission, or null. */
export async function missionById(reading: Reading, id: string): Promise<MissionFacts | null> {
  const [row] = await reading.sql<MissionFacts>(
    'missions are no secret',
    'SELECT id, code, name, countries FROM mission WHERE id = $1',
    [id],
  );
  return row ?? null;
}

/** The names of missions by id; unknown ids are left out. */
export async function missionNames(
  reading: Reading,
  ids: readonly string[],
): Promise<Map<string, LocalizedText>> {
  const rows = await reading.sql<MissionFacts>(
    'missions are no secret',
    'SELECT id, name FROM mission WHERE id = ANY($1)',
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row.name]));
}

/**
 * The names of organizations by id, whoever asks: the caller has shown that the actor may see what they are part of.
 * Unknown ids are left out.
 */
export async function organizationNames(
  reading: Reading,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = await reading.sql<{ id: string; name: string }>(
    'the caller shows names beside things that the actor may see',
    'SELECT id, name FROM organization WHERE id = ANY($1)',
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** The team of a call, by name. For staff only: the caller has asked its policy. */
export function callTeam(reading: Reading, callId: string): Promise<{ userId: string; name: string }[]> {
  return reading.sql(
    'the caller shows the team to those who may see the call from inside',
    `SELECT u.id AS "userId", u.name FROM assignment a JOIN user_account u ON u.id = a.user_id
     WHERE a.kind = 'call' AND a.subject_id = $1 ORDER BY u.name COLLATE "und-x-icu", u.id`,
    [callId],
  );
}

/** The names of those among the people who are staff; applicants stay unnamed. */
export async function staffNames(reading: Reading, userIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await reading.sql<{ id: string; name: string }>(
    'staff act in the name of the portal: who did what is no secret among them',
    `SELECT u.id, u.name FROM user_account u
     WHERE u.id = ANY($1) AND EXISTS (SELECT 1 FROM staff_grant g WHERE g.user_id = u.id)`,
    [userIds],
  );
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** The organizations that people belong to, by id of the person, for conflicts of interest; who belongs to none is left out. */
export async function organizationsOf(
  reading: Reading,
  userIds: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await reading.sql<{ userId: string; organizationIds: string[] }>(
    'whether somebody belongs to an applicant is asked to keep them away from it',
    `SELECT user_id AS "userId", array_agg(organization_id) AS "organizationIds" FROM membership
     WHERE user_id = ANY($1) GROUP BY user_id`,
    [userIds],
  );
  return new Map(rows.map((row) => [row.userId, row.organizationIds]));
}

/** The countries of organizations by id, for hints about reviewers; no more is told of them. */
export async function organizationCountries(
  reading: Reading,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await reading.sql<{ id: string; country: string }>(
    'the country of a reviewer’s organization is a hint to whoever assigns',
    'SELECT id, country FROM organization WHERE id = ANY($1)',
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row.country]));
}
