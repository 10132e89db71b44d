import { Temporal } from 'temporal-polyfill';

/** Which end of a period a local time stands for. */
export type PeriodEnd = 'opening' | 'closing';

const LOCAL_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;
const NAMED_ZONE = /^(UTC|[A-Za-z_]+(\/[A-Za-z0-9_+-]+){1,2})$/;

/** Whether a name is one of an IANA time zone that this server knows. Offsets such as +03:00 are no zones. */
export function isTimeZone(name: string): boolean {
  if (!NAMED_ZONE.test(name)) return false;
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

/** Whether a text is a local date and time that exists in the calendar, written 2027-02-28T23:59. */
export function isLocalTime(text: string): boolean {
  if (!LOCAL_TIME.test(text)) return false;
  try {
    return Boolean(Temporal.PlainDateTime.from(text, { overflow: 'reject' }));
  } catch {
    return false;
  }
}

/**
 * The instant that a local date and time (2027-02-28T23:59) means in a zone. Where clocks go forward and the time does not
 * exist, or go back and it exists twice, the longest period that the words can mean counts: an opening is the
 * earlier instant, a closing the later one. Throws RangeError for anything that is no local time or no zone.
 */
export function instantOf(localTime: string, timeZone: string, end: PeriodEnd): Date {
  const instant = Temporal.PlainDateTime.from(localTime, { overflow: 'reject' })
    .toZonedDateTime(timeZone, { disambiguation: end === 'opening' ? 'earlier' : 'later' })
    .toInstant();
  return new Date(instant.epochMilliseconds);
}

/** The local date and time of an instant in a zone, to the minute: 2027-02-28T23:59. */
export function localTimeOf(instant: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
}

/** The calendar date of an instant in a zone: 2027-02-28. */
export function localDateOf(instant: Date, timeZone: string): string {
  return localTimeOf(instant, timeZone).slice(0, 10);
}

/** A calendar date some days later (or earlier, for a negative number). */
export function daysAfter(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}
