import { type Reading } from '@candela/platform';
import type { ApplicationToDecide } from '../../applications/index.js';
import type { CallFacts } from '../../programs/index.js';
import { reviewedByReader } from '../../reviews/index.js';
import { leftOf } from '../domain/envelope.js';
import type { Decision } from '../model/decision.entity.js';
import type { DecisionCase } from '../model/decision-policy.js';
import { envelopeOf } from './envelope-of.js';

/** An application and the decision on it, with what rules need. */
export async function decisionCase(
  reading: Reading,
  application: ApplicationToDecide,
  decision: Decision | null,
  call: CallFacts,
): Promise<DecisionCase> {
  return {
    id: decision?.id ?? application.id,
    application,
    decision,
    hasReviewed: (await reviewedByReader(reading, [application.id])).has(application.id),
    lackingMinor: decision ? await lackingFor(reading, decision, call) : 0n,
    currency: call.currency,
  };
}

/** By how much the envelope falls short of a decision that does not bind it yet; 0 where it fits. */
async function lackingFor(reading: Reading, decision: Decision, call: CallFacts): Promise<bigint> {
  if (decision.amountMinor === null) return 0n;
  const lacking = decision.amountMinor - leftOf(await envelopeOf(reading, call, decision.id));
  return lacking > 0n ? lacking : 0n;
}
