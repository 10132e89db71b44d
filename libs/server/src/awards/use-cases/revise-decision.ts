import { type Actor, invariant, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { callsById } from '../../programs/index.js';
import { ProposalNotSound } from '../domain/award-errors.js';
import { type Proposal, proposalProblems, trimmedProposal } from '../domain/proposal.js';
import { decisionPolicy } from '../model/decision-policy.js';
import { lockedDecision } from './locked-decision.js';

/** An officer changes a recommendation, after it was returned or before anybody approved it. */
@Injectable()
export class ReviseDecision {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Throws denials, and `ProposalNotSound` naming every field. */
  execute(
    actor: Actor,
    input: { id: string; version: number; proposal: Proposal },
  ): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { decision, subject } = await lockedDecision(tx, input.id, input.version);
      tx.authorize(decisionPolicy, 'decision.revise', subject);
      const call = (await callsById(tx, [decision.callId])).get(decision.callId);
      invariant(call && actor.userId, 'Every decision has a call, and people revise.');
      const proposal = trimmedProposal(input.proposal);
      const problems = proposalProblems(proposal, call);
      if (problems.length > 0) throw new ProposalNotSound(problems);
      decision.revise(proposal, actor.userId, tx.now);
      await tx.update(decision);
      tx.emit('decision.recommended', { decisionId: decision.id });
      return { id: decision.id, version: decision.version };
    });
  }
}
