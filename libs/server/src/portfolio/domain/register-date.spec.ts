import fc from 'fast-check';
import { dateFormat, parseRegisterDate, type DateFormat } from './register-date.js';

const formats = ['EEE MMM dd HH:mm:ss zzz yyyy', 'yyyy-MM-dd'].map(
  (pattern) => dateFormat(pattern) as DateFormat,
);
const zones = ['EST', 'EDT'];
const read = (text: string) => parseRegisterDate(text, formats, zones);

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const WEEKDAYS = 'Sun Mon Tue Wed Thu Fri Sat'.split(' ');
const days = fc.date({ min: new Date('1970-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });

function longForm(day: Date, zone: string, time: string): string {
  const parts = [
    WEEKDAYS[day.getUTCDay()],
    MONTHS[day.getUTCMonth()],
    String(day.getUTCDate()).padStart(2, '0'),
    time,
    zone,
    day.getUTCFullYear(),
  ];
  return parts.join(' ');
}

describe('a date in a register', () => {
  it('is the day that was written, in winter and in summer time', () => {
    expect(read('Wed Feb 15 00:00:00 EST 2017')).toBe('2017-02-15');
    expect(read('Fri Sep 29 00:00:00 EDT 2017')).toBe('2017-09-29');
    expect(read('2016-02-29')).toBe('2016-02-29');
  });

  it('is that day whatever the hour, the zone and the place where it is read', () => {
    fc.assert(
      fc.property(
        days,
        fc.constantFrom(...zones),
        fc.constantFrom('00:00:00', '12:30:00', '23:59:59'),
        (day, zone, time) => {
          expect(read(longForm(day, zone, time))).toBe(day.toISOString().slice(0, 10));
        },
      ),
    );
  });

  it('is refused with another weekday than the day had', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 6 }), (day, shift) => {
        const wrong = WEEKDAYS[(day.getUTCDay() + shift) % 7] ?? '';
        expect(read(longForm(day, 'EST', '00:00:00').replace(/^\w+/, wrong))).toBeUndefined();
      }),
    );
  });

  it.each([
    '',
    'Wed Feb 15 2017',
    'Wed Feb 15 00:00:00 PST 2017',
    'Wed Feb 15 24:00:00 EST 2017',
    'Wed Foo 15 00:00:00 EST 2017',
    'Thu Feb 30 00:00:00 EST 2017',
    '2017-02-29',
    '2017-13-01',
    '15/02/2017',
    '42781',
    ' 2017-02-15',
  ])('is not read from %j', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it('takes the first format that fits', () => {
    const dayFirst = [dateFormat('d/M/yyyy'), dateFormat('M/d/yyyy')] as DateFormat[];
    expect(parseRegisterDate('3/4/2017', dayFirst, [])).toBe('2017-04-03');
    expect(parseRegisterDate('3/14/2017', dayFirst, [])).toBe('2017-03-14');
  });

  it.each(['yyyy-MM', 'dd/MM/yy', 'yyyy-MM-dd MM', 'yyyy-MM-MMM-dd', 'QQ yyyy-MM-dd', ''])(
    'has no format %j',
    (pattern) => {
      expect(dateFormat(pattern)).toBeUndefined();
    },
  );

  it('reads signs of the pattern as themselves', () => {
    const dotted = dateFormat('dd.MM.yyyy') as DateFormat;
    expect(parseRegisterDate('15.02.2017', [dotted], [])).toBe('2017-02-15');
    expect(parseRegisterDate('15x02x2017', [dotted], [])).toBeUndefined();
  });
});
