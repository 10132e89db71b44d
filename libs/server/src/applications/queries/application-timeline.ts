import type { Reading } from '@candela/platform';

/** What staff are shown of an application's history, and whose side each action is on. Reads and saves are not told. */
const SIDES: Readonly<Record<string, 'applicant' | 'staff'>> = {
  'application.start': 'applicant',
  'application.submit': 'applicant',
  'application.withdraw': 'applicant',
  'application.raise-confidentiality': 'applicant',
  'application.start-screening': 'staff',
};

/** What happened to an application that was found to be readable, oldest first: actions and sides, no names. */
export async function timelineOf(reading: Reading, applicationId: string) {
  const rows = await reading.sql<{ at: Date; action: string; actor_kind: string }>(
    'the history of an application that was visible, without the people in it',
    `SELECT at, action, actor_kind FROM audit_entry
     WHERE subject_type = 'application' AND subject_id = $1 AND action = ANY($2) ORDER BY seq`,
    [applicationId, Object.keys(SIDES)],
  );
  return rows.map(({ at, action, actor_kind: kind }) => ({
    at: at.toISOString(),
    action,
    by: kind === 'person' ? (SIDES[action] ?? ('portal' as const)) : ('portal' as const),
  }));
}
