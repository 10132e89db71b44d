import { TestBed } from '@angular/core/testing';
import { givenTexts, nowIn } from '../testing/in-language.js';
import { Dates } from './dates.js';

describe('Dates', () => {
  beforeEach(() => givenTexts({}));

  it('writes an instant in the zone it is asked for', () => {
    const dates = TestBed.inject(Dates);
    expect(dates.show('2027-02-28T22:00:00Z', 'dateTime', 'America/Toronto')).toBe(
      'February 28, 2027 at 17:00',
    );
    expect(dates.show('2027-02-28T22:00:00Z', 'dateTime', 'Africa/Nairobi')).toBe('March 1, 2027 at 01:00');
  });

  it('keeps a date without a time on its day in every zone', () => {
    const dates = TestBed.inject(Dates);
    expect(dates.show('2027-02-28', 'date', 'America/Vancouver')).toBe('February 28, 2027');
    expect(dates.show('2027-02-28', 'dateTime', 'Pacific/Auckland')).toBe('February 28, 2027');
  });

  it('follows the language', () => {
    const dates = TestBed.inject(Dates);
    nowIn('fr');
    expect(dates.show('2027-02-28T22:00:00Z', 'dateTime', 'America/Toronto')).toBe(
      '28 février 2027 à 17 h 00',
    );
    expect(dates.show('2027-09-01', 'date')).toBe('1er septembre 2027');
    expect(dates.zoneName('America/Toronto', '2027-02-28T22:00:00Z')).toBe('heure normale de l’Est');
  });

  it('says nothing for nothing, and for what is no date', () => {
    const dates = TestBed.inject(Dates);
    expect([null, undefined, '', 'soon'].map((value) => dates.show(value))).toEqual(['', '', '', '']);
  });

  it('tells distances in days, hours or minutes, never rounding up', () => {
    const dates = TestBed.inject(Dates);
    const from = new Date('2027-01-01T00:00:00Z');
    expect(dates.distance(from, new Date('2027-01-03T23:00:00Z'))).toBe('in 2 days');
    expect(dates.distance(from, new Date('2027-01-01T05:59:00Z'))).toBe('in 5 hours');
    expect(dates.distance(from, new Date('2026-12-31T23:30:00Z'))).toBe('30 minutes ago');
  });
});
