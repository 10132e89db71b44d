import { type Actor, invariant, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { lockedApplication } from '../../applications/index.js';
import { callsById } from '../../programs/index.js';
import { ProposalNotSound } from '../domain/award-errors.js';
import { decisionLifecycle } from '../domain/decision-lifecycle.js';
import { type Proposal, proposalProblems, trimmedProposal } from '../domain/proposal.js';
import { Decision } from '../model/decision.entity.js';
import { decisionPolicy } from '../model/decision-policy.js';
import { decisionCase } from '../queries/decision-case.js';
import { openDecisionOn } from '../queries/decisions-on.js';

/** An officer recommends what to decide about an application. Quietly: only staff learn of it. */
@Injectable()
export class RecommendDecision {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Throws denials, and `ProposalNotSound` naming every field. */
  execute(actor: Actor, applicationId: string, input: Proposal): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const application = await lockedApplication(tx, applicationId);
      const call = (await callsById(tx, [application.callId])).get(application.callId);
      invariant(call && actor.userId, 'Every application has a call, and people recommend.');
      const open = await openDecisionOn(tx, applicationId);
      const id = tx.newId();
      tx.authorize(decisionPolicy, 'decision.recommend', await decisionCase(tx, application, open, call), {
        id,
      });
      const proposal = trimmedProposal(input);
      const problems = proposalProblems(proposal, call);
      if (problems.length > 0) throw new ProposalNotSound(problems);
      const { callId, missionId, organizationId } = application;
      await tx.insert(
        Object.assign(new Decision(), {
          ...{ id, applicationId, callId, missionId, organizationId, ...proposal },
          state: decisionLifecycle.initial,
          currency: call.currency,
          returnReason: null,
          proposerIds: [actor.userId],
          recommendedBy: actor.userId,
          recommendedAt: tx.now,
          ...{ returnedBy: null, returnedAt: null, approvedBy: null, approvedAt: null },
          ...{ releasedBy: null, releasedAt: null, withdrawnAt: null },
          version: 1,
        }),
      );
      tx.emit('decision.recommended', { decisionId: id });
      return { id, version: 1 };
    });
  }
}
