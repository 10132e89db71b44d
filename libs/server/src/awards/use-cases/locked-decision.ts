import { invariant, type Transaction } from '@candela/platform';
import { applicationToDecide } from '../../applications/index.js';
import { callsById } from '../../programs/index.js';
import { Decision } from '../model/decision.entity.js';
import type { DecisionCase } from '../model/decision-policy.js';
import { decisionCase } from '../queries/decision-case.js';

/** A decision that the actor may see, locked, with what rules need. */
export async function lockedDecision(
  tx: Transaction,
  id: string,
  version: number,
): Promise<{ decision: Decision; subject: DecisionCase }> {
  const decision = await tx.lock(Decision, id, version);
  const application = await applicationToDecide(tx, decision.applicationId);
  const call = (await callsById(tx, [decision.callId])).get(decision.callId);
  invariant(call, 'Every decision has a call.');
  return { decision, subject: await decisionCase(tx, application, decision, call) };
}
