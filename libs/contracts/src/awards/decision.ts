/** What is decided about an application. Catalogue keys `decision.outcome.<outcome>`. */
export const DECISION_OUTCOMES = ['approved', 'approvedWithConditions', 'waitlisted', 'declined'] as const;
export type DecisionOutcome = (typeof DECISION_OUTCOMES)[number];

/** Whether an outcome gives money. */
export function givesAward(outcome: DecisionOutcome): boolean {
  return outcome === 'approved' || outcome === 'approvedWithConditions';
}

/**
 * Where a decision stands. It is prepared quietly: nobody outside the staff learns of it before it is `released`. Catalogue
 * keys `decision.state.<state>`.
 */
export const DECISION_STATES = ['recommended', 'returned', 'approved', 'released', 'withdrawn'] as const;
export type DecisionState = (typeof DECISION_STATES)[number];

/** Why an application is declined; catalogue keys `decision.reason.<code>`, and the letter has a sentence for each. */
export const DECLINE_REASONS = [
  'outsidePriorities',
  'needNotShown',
  'resultsUnclear',
  'capacityNotShown',
  'risksTooHigh',
  'budgetNotJustified',
  'fundsExhausted',
  'fundedElsewhere',
] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

/** Most conditions of one decision. */
export const DECISION_CONDITIONS_MAX = 10;

/** Characters of the texts of a decision; pairs count each half. */
export const DECISION_CHARS_MAX = {
  condition: 500,
  feedback: 3_000,
  rationale: 4_000,
  reason: 1_000,
} as const;

/** Most decisions that are released in one go. */
export const RELEASED_TOGETHER_MAX = 500;

/** Business days in which a declined applicant may appeal, once. */
export const APPEAL_BUSINESS_DAYS = 15;

/** Rows of one page of the decisions of a call. */
export const DECISIONS_PAGE = 100;
