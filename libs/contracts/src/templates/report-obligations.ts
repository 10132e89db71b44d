import type { Money } from '../money/money.js';
import type { CallTemplateKey } from '../programs/call.js';
import type { ReportKind } from '../reports/report-states.js';
import { daysAfterDate, type ReportDefault, type ReportDue } from './program-template.js';
import { PROGRAM_TEMPLATES } from './registry.js';

const DAY_MS = 86_400_000;

/** A report that an award owes. Dates are YYYY-MM-DD, both ends of the period inclusive. */
export interface ReportObligation {
  readonly kind: ReportKind;
  readonly about: ReportDefault['about'];
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly dueOn: string;
}

/** What an award runs for. */
interface Term {
  readonly startsOn: string;
  readonly endsOn: string;
}

/** What an award owes to report, in the order of the days: interim reports as long as it runs, and one at its end. */
export function reportObligations(
  template: CallTemplateKey,
  { amount, startsOn, endsOn }: Term & { readonly amount: Money },
): ReportObligation[] {
  const term = { startsOn, endsOn };
  const owed = PROGRAM_TEMPLATES[template].reports.filter(
    ({ onlyAbove }) =>
      !onlyAbove || (onlyAbove.currency === amount.currency && amount.amountMinor > onlyAbove.amountMinor),
  );
  let from = startsOn;
  return owed
    .flatMap(({ kind, about, due }) => daysOf(due, term).map((dueOn) => ({ kind, about, dueOn })))
    .sort((one, other) => one.dueOn.localeCompare(other.dueOn))
    .map(({ kind, about, dueOn }) => {
      const periodTo = dueOn < endsOn && kind === 'interim' ? dueOn : endsOn;
      const obligation = { kind, about, periodFrom: kind === 'final' ? startsOn : from, periodTo, dueOn };
      from = daysAfterDate(periodTo, 1);
      return obligation;
    });
}

function daysOf(due: ReportDue, { startsOn, endsOn }: Term): string[] {
  if ('at' in due) return [halfTimeOf(startsOn, endsOn)];
  if ('daysAfterEnd' in due) return [daysAfterDate(endsOn, due.daysAfterEnd)];
  if ('monthsAfterStart' in due) return [monthsAfterDate(startsOn, due.monthsAfterStart)];
  const days: string[] = [];
  for (let months = due.everyMonths; monthsAfterDate(startsOn, months) < endsOn; months += due.everyMonths)
    days.push(monthsAfterDate(startsOn, months));
  return days;
}

/** The day half-way; of two, the earlier. */
function halfTimeOf(startsOn: string, endsOn: string): string {
  const days = (Date.parse(endsOn) - Date.parse(startsOn)) / DAY_MS;
  return daysAfterDate(startsOn, Math.floor(days / 2));
}

/** The same day some months later, or the last of a month that is shorter. */
function monthsAfterDate(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}
