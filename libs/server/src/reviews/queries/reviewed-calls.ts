import type { ApplicationState } from '@candela/contracts';
import { type Actor, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { applicationLifecycle } from '../../applications/index.js';
import { callsById } from '../../programs/index.js';
import { seesReviewsOf } from '../domain/readers.js';
import { reviewedCallListPolicy } from '../model/call-reviewer-policy.js';
import { callHeadOf } from './call-head.js';
import { applicationsUnderReview } from './visible-applications.js';

/** The calls with applications in hand, of those whose reviews the reader sees. */
@Injectable()
export class ListReviewedCalls {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The last closed first; two queries. */
  execute(actor: Actor) {
    return this.unitOfWork.read(actor, async (reading) => {
      reading.permit(reviewedCallListPolicy, 'call.list-reviewed', null);
      const inHand = applicationLifecycle.statesIn('inHand');
      const rows = await applicationsUnderReview(reading, null, inHand)
        .select('application.call_id', 'callId')
        .addSelect('application.state', 'state')
        .addSelect('count(*)::int', 'count')
        .groupBy('application.call_id')
        .addGroupBy('application.state')
        .getRawMany<{ callId: string; state: ApplicationState; count: number }>();
      const calls = await callsById(
        reading,
        rows.map(({ callId }) => callId),
      );
      return {
        items: [...calls.values()]
          .filter((call) => seesReviewsOf(actor, call))
          .sort((one, other) => other.closesAt.getTime() - one.closesAt.getTime())
          .map((call) => ({
            ...callHeadOf(call),
            byState: inHand.map((state) => ({
              state,
              count: rows.find((row) => row.callId === call.id && row.state === state)?.count ?? 0,
            })),
          })),
      };
    });
  }
}
