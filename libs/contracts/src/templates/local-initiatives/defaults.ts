import { type Money, wholeUnits } from '../../money/money.js';
import { text } from '../text.js';

/** One part of the payment, released by what has happened. */
export interface InstalmentDefault {
  readonly shareBp: number;
  readonly releasedBy: 'signature' | 'interimReport' | 'finalReport';
}

/** What a new call of the local-initiatives fund begins with; officers may change it in their call. */
export const LOCAL_INITIATIVES_DEFAULTS = {
  name: text('Local initiatives fund', 'Fonds d’initiatives locales'),
  awardMin: wholeUnits(10_000, 'CAD'),
  awardUsualMax: wholeUnits(60_000, 'CAD'),
  /** No award above this, whoever approves it. */
  awardHardCap: wholeUnits(100_000, 'CAD'),
  overheadLimitBp: 2_000,
  openDays: 35,
  activitiesEnd: { month: 2, day: 28 },
  applicationsPerOrganization: 1,
  instalments: [
    { shareBp: 8_000, releasedBy: 'signature' },
    { shareBp: 1_000, releasedBy: 'interimReport' },
    { shareBp: 1_000, releasedBy: 'finalReport' },
  ] satisfies readonly InstalmentDefault[],
  interimReportAbove: wholeUnits(25_000, 'CAD'),
  finalReportDaysAfterEnd: 30,
} as const;

/** Whether an award is large enough to owe an interim report at half-time. */
export function owesInterimReport(award: Money): boolean {
  const { interimReportAbove } = LOCAL_INITIATIVES_DEFAULTS;
  return award.currency === interimReportAbove.currency && award.amountMinor > interimReportAbove.amountMinor;
}

/** The first 28 February at least `daysMin` days after a date: where activities of a call end. Dates are YYYY-MM-DD. */
export function activitiesEndAfter(date: string, daysMin = 0): string {
  const earliest = new Date(Date.parse(`${date}T00:00:00Z`) + daysMin * 86_400_000)
    .toISOString()
    .slice(0, 10);
  const sameYear = `${earliest.slice(0, 4)}-02-28`;
  return earliest <= sameYear
    ? sameYear
    : `${String(Number(earliest.slice(0, 4)) + 1).padStart(4, '0')}-02-28`;
}
