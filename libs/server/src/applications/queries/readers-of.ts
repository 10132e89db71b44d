import type { Reading } from '@candela/platform';
import { staffFor } from '../../identity/index.js';
import type { CallFacts } from '../../programs/index.js';

/** Whom a restricted application names as its readers: the officers of the call's team at that moment, or who made the call. */
export async function readersOf(reading: Reading, call: CallFacts): Promise<string[]> {
  const team = await staffFor(reading, { roles: ['programOfficer'], callId: call.id });
  if (team.length > 0) return team.map(({ userId }) => userId);
  return call.createdBy ? [call.createdBy] : [];
}
