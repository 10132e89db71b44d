/**
 * Where an instalment stands. `planned`: its condition is not met or its day has not come; `due`: it may be asked for;
 * `requested`: a payment is on its way. Catalogue keys `instalment.state.<state>` for staff, `instalment.publicState.<state>` for the
 * grantee.
 */
export const INSTALMENT_STATES = ['planned', 'due', 'requested', 'paid', 'cancelled'] as const;
export type InstalmentState = (typeof INSTALMENT_STATES)[number];

/** What makes an instalment payable. Catalogue keys `instalment.trigger.<trigger>`. */
export const INSTALMENT_TRIGGERS = [
  'agreementCountersigned',
  'interimReportAccepted',
  'finalReportAccepted',
] as const;
export type InstalmentTrigger = (typeof INSTALMENT_TRIGGERS)[number];

/**
 * Where a payment stands. `failed`: the bank could not carry it out; `returned`: it was paid and came back. Catalogue keys
 * `payment.state.<state>` for staff, `payment.publicState.<state>` for the grantee.
 */
export const PAYMENT_STATES = [
  'requested',
  'checked',
  'approved',
  'paid',
  'failed',
  'returned',
  'rejected',
] as const;
export type PaymentState = (typeof PAYMENT_STATES)[number];

/** The states in which a payment waits for somebody. */
export const PAYMENT_STATES_OPEN = ['requested', 'checked', 'approved'] as const satisfies PaymentState[];

/** What a finance officer confirms before a payment goes on. Catalogue keys `payment.check.<check>`. */
export const PAYMENT_CHECKS = ['agreementInForce', 'conditionMet', 'amountRight', 'payeeNamed'] as const;
export type PaymentCheck = (typeof PAYMENT_CHECKS)[number];

/**
 * Why a payment was rejected, failed or came back. Catalogue keys `payment.problem.<problem>`: the grantee reads the
 * sentence, what staff note beside it stays with staff.
 */
export const PAYMENT_PROBLEMS = [
  'conditionNotMet',
  'amountWrong',
  'payeeUnclear',
  'accountRefused',
  'accountClosed',
  'bankUnavailable',
  'awardEnded',
  'other',
] as const;
export type PaymentProblem = (typeof PAYMENT_PROBLEMS)[number];

/** The problems that each verb may name; the award's end is for the portal to say. */
export const PROBLEMS_OF = {
  'payment.reject': ['conditionNotMet', 'amountWrong', 'payeeUnclear', 'other'],
  'payment.fail': ['accountRefused', 'accountClosed', 'bankUnavailable', 'payeeUnclear', 'other'],
  'payment.return': ['accountRefused', 'accountClosed', 'payeeUnclear', 'other'],
} as const satisfies Record<string, readonly PaymentProblem[]>;

/** What is done with a payment, in the order in which pages offer it. */
export const PAYMENT_ACTIONS = [
  'payment.check',
  'payment.approve',
  'payment.mark-paid',
  'payment.reject',
  'payment.fail',
  'payment.return',
] as const;
export type PaymentAction = (typeof PAYMENT_ACTIONS)[number];

/** Who asked for a payment. */
export const PAYMENT_SIDES = ['grantee', 'staff'] as const;
export type PaymentSide = (typeof PAYMENT_SIDES)[number];

/** Where a recovery stands: demanded of the grantee, received in full, or withdrawn. Catalogue keys `recovery.state.<state>`. */
export const RECOVERY_STATES = ['demanded', 'received', 'withdrawn'] as const;
export type RecoveryState = (typeof RECOVERY_STATES)[number];

/** Why money is asked back. Catalogue keys `recovery.reason.<reason>`. */
export const RECOVERY_REASONS = ['unspent', 'notAccountedFor', 'notEligible', 'overpaid'] as const;
export type RecoveryReason = (typeof RECOVERY_REASONS)[number];

export const RECOVERY_ACTIONS = ['recovery.receive', 'recovery.withdraw'] as const;

/** Characters of a note that stays with staff, and of the bank's own reference. */
export const PAYMENT_NOTE_CHARS_MAX = 500;
export const BANK_REFERENCE_CHARS = { min: 3, max: 60 } as const;

/** How a list of payments is sorted: what waits longest first, or the newest first. */
export const PAYMENT_SORTS = ['waiting', 'newest'] as const;
export type PaymentSort = (typeof PAYMENT_SORTS)[number];

/** Rows of one page of payments and of a ledger. */
export const PAYMENTS_PAGE = { usual: 25, max: 100 } as const;
export const LEDGER_PAGE = { usual: 50, max: 200 } as const;

/** Characters of the search box over the payments. */
export const PAYMENT_QUERY_CHARS_MAX = 60;
