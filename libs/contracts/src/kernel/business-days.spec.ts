import fc from 'fast-check';
import { isBusinessDay } from './business-calendar.js';
import { businessDaysAfter } from './business-days.js';

describe('business days', () => {
  it.each([
    ['2026-06-01', 10, '2026-06-15'],
    ['2026-06-05', 1, '2026-06-08'],
    ['2026-06-06', 1, '2026-06-08'],
    ['2026-06-07', 5, '2026-06-12'],
    ['2026-12-31', 1, '2027-01-04'],
    ['2026-05-14', 10, '2026-05-29'],
    ['2026-12-24', 2, '2026-12-30'],
    ['2026-06-06', 0, '2026-06-06'],
  ])('after %s, %d of them, it is %s', (date, days, expected) => {
    expect(businessDaysAfter(date, days)).toBe(expected);
  });

  it('end on a business day, and add up', () => {
    const dates = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(
        dates,
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 40 }),
        (date, one, other) => {
          const reached = businessDaysAfter(date, one);
          expect(isBusinessDay(reached)).toBe(true);
          expect(businessDaysAfter(reached, other)).toBe(businessDaysAfter(date, one + other));
        },
      ),
    );
  });
});
