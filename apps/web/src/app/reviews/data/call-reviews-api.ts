import { inject, Injectable } from '@angular/core';
import {
  ApiClient,
  callReviewersAssign,
  callReviewersChange,
  callReviewersInvite,
  callReviewersList,
  callReviewersRemove,
  callReviewersSendToPanel,
  callReviewsAssignments,
  callReviewsCalls,
  callReviewsProgress,
  callReviewsRanking,
  deskReviewsReturnReview,
  deskReviewsReviews,
  deskReviewsSendToPanel,
  deskReviewsUnassign,
} from '@candela/api-client';
import { changing, type Intention, writing } from '../../session/intention.js';
import type { Versioned } from './reviews-api.js';
import type {
  ApplicationReviews,
  AssignmentPage,
  CallProgress,
  CallReviewers,
  CallsInHand,
  Ranking,
} from './views.js';

/** What is given to whom. */
export interface Assignment {
  readonly callReviewerId: string;
  readonly applicationIds: string[];
  readonly dueOn: string | null;
  readonly namesReader: boolean;
}

/** The requests of those who run the reviews of a call. Each rejects with a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class CallReviewsApi {
  private readonly api = inject(ApiClient);

  calls(): Promise<CallsInHand> {
    return this.api.invoke(callReviewsCalls, {});
  }

  progress(id: string): Promise<CallProgress> {
    return this.api.invoke(callReviewsProgress, { id });
  }

  reviewers(id: string): Promise<CallReviewers> {
    return this.api.invoke(callReviewersList, { id });
  }

  assignments(id: string, cursor: string | null): Promise<AssignmentPage> {
    return this.api.invoke(callReviewsAssignments, { id, ...(cursor ? { cursor } : {}) });
  }

  ranking(id: string, cursor: string | null): Promise<Ranking> {
    return this.api.invoke(callReviewsRanking, { id, ...(cursor ? { cursor } : {}) });
  }

  reviewsOf(applicationId: string): Promise<ApplicationReviews> {
    return this.api.invoke(deskReviewsReviews, { id: applicationId });
  }

  async invite(
    callId: string,
    body: { userId: string; loadMax: number },
    intention: Intention,
  ): Promise<void> {
    await this.api.invoke(callReviewersInvite, { id: callId, body }, writing({ intention }));
  }

  async changeLoad(on: Versioned, loadMax: number, intention: Intention): Promise<void> {
    const params = { ...changing(on), body: { loadMax } };
    await this.api.invoke(callReviewersChange, params, writing({ intention, version: on.version }));
  }

  async remove(on: Versioned, intention: Intention): Promise<void> {
    await this.api.invoke(callReviewersRemove, changing(on), writing({ intention, version: on.version }));
  }

  assign(callId: string, body: Assignment, intention: Intention) {
    return this.api.invoke(callReviewersAssign, { id: callId, body }, writing({ intention }));
  }

  async returnReview(on: Versioned, reason: string, intention: Intention): Promise<void> {
    const params = { ...changing(on), body: { reason } };
    await this.api.invoke(deskReviewsReturnReview, params, writing({ intention, version: on.version }));
  }

  async unassign(on: Versioned, intention: Intention): Promise<void> {
    await this.api.invoke(deskReviewsUnassign, changing(on), writing({ intention, version: on.version }));
  }

  /** `reason` where there are fewer reviews than the sheet asks for. */
  async sendToPanel(on: Versioned, reason: string | null, intention: Intention): Promise<void> {
    const params = { ...changing(on), body: reason ? { reason } : {} };
    await this.api.invoke(deskReviewsSendToPanel, params, writing({ intention, version: on.version }));
  }

  sendManyToPanel(callId: string, applicationIds: string[], intention: Intention) {
    return this.api.invoke(
      callReviewersSendToPanel,
      { id: callId, body: { applicationIds } },
      writing({ intention }),
    );
  }
}
