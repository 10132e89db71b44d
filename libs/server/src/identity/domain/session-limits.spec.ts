import { isLive, SESSION_LIMITS } from './session-limits.js';

const START = new Date('2026-06-01T08:00:00Z');
const after = (ms: number) => new Date(START.getTime() + ms);

describe('a session', () => {
  it.each([
    ['staff', true],
    ['applicant', false],
  ] as const)('of %s ends when idle for its term, to the millisecond', (kind, isStaff) => {
    const session = { startedAt: START, lastSeenAt: START };
    const { idleMs } = SESSION_LIMITS[kind];
    expect(isLive(session, isStaff, after(idleMs - 1))).toBe(true);
    expect(isLive(session, isStaff, after(idleMs))).toBe(false);
  });

  it.each([
    ['staff', true],
    ['applicant', false],
  ] as const)('of %s ends at its longest term however busy it is', (kind, isStaff) => {
    const { absoluteMs } = SESSION_LIMITS[kind];
    const busy = { startedAt: START, lastSeenAt: after(absoluteMs - 1) };
    expect(isLive(busy, isStaff, after(absoluteMs - 1))).toBe(true);
    expect(isLive({ ...busy, lastSeenAt: after(absoluteMs) }, isStaff, after(absoluteMs))).toBe(false);
  });
});
