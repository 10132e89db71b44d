import fc from 'fast-check';
import { isBusinessDay, statutoryHolidays } from './business-calendar.js';

const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();

describe('statutory holidays in Canada', () => {
  it.each([
    [
      2026,
      [
        ...['2026-01-01', '2026-04-03', '2026-05-18', '2026-07-01', '2026-09-07'],
        ...['2026-09-30', '2026-10-12', '2026-11-11', '2026-12-25', '2026-12-28'],
      ],
    ],
    [
      2027,
      [
        ...['2027-01-01', '2027-03-26', '2027-05-24', '2027-07-01', '2027-09-06'],
        ...['2027-09-30', '2027-10-11', '2027-11-11', '2027-12-27', '2027-12-28'],
      ],
    ],
  ])('of %d are kept on the days that the calendar says', (year, days) => {
    expect(statutoryHolidays(year)).toEqual(days);
  });

  it.each([
    ['Canada Day on a Saturday', '2028-07-03'],
    ['New Year’s Day on a Sunday', '2023-01-02'],
    ['Christmas on a Sunday, behind Boxing Day', '2022-12-27'],
    ['Boxing Day on a Monday', '2022-12-26'],
  ])('that fall on a weekend are kept afterwards: %s', (_which, day) => {
    expect(statutoryHolidays(Number(day.slice(0, 4)))).toContain(day);
  });

  it('are ten different weekdays of every year, in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2100 }), (year) => {
        const days = statutoryHolidays(year);
        expect(new Set(days).size).toBe(10);
        expect([...days].sort()).toEqual(days);
        expect(days.filter((day) => weekdayOf(day) % 6 === 0)).toEqual([]);
        expect(days.every((day) => day.startsWith(String(year)))).toBe(true);
        expect(days.some(isBusinessDay)).toBe(false);
      }),
    );
  });
});

describe('a business day', () => {
  it.each([
    ['2026-06-05', true],
    ['2026-06-06', false],
    ['2026-06-07', false],
    ['2026-07-01', false],
    ['2026-07-02', true],
  ])('%s: %s', (date, expected) => {
    expect(isBusinessDay(date)).toBe(expected);
  });
});
