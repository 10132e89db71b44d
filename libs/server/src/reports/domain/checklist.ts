import {
  CHECKLIST_ITEMS,
  type ChecklistItem,
  type ProblemParams,
  type ReportState,
} from '@candela/contracts';

/** What is known of an award when its close is asked for. Amounts are in minor units. */
export interface ClosingFacts {
  /** Null where the award owes no final report. */
  finalReport: ReportState | null;
  /** Other reports that the grantee still owes, or that wait to be read. */
  openReports: number;
  /** Whether an interim report was given up: what waits for it is never due. */
  interimGivenUp: boolean;
  /** Payments that wait for somebody. */
  openPayments: number;
  /** Due or approved, and not paid. */
  dueMinor: bigint;
  /** Not due yet, beside what is held back to the very end. */
  plannedMinor: bigint;
  heldBackMinor: bigint;
  /** What the final report says is left, what was asked back and not received, and what came back. */
  unspentMinor: bigint;
  recoverableMinor: bigint;
  recoveredMinor: bigint;
  conditionsUnmet: number;
}

/** Why an item is open; the amount where money is why. */
export interface OpenReason {
  code: string;
  params: ProblemParams;
  amountMinor: bigint | null;
}

export interface ChecklistLine {
  item: ChecklistItem;
  /** Null where it is done. */
  open: OpenReason | null;
}

const SETTLED: readonly ReportState[] = ['accepted', 'skipped'];

const RULES: Readonly<Record<ChecklistItem, (facts: ClosingFacts) => OpenReason | null>> = {
  finalReport: ({ finalReport }) =>
    finalReport === null || SETTLED.includes(finalReport) ? null : reason('checklist.final-report-open'),
  reports: ({ openReports }) => counted('checklist.reports-open', openReports),
  payments: ({ openPayments }) => counted('checklist.payments-open', openPayments),
  money: (facts) => amount('checklist.money-unpaid', toPay(facts)),
  recovery: (facts) => amount('checklist.money-to-come-back', toComeBack(facts)),
  conditions: ({ conditionsUnmet }) => counted('checklist.conditions-unmet', conditionsUnmet),
};

/** What has to hold before an award is closed, each with why it does not. */
export function checklistOf(facts: ClosingFacts): ChecklistLine[] {
  return CHECKLIST_ITEMS.map((item) => ({ item, open: RULES[item](facts) }));
}

/** What waits for a report that was given up is never due: closing the award releases it. */
function toPay({ dueMinor, plannedMinor, heldBackMinor, finalReport, interimGivenUp }: ClosingFacts): bigint {
  return dueMinor + (interimGivenUp ? 0n : plannedMinor) + (finalReport === 'skipped' ? 0n : heldBackMinor);
}

/** What is left comes back whether it was asked for yet or not. */
function toComeBack({ unspentMinor, recoverableMinor, recoveredMinor }: ClosingFacts): bigint {
  const left = unspentMinor - recoveredMinor;
  return left > recoverableMinor ? left : recoverableMinor;
}

function reason(code: string, params: ProblemParams = {}, amountMinor: bigint | null = null): OpenReason {
  return { code, params, amountMinor };
}

function counted(code: string, count: number): OpenReason | null {
  return count === 0 ? null : reason(code, { count });
}

function amount(code: string, minor: bigint): OpenReason | null {
  return minor === 0n ? null : reason(code, {}, minor);
}
