const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Tells whether a value is a calendar date that exists, written YYYY-MM-DD. Such dates compare as plain strings. */
export function isCalendarDate(value: unknown): value is string {
  const match = typeof value === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) : null;
  if (!match) return false;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  const leap = month === 2 && isLeapYear(year) ? 1 : 0;
  return year > 0 && day > 0 && day <= (MONTH_DAYS[month - 1] ?? 0) + leap;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
