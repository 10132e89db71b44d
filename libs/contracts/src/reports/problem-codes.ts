/** Codes that requests about reports are refused with, and their params; catalogue keys `error.<code>`. */
export const REPORT_PROBLEM_CODES = [
  'report.not-found',
  /** action, state. */
  'report.state-forbids',
  /** problems: how many; errors name the fields. */
  'report.incomplete',
  'report.needs-editor',
  'report.needs-signatory',
  'report.is-of-own-organization',
  'report.not-submitted',
  /** A return says what is to change. */
  'report.needs-comment',
  'report.unknown-question',
  /** dueOn. */
  'report.date-not-later',
  /** open: how many items; errors name them, each with a code below. */
  'checklist.open',
  'checklist.final-report-open',
  /** count. */
  'checklist.reports-open',
  /** count. */
  'checklist.payments-open',
  'checklist.money-unpaid',
  'checklist.money-to-come-back',
  /** count. */
  'checklist.conditions-unmet',
] as const;
export type ReportProblemCode = (typeof REPORT_PROBLEM_CODES)[number];
