/**
 * Where an award stands. `offered`: told, its agreement is not in force yet; `active`: the agreement is countersigned;
 * `closing`: its final report is accepted and the checklist is worked through. Catalogue keys `award.state.<state>` for staff,
 * `award.publicState.<state>` for the grantee.
 */
export const AWARD_STATES = ['offered', 'active', 'closing', 'closed', 'terminated'] as const;
export type AwardState = (typeof AWARD_STATES)[number];

/** What is decided about an application. Catalogue keys `decision.outcome.<outcome>`. */
export const DECISION_OUTCOMES = ['approved', 'approvedWithConditions', 'waitlisted', 'declined'] as const;
export type DecisionOutcome = (typeof DECISION_OUTCOMES)[number];
