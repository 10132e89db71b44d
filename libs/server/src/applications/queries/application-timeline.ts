import type { Reading } from '@candela/platform';
import { timelineOf } from '../../audit/index.js';

/** What staff are shown of an application's history, and whose side each action is on. Reads and saves are not told. */
const SIDES: Readonly<Record<string, 'applicant' | 'staff'>> = {
  'application.start': 'applicant',
  'application.submit': 'applicant',
  'application.withdraw': 'applicant',
  'application.raise-confidentiality': 'applicant',
  'application.start-screening': 'staff',
};

/** What happened to an application that was found to be readable, oldest first: actions and sides, no names. */
export async function applicationTimeline(reading: Reading, applicationId: string) {
  const { items } = await timelineOf(reading, 'application', applicationId, { actions: Object.keys(SIDES) });
  return items.toReversed().map(({ at, action, actorKind }) => ({
    at: at.toISOString(),
    action,
    by: actorKind === 'person' ? (SIDES[action] ?? ('portal' as const)) : ('portal' as const),
  }));
}
