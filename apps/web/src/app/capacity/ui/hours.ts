/** Hours as people write them, to a quarter at best shown with two decimals. */
export function hoursOf(minutes: number): number {
  return Math.round((minutes / 60) * 100) / 100;
}

/** Whole minutes of hours that were typed. */
export function minutesOf(hours: number): number {
  return Math.round(hours * 60);
}
