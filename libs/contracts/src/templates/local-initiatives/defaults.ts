import { type Money, wholeUnits } from '../../money/money.js';
import { daysAfterDate, type InstalmentDefault, type ReportDefault } from '../program-template.js';
import { text } from '../text.js';

const INTERIM_REPORT_ABOVE = wholeUnits(25_000, 'CAD');
const FINAL_REPORT_DAYS_AFTER_END = 30;

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
  interimReportAbove: INTERIM_REPORT_ABOVE,
  finalReportDaysAfterEnd: FINAL_REPORT_DAYS_AFTER_END,
  reports: [
    { kind: 'interim', about: 'project', due: { at: 'halfTime' }, onlyAbove: INTERIM_REPORT_ABOVE },
    { kind: 'final', about: 'project', due: { daysAfterEnd: FINAL_REPORT_DAYS_AFTER_END } },
  ] satisfies readonly ReportDefault[],
} as const;

/** Whether an award is large enough to owe an interim report at half-time. */
export function owesInterimReport(award: Money): boolean {
  const { interimReportAbove } = LOCAL_INITIATIVES_DEFAULTS;
  return award.currency === interimReportAbove.currency && award.amountMinor > interimReportAbove.amountMinor;
}

/** The first 28 February at least `daysMin` days after a date: where activities of a call end. Dates are YYYY-MM-DD. */
export function activitiesEndAfter(date: string, daysMin = 0): string {
  const earliest = daysAfterDate(date, daysMin);
  const sameYear = `${earliest.slice(0, 4)}-02-28`;
  return earliest <= sameYear
    ? sameYear
    : `${String(Number(earliest.slice(0, 4)) + 1).padStart(4, '0')}-02-28`;
}
