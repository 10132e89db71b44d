import { isBusinessDay } from './business-calendar.js';

const DAY_MS = 86_400_000;

/** The calendar date that is so many business days after a date: Monday to Friday, without statutory holidays. */
export function businessDaysAfter(date: string, days: number): string {
  let day = date;
  for (let left = days; left > 0;) {
    day = new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
    if (isBusinessDay(day)) left -= 1;
  }
  return day;
}
