import fc from 'fast-check';
import { checklistOf, type ClosingFacts } from './checklist.js';

const done: ClosingFacts = {
  finalReport: 'accepted',
  openReports: 0,
  interimGivenUp: false,
  openPayments: 0,
  dueMinor: 0n,
  plannedMinor: 0n,
  heldBackMinor: 0n,
  unspentMinor: 0n,
  recoverableMinor: 0n,
  recoveredMinor: 0n,
  conditionsUnmet: 0,
};
const openItems = (facts: Partial<ClosingFacts>) =>
  checklistOf({ ...done, ...facts }).flatMap(({ item, open }) => (open ? [item] : []));

describe('the checklist of an award that is being closed', () => {
  it('is done when everything is', () => {
    expect(openItems({})).toEqual([]);
    expect(openItems({ finalReport: null })).toEqual([]);
    expect(openItems({ unspentMinor: 500n, recoveredMinor: 500n })).toEqual([]);
  });

  it.each([
    [{ finalReport: 'submitted' }, ['finalReport']],
    [{ openReports: 1 }, ['reports']],
    [{ openPayments: 1, dueMinor: 1n }, ['payments', 'money']],
    [{ dueMinor: 1n }, ['money']],
    [{ plannedMinor: 1n }, ['money']],
    [{ heldBackMinor: 1n }, ['money']],
    [{ unspentMinor: 500n, recoveredMinor: 499n }, ['recovery']],
    [{ recoverableMinor: 1n }, ['recovery']],
    [{ conditionsUnmet: 1 }, ['conditions']],
  ] as const)('with %o is open at %j', (facts, items) => {
    expect(openItems(facts)).toEqual(items);
  });

  it('does not wait for money that a report given up would have released', () => {
    expect(openItems({ finalReport: 'skipped', heldBackMinor: 5n })).toEqual([]);
    expect(openItems({ finalReport: 'skipped', plannedMinor: 5n })).toEqual(['money']);
    expect(openItems({ interimGivenUp: true, plannedMinor: 5n })).toEqual([]);
    expect(openItems({ interimGivenUp: true, heldBackMinor: 5n })).toEqual(['money']);
  });

  it('never lets go of money that is due, whatever was given up', () => {
    const minor = fc.bigInt({ min: 0n, max: 10n });
    fc.assert(
      fc.property(
        fc.record({
          dueMinor: minor,
          plannedMinor: minor,
          heldBackMinor: minor,
          interimGivenUp: fc.boolean(),
          finalReport: fc.constantFrom('accepted' as const, 'skipped' as const),
        }),
        (facts) => {
          const line = checklistOf({ ...done, ...facts }).find(({ item }) => item === 'money')!;
          expect(line.open?.amountMinor ?? 0n).toBeGreaterThanOrEqual(facts.dueMinor);
        },
      ),
    );
  });
});
