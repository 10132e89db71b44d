import { inject, Injectable } from '@angular/core';
import {
  ApiClient,
  type ApplicationDecisionView,
  type CallDecisionsView,
  decisionActionsApprove,
  decisionActionsReturn,
  decisionActionsRevise,
  decisionActionsWithdraw,
  decisionsOfApplication,
  decisionsOfCall,
  decisionsRecommend,
  decisionsRelease,
  type OutcomeCountsView,
  type ProposalBody,
} from '@candela/api-client';
import { ifMatch, type Intention, writing } from '../../session/intention.js';
import type { ActionOn } from './awards-api.js';

/** The requests about decisions. Each rejects with a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class DecisionsApi {
  private readonly api = inject(ApiClient);

  ofApplication(id: string): Promise<ApplicationDecisionView> {
    return this.api.invoke(decisionsOfApplication, { id });
  }

  ofCall(id: string, cursor: string | null): Promise<CallDecisionsView> {
    return this.api.invoke(decisionsOfCall, { id, ...(cursor === null ? {} : { cursor }) });
  }

  async recommend(applicationId: string, proposal: ProposalBody, intention: Intention): Promise<void> {
    await this.api.invoke(
      decisionsRecommend,
      { body: { applicationId, ...proposal } },
      writing({ intention }),
    );
  }

  async revise({ id, version, intention }: ActionOn, body: ProposalBody): Promise<void> {
    const params = { id, 'If-Match': ifMatch(version), body };
    await this.api.invoke(decisionActionsRevise, params, writing({ intention, version }));
  }

  async approve({ id, version, intention }: ActionOn): Promise<void> {
    const params = { id, 'If-Match': ifMatch(version) };
    await this.api.invoke(decisionActionsApprove, params, writing({ intention, version }));
  }

  async giveBack({ id, version, intention }: ActionOn, reason: string): Promise<void> {
    const params = { id, 'If-Match': ifMatch(version), body: { reason } };
    await this.api.invoke(decisionActionsReturn, params, writing({ intention, version }));
  }

  async withdraw({ id, version, intention }: ActionOn): Promise<void> {
    const params = { id, 'If-Match': ifMatch(version) };
    await this.api.invoke(decisionActionsWithdraw, params, writing({ intention, version }));
  }

  /** Tells every approved decision of a call, or those named. */
  async release(
    callId: string,
    decisionIds: readonly string[] | null,
    intention: Intention,
  ): Promise<OutcomeCountsView> {
    const body = decisionIds ? { decisionIds: [...decisionIds] } : {};
    return (await this.api.invoke(decisionsRelease, { id: callId, body }, writing({ intention }))).released;
  }
}
