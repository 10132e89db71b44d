import { CLOSING_SOON_DAYS, NOTHING_WAITS, type Waiting, type WorkItem } from '@candela/contracts';
import { hasStaffRole, type Reading } from '@candela/platform';
import { type CallFacts, callsClosingBefore, callsInTranslationReview } from './calls-for-others.js';

const DAY_MS = 86_400_000;

/** The calls whose translation the reading officer may check, for the work list. */
export async function callsToTranslate(reading: Reading): Promise<Waiting> {
  if (!hasStaffRole(reading.actor, 'programOfficer')) return NOTHING_WAITS;
  const calls = await callsInTranslationReview(reading);
  const items = calls.map((call) => workOn('callToTranslate', call, call.updatedAt, call.opensAt));
  return { items, count: items.length };
}

/** The reading officer's calls that close soon: one is so from the days before its closing on. */
export async function callsClosingSoon(reading: Reading): Promise<Waiting> {
  if (!hasStaffRole(reading.actor, 'programOfficer')) return NOTHING_WAITS;
  const calls = await callsClosingBefore(reading, daysLater(reading.now, CLOSING_SOON_DAYS));
  const items = calls.map((call) =>
    workOn('callClosingSoon', call, daysLater(call.closesAt, -CLOSING_SOON_DAYS), call.closesAt),
  );
  return { items, count: items.length };
}

function daysLater(instant: Date, days: number): Date {
  return new Date(instant.getTime() + days * DAY_MS);
}

function workOn(kind: WorkItem['kind'], call: CallFacts, since: Date, dueAt: Date): WorkItem {
  return {
    kind,
    subjectId: call.id,
    reference: call.reference,
    callTitle: { en: call.title.en, fr: call.title.fr },
    title: null,
    callId: call.id,
    missionId: call.missionId,
    since: since.toISOString(),
    dueAt: dueAt.toISOString(),
  };
}
