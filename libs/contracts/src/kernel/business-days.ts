const DAY_MS = 86_400_000;

/** The calendar date that is so many business days (Monday to Friday) after a date; public holidays are not known here. */
export function businessDaysAfter(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  for (let left = days; left > 0;) {
    day.setTime(day.getTime() + DAY_MS);
    if (day.getUTCDay() % 6 !== 0) left -= 1;
  }
  return day.toISOString().slice(0, 10);
}
