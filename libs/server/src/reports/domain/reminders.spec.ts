import { REPORT_REMINDER_DAYS } from '@candela/contracts';
import fc from 'fast-check';
import { dateIn, dueReminder } from './reminders.js';

const START = Date.parse('2026-01-01T00:00:00Z');
const dayOf = (days: number) => new Date(START + days * 86_400_000).toISOString().slice(0, 10);

describe('reminders of reports', () => {
  const report = { dueOn: '2027-03-31', scheduledOn: '2026-09-01' };

  it.each([
    ['2027-03-16', null],
    ['2027-03-17', -14],
    ['2027-03-30', -14],
    ['2027-03-31', 0],
    ['2027-04-06', 0],
    ['2027-04-07', 7],
    ['2028-01-01', 7],
  ])('on %s is the one of day %p', (today, days) => {
    expect(dueReminder(report, today)).toBe(days);
  });

  it('does not come for days that had passed when the report was asked for', () => {
    const late = { ...report, scheduledOn: '2027-03-20' };
    expect(dueReminder(late, '2027-03-25')).toBeNull();
    expect(dueReminder(late, '2027-03-31')).toBe(0);
    expect(dueReminder({ ...report, scheduledOn: '2027-04-09' }, '2027-05-01')).toBeNull();
  });

  it('comes in the order of the days, each of them once, whatever days the job runs on', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 0, max: 400 }),
        fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 60 }),
        (due, scheduled, runs) => {
          const asked = { dueOn: dayOf(due), scheduledOn: dayOf(scheduled) };
          const told = runs
            .filter((day) => day >= scheduled)
            .toSorted((one, other) => one - other)
            .map((day) => ({ day, days: dueReminder(asked, dayOf(day)) }))
            .filter(({ days }) => days !== null);
          for (const { day, days } of told) {
            expect(REPORT_REMINDER_DAYS).toContain(days);
            expect(due + days!).toBeLessThanOrEqual(day);
            expect(due + days!).toBeGreaterThanOrEqual(scheduled);
          }
          const inOrder = told.map(({ days }) => days!);
          expect(inOrder).toEqual(inOrder.toSorted((one, other) => one - other));
        },
      ),
    );
  });

  it('goes by the day in the zone of the call', () => {
    const instant = new Date('2027-03-31T22:30:00Z');
    expect(dateIn('Africa/Nairobi', instant)).toBe('2027-04-01');
    expect(dateIn('America/Lima', instant)).toBe('2027-03-31');
  });
});
