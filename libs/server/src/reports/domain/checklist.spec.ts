import { checklistOf, type ClosingFacts } from './checklist.js';

const done: ClosingFacts = {
  finalReport: 'accepted',
  openReports: 0,
  toPayMinor: 0n,
  openPayments: 0,
  unspentMinor: 0n,
  recoverableMinor: 0n,
  recoveredMinor: 0n,
  conditionsUnmet: 0,
};
const openItems = (facts: Partial<ClosingFacts>) =>
  checklistOf({ ...done, ...facts }).flatMap(({ item, done: isDone }) => (isDone ? [] : [item]));

describe('the checklist of an award that is being closed', () => {
  it('is done when everything is', () => {
    expect(openItems({})).toEqual([]);
    expect(openItems({ finalReport: null })).toEqual([]);
    expect(openItems({ unspentMinor: 500n, recoveredMinor: 500n })).toEqual([]);
  });

  it.each([
    [{ finalReport: 'submitted', openReports: 1 }, ['finalReportAccepted', 'nothingOwed']],
    [{ openReports: 1 }, ['nothingOwed']],
    [{ toPayMinor: 1n }, ['paymentsSettled']],
    [{ openPayments: 1 }, ['paymentsSettled']],
    [{ unspentMinor: 500n, recoveredMinor: 499n }, ['unspentRecovered']],
    [{ recoverableMinor: 1n }, ['unspentRecovered']],
    [{ conditionsUnmet: 1 }, ['conditionsMet']],
  ] as const)('with %o is open at %j', (facts, items) => {
    expect(openItems(facts)).toEqual(items);
  });
});
