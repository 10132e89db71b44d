import fc from 'fast-check';
import { daysAfter, instantOf, isLocalTime, isTimeZone, localDateOf, localTimeOf } from './local-time.js';

const ZONES = [
  'UTC',
  'Africa/Nairobi',
  'America/Toronto',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Europe/London',
  'Africa/Casablanca',
];
const zone = fc.constantFrom(...ZONES);
const instant = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2035-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => new Date(Math.floor(date.getTime() / 60_000) * 60_000));
const end = fc.constantFrom('opening' as const, 'closing' as const);

describe('a local time', () => {
  it.each([
    ['2027-02-28T23:59', 'Africa/Nairobi', 'closing', '2027-02-28T20:59:00.000Z'],
    ['2027-02-28T23:59', 'America/St_Johns', 'closing', '2027-03-01T03:29:00.000Z'],
    // Toronto, 14 March 2027: 2 a.m. to 3 a.m. does not exist.
    ['2027-03-14T02:30', 'America/Toronto', 'opening', '2027-03-14T06:30:00.000Z'],
    ['2027-03-14T02:30', 'America/Toronto', 'closing', '2027-03-14T07:30:00.000Z'],
    // Toronto, 7 November 2027: 1 a.m. to 2 a.m. comes twice.
    ['2027-11-07T01:30', 'America/Toronto', 'opening', '2027-11-07T05:30:00.000Z'],
    ['2027-11-07T01:30', 'America/Toronto', 'closing', '2027-11-07T06:30:00.000Z'],
    // Lord Howe moves its clocks by half an hour.
    ['2027-10-03T02:15', 'Australia/Lord_Howe', 'closing', '2027-10-02T15:45:00.000Z'],
    // Apia skipped a whole day.
    ['2011-12-30T12:00', 'Pacific/Apia', 'opening', '2011-12-29T22:00:00.000Z'],
    ['2011-12-30T12:00', 'Pacific/Apia', 'closing', '2011-12-30T22:00:00.000Z'],
  ] as const)('%s in %s as %s is %s', (local, timeZone, which, expected) => {
    expect(instantOf(local, timeZone, which).toISOString()).toBe(expected);
  });

  it('comes back from its instant, unless clocks leave it out', () => {
    fc.assert(
      fc.property(instant, zone, end, (at, timeZone, which) => {
        const local = localTimeOf(at, timeZone);
        expect(localTimeOf(instantOf(local, timeZone, which), timeZone)).toBe(local);
      }),
    );
  });

  it('opens no later and closes no earlier than any instant at which clocks show it', () => {
    fc.assert(
      fc.property(instant, zone, (at, timeZone) => {
        const local = localTimeOf(at, timeZone);
        expect(instantOf(local, timeZone, 'opening').getTime()).toBeLessThanOrEqual(at.getTime());
        expect(instantOf(local, timeZone, 'closing').getTime()).toBeGreaterThanOrEqual(at.getTime());
      }),
    );
  });

  it('that clocks leave out makes the period longer, never shorter', () => {
    const minute = fc.integer({ min: 0, max: 24 * 60 - 1 });
    fc.assert(
      fc.property(minute, (minutes) => {
        const clock = [Math.floor(minutes / 60), minutes % 60]
          .map((part) => String(part).padStart(2, '0'))
          .join(':');
        const local = `2027-03-14T${clock}`;
        const opens = instantOf(local, 'America/Toronto', 'opening').getTime();
        const closes = instantOf(local, 'America/Toronto', 'closing').getTime();
        expect(closes - opens).toBe(clock >= '02:00' && clock < '03:00' ? 3_600_000 : 0);
      }),
    );
  });

  it('has a date in its zone', () => {
    const at = new Date('2027-02-28T22:30:00Z');
    expect([localDateOf(at, 'Africa/Nairobi'), localDateOf(at, 'America/Toronto')]).toEqual([
      '2027-03-01',
      '2027-02-28',
    ]);
    expect(daysAfter('2027-02-28', 1)).toBe('2027-03-01');
  });

  it.each([
    '2027-02-29T10:00',
    '2027-2-8T10:00',
    '2027-02-28',
    '2027-02-28T24:00',
    '2027-02-28T10:00Z',
    '',
    '2027-02-28T10:00:30',
  ])('is not %p', (text) => {
    expect(isLocalTime(text)).toBe(false);
  });
});

describe('a time zone', () => {
  it.each(ZONES)('is %s', (name) => {
    expect(isTimeZone(name)).toBe(true);
  });

  it.each(['', 'Nairobi', 'Africa/Nowhere', '+03:00', 'Etc/../UTC', 'Africa/Nairobi '])(
    'is not %p',
    (name) => {
      expect(isTimeZone(name)).toBe(false);
    },
  );
});
