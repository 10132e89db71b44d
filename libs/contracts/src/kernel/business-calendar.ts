const DAY_MS = 86_400_000;

/** The weekday that a date has, Sunday being 0. */
function weekdayOf(day: Date): number {
  return day.getUTCDay();
}

function dateOf(year: number, month: number, day: number): Date {
  return new Date(Date.UTC(year, month - 1, day));
}

function later(day: Date, days: number): Date {
  return new Date(day.getTime() + days * DAY_MS);
}

/** The first such weekday on or after a date. */
function weekdayFrom(day: Date, weekday: number): Date {
  return later(day, (weekday - weekdayOf(day) + 7) % 7);
}

/** A holiday that falls on a weekend is kept on the working day after it. */
function keptOn(day: Date): Date {
  return later(day, { 6: 2, 0: 1 }[weekdayOf(day)] ?? 0);
}

/** Christmas and the day after it, of which neither takes the other's place. */
function christmasDays(year: number): Date[] {
  return [dateOf(year, 12, 25), dateOf(year, 12, 26)].map((day) =>
    weekdayOf(day) % 6 === 0 ? later(day, 2) : day,
  );
}

/** Easter Sunday of the Gregorian calendar. */
function easterSunday(year: number): Date {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return dateOf(year, month, ((h + l - 7 * m + 114) % 31) + 1);
}

/** The days of a year on which the statutory holidays of the Canada Labour Code are kept, in order. */
export function statutoryHolidays(year: number): string[] {
  const days = [
    keptOn(dateOf(year, 1, 1)),
    later(easterSunday(year), -2),
    // Victoria Day: the Monday before 25 May.
    weekdayFrom(dateOf(year, 5, 18), 1),
    keptOn(dateOf(year, 7, 1)),
    weekdayFrom(dateOf(year, 9, 1), 1),
    // National Day for Truth and Reconciliation.
    keptOn(dateOf(year, 9, 30)),
    // Thanksgiving: the second Monday of October.
    weekdayFrom(dateOf(year, 10, 8), 1),
    keptOn(dateOf(year, 11, 11)),
    ...christmasDays(year),
  ];
  return days.map((day) => day.toISOString().slice(0, 10)).sort();
}

/** Whether people work in Canada on a date written YYYY-MM-DD: Monday to Friday, without statutory holidays. */
export function isBusinessDay(date: string): boolean {
  const weekday = weekdayOf(new Date(`${date}T00:00:00Z`));
  return weekday % 6 !== 0 && !statutoryHolidays(Number(date.slice(0, 4))).includes(date);
}
