import { writeDate } from './dates.js';
import { type Language, localeOf } from './language.js';

function written(language: Language, date: string, options: Intl.DateTimeFormatOptions): string {
  const format = new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: 'UTC' });
  return writeDate(language, format, new Date(`${date}T00:00:00Z`));
}

describe('dates in words', () => {
  it('call the first of a month "1er" in French, and that one day alone', () => {
    expect(written('fr', '2027-09-01', { dateStyle: 'long' })).toBe('1er septembre 2027');
    expect(written('fr', '2027-10-01', { year: 'numeric', month: 'short', day: 'numeric' })).toBe(
      '1er oct. 2027',
    );
    expect(written('fr', '2027-09-11', { dateStyle: 'long' })).toBe('11 septembre 2027');
    expect(written('fr', '2027-09-01', { year: 'numeric', month: 'long' })).toBe('septembre 2027');
  });

  it('are left as they are in English', () => {
    expect(written('en', '2027-09-01', { dateStyle: 'long' })).toBe('September 1, 2027');
  });
});
