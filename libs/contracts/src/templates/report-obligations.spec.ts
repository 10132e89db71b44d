import fc from 'fast-check';
import type { Money } from '../money/money.js';
import { PROGRAM_TEMPLATES, reportObligations } from './index.js';
import type { CallTemplateKey } from '../programs/call.js';
import { daysAfterDate } from './program-template.js';

const cad = (amountMinor: bigint): Money => ({ amountMinor, currency: 'CAD' });
const year = { startsOn: '2027-01-01', endsOn: '2027-12-31' };
const TEMPLATES = Object.keys(PROGRAM_TEMPLATES) as CallTemplateKey[];

describe('the reports that an award owes', () => {
  it('are a final one thirty days after the end, and above CAD 25,000 an interim one at half-time', () => {
    expect(reportObligations('localInitiatives', { amount: cad(2_500_000n), ...year })).toEqual([
      {
        kind: 'final',
        about: 'project',
        periodFrom: '2027-01-01',
        periodTo: '2027-12-31',
        dueOn: '2028-01-30',
      },
    ]);
    expect(reportObligations('localInitiatives', { amount: cad(2_500_001n), ...year })[0]).toEqual({
      kind: 'interim',
      about: 'project',
      periodFrom: '2027-01-01',
      periodTo: '2027-07-02',
      dueOn: '2027-07-02',
    });
  });

  it('come every half-year while an organization grows, the last days of months included', () => {
    const owed = reportObligations('capacityBuilding', {
      amount: cad(5_000_000n),
      startsOn: '2027-08-31',
      endsOn: '2029-08-30',
    });
    expect(owed.map(({ kind, periodFrom, dueOn }) => [kind, periodFrom, dueOn])).toEqual([
      ['interim', '2027-08-31', '2028-02-29'],
      ['interim', '2028-03-01', '2028-08-31'],
      ['interim', '2028-09-01', '2029-02-28'],
      ['final', '2027-08-31', '2029-09-29'],
    ]);
  });

  it('are one after a rapid response, and none after a prize', () => {
    expect(
      reportObligations('rapidResponse', { amount: cad(500_000n), ...year }).map(({ dueOn }) => dueOn),
    ).toEqual(['2027-04-01']);
    expect(reportObligations('humanRightsAward', { amount: cad(2_500_000n), ...year })).toEqual([]);
  });

  it('are in order, end with at most one final report, and tell of days of the award alone', () => {
    const day = fc.integer({ min: 0, max: 2_000 }).map((days) => daysAfterDate('2026-01-01', days));
    fc.assert(
      fc.property(
        fc.constantFrom(...TEMPLATES),
        day,
        fc.integer({ min: 0, max: 1_200 }),
        fc.bigInt({ min: 1n, max: 20_000_000n }),
        (template, startsOn, days, amountMinor) => {
          const endsOn = daysAfterDate(startsOn, days);
          const owed = reportObligations(template, { amount: cad(amountMinor), startsOn, endsOn });
          expect(owed.map(({ dueOn }) => dueOn)).toEqual(owed.map(({ dueOn }) => dueOn).toSorted());
          expect(owed.slice(0, -1).every(({ kind }) => kind === 'interim')).toBe(true);
          for (const { periodFrom, periodTo, dueOn } of owed) {
            expect(periodFrom >= startsOn && periodFrom <= periodTo && periodTo <= endsOn).toBe(true);
            expect(dueOn >= startsOn).toBe(true);
          }
        },
      ),
    );
  });
});
