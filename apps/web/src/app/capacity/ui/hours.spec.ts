import fc from 'fast-check';
import { hoursOf, minutesOf } from './hours.js';

describe('hours', () => {
  it('are read back as the minutes that they were written from', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60_000 }), (minutes) => {
        expect(minutesOf(hoursOf(minutes))).toBe(minutes);
      }),
    );
  });
});
