import type { Reading } from '@candela/platform';
import { eventsOf } from '../../audit/index.js';

/** What staff are shown of an application's history, and whose side each action is on. Reads and saves are not told. */
const SIDES = {
  'application.start': 'applicant',
  'application.submit': 'applicant',
  'application.withdraw': 'applicant',
  'application.raise-confidentiality': 'applicant',
  'application.start-screening': 'staff',
  'application.decide': 'staff',
  'application.request-changes': 'staff',
  'application.resubmit': 'applicant',
  'application.find-eligible': 'staff',
  'application.find-ineligible': 'staff',
  'application.send-to-panel': 'staff',
} as const;

/** Far more than the actions above can come to. */
const ENTRIES_MAX = 200;

export interface ApplicationTimelineEntry {
  at: string;
  action: string;
  by: 'applicant' | 'staff' | 'portal';
}

/** What happened to an application that was found to be readable, oldest first: actions and sides, nobody by name. */
export async function applicationTimeline(
  reading: Reading,
  applicationId: string,
): Promise<ApplicationTimelineEntry[]> {
  const actions = Object.keys(SIDES);
  const { items } = await eventsOf(reading, 'application', applicationId, { actions, limit: ENTRIES_MAX });
  return items.toReversed().map(({ at, action, actorKind }) => ({
    at: at.toISOString(),
    action,
    by: actorKind === 'person' ? SIDES[action as keyof typeof SIDES] : 'portal',
  }));
}
