import fc from 'fast-check';
import { CALL_STATES, type CallState } from './call.js';
import { acceptsApplications, callStateAt } from './call-window.js';

const opensAt = new Date('2027-01-11T06:00:00Z');
const closesAt = new Date('2027-02-15T20:59:00Z');
const call = (state: CallState) => ({ state, opensAt, closesAt });
const at = (instant: string) => new Date(instant);

describe('the window of a call', () => {
  it.each([
    ['published', '2027-01-11T05:59:59.999Z', 'published'],
    ['published', '2027-01-11T06:00:00Z', 'open'],
    ['published', '2027-02-15T20:59:00Z', 'closed'],
    ['open', '2027-02-15T20:58:59.999Z', 'open'],
    ['open', '2027-02-15T20:59:00Z', 'closed'],
    ['draft', '2027-02-01T00:00:00Z', 'draft'],
    ['translationReview', '2027-03-01T00:00:00Z', 'translationReview'],
    ['cancelled', '2027-02-01T00:00:00Z', 'cancelled'],
    ['archived', '2027-02-01T00:00:00Z', 'archived'],
  ] as const)('a %s call is at %s %s', (state, now, expected) => {
    expect(callStateAt(call(state), at(now))).toBe(expected);
  });

  it('takes applications from the opening on and before the closing, written down or not', () => {
    expect(acceptsApplications(call('published'), opensAt)).toBe(true);
    expect(acceptsApplications(call('open'), at('2027-02-15T20:58:59.999Z'))).toBe(true);
    expect(acceptsApplications(call('open'), closesAt)).toBe(false);
    expect(acceptsApplications(call('published'), at('2027-01-11T05:59:59.999Z'))).toBe(false);
    expect(acceptsApplications(call('cancelled'), at('2027-02-01T00:00:00Z'))).toBe(false);
  });

  it('takes applications only inside its window and only when published, at every instant and in every state', () => {
    const ms = fc.integer({ min: 0, max: 4_000_000_000_000 });
    fc.assert(
      fc.property(fc.constantFrom(...CALL_STATES), ms, ms, ms, (state, opens, closes, now) => {
        const takes = acceptsApplications(
          { state, opensAt: new Date(opens), closesAt: new Date(closes) },
          new Date(now),
        );
        expect(takes).toBe((state === 'published' || state === 'open') && now >= opens && now < closes);
      }),
    );
  });
});
