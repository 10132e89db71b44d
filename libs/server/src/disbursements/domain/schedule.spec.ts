import fc from 'fast-check';
import { halfWay, scheduleOf, type PaymentPart } from './schedule.js';

const TERMS = { startsOn: '2026-03-01', endsOn: '2026-12-01', offeredOn: '2026-02-10' };
const PARTS: PaymentPart[] = [
  { shareBp: 8_000, releasedBy: 'signature' },
  { shareBp: 1_000, releasedBy: 'interimReport' },
  { shareBp: 1_000, releasedBy: 'finalReport' },
];
const scheduled = (amountMinor: bigint, parts = PARTS) =>
  scheduleOf({ ...TERMS, parts, amount: { amountMinor, currency: 'CAD' } });

describe('the schedule of an award', () => {
  it('pays 80 percent in force, 10 at half-time and 10 at the very end', () => {
    expect(scheduled(3_000_000n)).toMatchObject([
      { number: 1, amountMinor: 2_400_000n, trigger: 'agreementCountersigned', dueOn: '2026-02-10' },
      { number: 2, amountMinor: 300_000n, trigger: 'interimReportAccepted', dueOn: '2026-07-16' },
      {
        number: 3,
        amountMinor: 300_000n,
        trigger: 'finalReportAccepted',
        isHoldback: true,
        dueOn: '2026-12-01',
      },
    ]);
  });

  it('adds up to the award to the cent, whatever it is', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10_000_000_000n }), (amountMinor) => {
        const instalments = scheduled(amountMinor);
        expect(instalments.reduce((sum, one) => sum + one.amountMinor, 0n)).toBe(amountMinor);
        expect(instalments.map(({ number }) => number)).toEqual(instalments.map((_, index) => index + 1));
        expect(instalments.every((one) => one.amountMinor > 0n)).toBe(true);
      }),
    );
  });

  it('finds the earlier of two days in the middle', () => {
    expect(halfWay('2026-01-01', '2026-01-04')).toBe('2026-01-02');
    expect(halfWay('2026-01-01', '2026-01-01')).toBe('2026-01-01');
  });
});
