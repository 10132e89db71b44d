import { type MoneyJson } from '@candela/contracts';
import { allowedActions, moneyView, type Reading } from '@candela/platform';
import type { Envelope } from '../domain/envelope.js';
import { leftOf } from '../domain/envelope.js';
import type { Decision } from '../model/decision.entity.js';
import { decisionPolicy, type DecisionCase } from '../model/decision-policy.js';

/** What may be done with a decision, in the order of its pages. */
const DECISION_ACTIONS = [
  'decision.approve',
  'decision.return',
  'decision.revise',
  'decision.withdraw',
] as const;

/** The people who had a hand in decisions, for their names. */
export function handsIn(decisions: readonly Decision[]): string[] {
  const hands = decisions.flatMap(({ recommendedBy, returnedBy, approvedBy, releasedBy }) => [
    recommendedBy,
    returnedBy,
    approvedBy,
    releasedBy,
  ]);
  return [...new Set(hands.filter((id) => id !== null))];
}

/** A decision as staff see it. `subject` is left out where nothing may be done with it. */
export function decisionView(
  reading: Reading,
  decision: Decision,
  names: ReadonlyMap<string, string>,
  subject: DecisionCase | null,
) {
  const { id, applicationId, state, outcome, startsOn, endsOn, conditions, reasonCode } = decision;
  const { rationale, feedback, returnReason, version } = decision;
  const step = (by: string | null, at: Date | null) =>
    at && { at: at.toISOString(), by: by === null ? null : (names.get(by) ?? null) };
  return {
    ...{ id, applicationId, state, outcome, startsOn, endsOn, conditions, reasonCode },
    ...{ rationale, feedback, returnReason, version },
    amount: amountView(decision.amountMinor, decision.currency),
    recommended: step(decision.recommendedBy, decision.recommendedAt)!,
    returned: step(decision.returnedBy, decision.returnedAt),
    approved: step(decision.approvedBy, decision.approvedAt),
    released: step(decision.releasedBy, decision.releasedAt),
    allowedActions: subject
      ? allowedActions(decisionPolicy, reading.actor, DECISION_ACTIONS, subject, reading.now)
      : [],
  };
}

/** What of a call's money is spoken for. */
export function envelopeView(envelope: Envelope, currency: string) {
  return {
    envelope: moneyView(envelope.envelopeMinor, currency),
    recommended: moneyView(envelope.recommendedMinor, currency),
    approved: moneyView(envelope.approvedMinor, currency),
    released: moneyView(envelope.releasedMinor, currency),
    left: moneyView(leftOf(envelope), currency),
  };
}

/** An amount as it goes out, or null. */
export function amountView(amountMinor: bigint | null, currency: string): MoneyJson | null {
  return amountMinor === null ? null : moneyView(amountMinor, currency);
}
