import fc from 'fast-check';
import {
  fiscalYearBounds,
  fiscalYearCode,
  fiscalYearLabel,
  fiscalYearOf,
  fiscalYearShort,
  parseFiscalYear,
} from './fiscal-year.js';

describe('a fiscal year', () => {
  it('begins on 1 April and ends on 31 March', () => {
    expect(fiscalYearOf('2017-03-31')).toBe(2016);
    expect(fiscalYearOf('2017-04-01')).toBe(2017);
    expect(fiscalYearOf('2016-12-31')).toBe(2016);
    expect(fiscalYearOf('2017-01-01')).toBe(2016);
    expect(fiscalYearBounds(2016)).toEqual({ startsOn: '2016-04-01', endsOn: '2017-03-31' });
  });

  it('contains each of its days and no other', () => {
    const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (instant) => {
        const date = instant.toISOString().slice(0, 10);
        const { startsOn, endsOn } = fiscalYearBounds(fiscalYearOf(date));
        expect(startsOn <= date && date <= endsOn).toBe(true);
      }),
    );
  });

  it.each(['2016-2017', '2016/2017', '2016 – 2017', '2016-17', ' 2016-2017 '])('is read from %j', (text) => {
    expect(parseFiscalYear(text)).toBe(2016);
  });

  it.each([
    '',
    '2016',
    '2016-2018',
    '2017-2016',
    '2016-18',
    '16-17',
    '2016-2017-2018',
    '0000-0001',
    '20162017',
  ])('is not read from %j', (text) => {
    expect(parseFiscalYear(text)).toBeUndefined();
  });

  it('is read back from what it is written as', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2998 }), (year) => {
        expect(parseFiscalYear(fiscalYearCode(year))).toBe(year);
        expect(parseFiscalYear(fiscalYearLabel(year))).toBe(year);
        expect(parseFiscalYear(fiscalYearShort(year))).toBe(year);
      }),
    );
  });
});
