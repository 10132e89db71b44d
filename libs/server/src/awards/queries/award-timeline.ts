import type { Reading } from '@candela/platform';
import { eventsOf } from '../../audit/index.js';

/** What is told of an award's history, and whose side each action is on. Reads are not told. */
const SIDES = {
  'award.offer': 'staff',
  'agreement.send': 'staff',
  'agreement.sign': 'grantee',
  'agreement.countersign': 'staff',
  'agreement.void': 'staff',
  'award.meet-condition': 'staff',
  'award.begin-closing': 'staff',
  'award.close': 'staff',
  'award.terminate': 'staff',
} as const;

/** Far more than the actions above can come to. */
const ENTRIES_MAX = 200;

/** What happened to an award that was found to be readable, oldest first: actions and sides, nobody by name. */
export async function awardTimeline(reading: Reading, awardId: string) {
  const actions = Object.keys(SIDES);
  const { items } = await eventsOf(reading, 'award', awardId, { actions, limit: ENTRIES_MAX });
  return items.toReversed().map(({ at, action, actorKind }) => ({
    at: at.toISOString(),
    action,
    by: actorKind === 'person' ? SIDES[action as keyof typeof SIDES] : ('portal' as const),
  }));
}
