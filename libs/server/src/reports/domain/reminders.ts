import { REPORT_REMINDER_DAYS } from '@candela/contracts';

const DAY_MS = 86_400_000;

/** What decides which reminder a report is due for. Calendar dates. */
export interface Reminded {
  dueOn: string;
  /** When the organization learned that it owes it: whoever learned later knew how little time there was. */
  scheduledOn: string;
}

/** The reminder that fell due last by `today`, in days from the day on which the report is due; null for none. */
export function dueReminder({ dueOn, scheduledOn }: Reminded, today: string): number | null {
  const [passed, known] = [daysBetween(dueOn, today), daysBetween(dueOn, scheduledOn)];
  return REPORT_REMINDER_DAYS.filter((days) => days <= passed && days >= known).at(-1) ?? null;
}

/** The calendar date of an instant in a zone. */
export function dateIn(timeZone: string, instant: Date): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    ...{ timeZone, calendar: 'iso8601', numberingSystem: 'latn' },
    ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}
