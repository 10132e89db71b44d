import { CHECKLIST_ITEMS, type ChecklistItem, type ReportState } from '@candela/contracts';

/** What is known of an award when its close is asked for. */
export interface ClosingFacts {
  /** Null where the award owes no final report. */
  finalReport: ReportState | null;
  /** Reports that the grantee still owes, or that wait to be read. */
  openReports: number;
  /** What is still to be paid, minor units, and payments on their way. */
  toPayMinor: bigint;
  openPayments: number;
  /** What the final report says is left, what was asked back and not received, and what came back. */
  unspentMinor: bigint;
  recoverableMinor: bigint;
  recoveredMinor: bigint;
  conditionsUnmet: number;
}

export interface ChecklistLine {
  item: ChecklistItem;
  done: boolean;
}

const RULES: Readonly<Record<ChecklistItem, (facts: ClosingFacts) => boolean>> = {
  finalReportAccepted: ({ finalReport }) => finalReport === null || SETTLED.includes(finalReport),
  nothingOwed: ({ openReports }) => openReports === 0,
  paymentsSettled: ({ toPayMinor, openPayments }) => toPayMinor === 0n && openPayments === 0,
  unspentRecovered: ({ unspentMinor, recoverableMinor, recoveredMinor }) =>
    recoverableMinor === 0n && recoveredMinor >= unspentMinor,
  conditionsMet: ({ conditionsUnmet }) => conditionsUnmet === 0,
};

const SETTLED: readonly ReportState[] = ['accepted', 'skipped'];

/** What has to hold before an award is closed, each with whether it does. */
export function checklistOf(facts: ClosingFacts): ChecklistLine[] {
  return CHECKLIST_ITEMS.map((item) => ({ item, done: RULES[item](facts) }));
}
