/** Codes that requests about payments are refused with, and their params; catalogue keys `error.<code>`. */
export const DISBURSEMENT_PROBLEM_CODES = [
  'instalment.not-found',
  /** action, state. */
  'instalment.state-forbids',
  'instalment.needs-owner-or-signatory',
  /** The one that asks is of the programme and of the organization at once. */
  'instalment.is-of-own-organization',
  'instalment.award-not-in-force',
  /** open: minor units; currency. */
  'instalment.amount-above-open',
  'payment.not-found',
  /** action, state. */
  'payment.state-forbids',
  'payment.is-of-own-organization',
  'payment.award-not-in-force',
  'payment.checker-requested',
  'payment.approver-requested',
  'payment.approver-checked',
  'payment.payer-approved',
  'payment.needs-finance-officer',
  'payment.needs-finance-controller',
  'payment.paid-in-the-future',
  'payment.paid-before-approval',
  'payment.is-asked-back',
  'recovery.not-found',
  /** action, state. */
  'recovery.state-forbids',
  'recovery.needs-finance-controller',
  'recovery.needs-finance-officer',
  'recovery.receiver-demanded',
  'recovery.award-runs',
  /** most: minor units; currency. */
  'recovery.amount-above-paid',
  'recovery.amount-above-open',
  'recovery.received-in-the-future',
  'recovery.partly-received',
] as const;
export type DisbursementProblemCode = (typeof DISBURSEMENT_PROBLEM_CODES)[number];
