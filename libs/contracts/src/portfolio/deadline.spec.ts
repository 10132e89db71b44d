import fc from 'fast-check';
import { deadlineStanding } from './deadline.js';

const dates = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('where something with a day stands', () => {
  it.each([
    ['2026-06-15', '2026-06-15', '2026-06-20', 'kept'],
    ['2026-06-15', '2026-06-16', '2026-06-20', 'missed'],
    ['2026-06-15', null, '2026-06-15', 'running'],
    ['2026-06-15', null, '2026-06-16', 'overdue'],
  ])('due %s, done %s, on %s: %s', (dueOn, doneOn, today, expected) => {
    expect(deadlineStanding(dueOn, doneOn, today)).toBe(expected);
  });

  it('does not change once it is done, and a day passes but once', () => {
    fc.assert(
      fc.property(dates, dates, dates, dates, (dueOn, doneOn, one, other) => {
        expect(deadlineStanding(dueOn, doneOn, one)).toBe(deadlineStanding(dueOn, doneOn, other));
        const [earlier = '', later = ''] = [one, other].sort();
        if (deadlineStanding(dueOn, null, earlier) === 'overdue')
          expect(deadlineStanding(dueOn, null, later)).toBe('overdue');
      }),
    );
  });
});
