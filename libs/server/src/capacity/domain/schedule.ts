import type { AssessmentKind } from '@candela/contracts';

/** An assessment that an award owes. Dates are YYYY-MM-DD, inclusive. */
export interface OwedAssessment {
  kind: AssessmentKind;
  number: number;
  periodFrom: string;
  periodTo: string;
  dueOn: string;
}

const BASELINE_DAYS = 30;
const HALF_YEAR_MONTHS = 6;
/** A half-year that ends so near to the award's end is told by the endline. */
const DAYS_BEFORE_END_MIN = 60;

/**
 * What an award owes: a baseline within thirty days, a look back every half-year, an endline at its end. Together the
 * periods of all but the baseline are the award's.
 */
export function owedAssessments(startsOn: string, endsOn: string): OwedAssessment[] {
  const baselineDue = [daysAfter(startsOn, BASELINE_DAYS), endsOn].sort()[0]!;
  const owed: OwedAssessment[] = [
    { kind: 'baseline', number: 0, periodFrom: startsOn, periodTo: startsOn, dueOn: baselineDue },
  ];
  let from = startsOn;
  for (let number = 1; ; number += 1) {
    const next = monthsAfter(startsOn, HALF_YEAR_MONTHS * number);
    if (daysAfter(next, DAYS_BEFORE_END_MIN) > endsOn) {
      owed.push({ kind: 'endline', number, periodFrom: from, periodTo: endsOn, dueOn: endsOn });
      return owed;
    }
    owed.push({ kind: 'progress', number, periodFrom: from, periodTo: daysAfter(next, -1), dueOn: next });
    from = next;
  }
}

function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The same day some months later; the last of the month where there is no such day. */
function monthsAfter(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10);
}
