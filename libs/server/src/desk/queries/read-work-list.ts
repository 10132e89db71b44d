import { type Waiting, WORK_ITEMS_MAX, WORK_KINDS, type WorkKind } from '@candela/contracts';
import { type Actor, type Reading, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import {
  applicationsInScreening,
  applicationsToScreen,
  changesThatAreOverdue,
  changesThatCameBack,
} from '../../applications/index.js';
import {
  agreementsToCountersign,
  agreementsToSend,
  decisionsToApprove,
  decisionsToRevise,
} from '../../awards/index.js';
import { assessmentsToConfirm } from '../../capacity/index.js';
import { paymentsToApprove, paymentsToCheck, paymentsToPay } from '../../disbursements/index.js';
import { callsClosingSoon, callsToTranslate } from '../../programs/index.js';
import { applicationsWithoutReviewers, reviewInvitations, reviewsWaiting } from '../../reviews/index.js';
import { reportsToReview } from '../../reports/index.js';
import { deskPolicy } from '../model/desk-policy.js';

/** Who knows what waits. Each tells nothing to staff on whom nothing of its kind waits. */
const SOURCES: Readonly<Record<WorkKind, (reading: Reading) => Promise<Waiting>>> = {
  applicationToScreen: applicationsToScreen,
  applicationInScreening: applicationsInScreening,
  changesCameBack: changesThatCameBack,
  changesOverdue: changesThatAreOverdue,
  callToTranslate: callsToTranslate,
  callClosingSoon: callsClosingSoon,
  applicationWithoutReviewers: applicationsWithoutReviewers,
  reviewInvitation: reviewInvitations,
  reviewToDo: reviewsWaiting,
  decisionToApprove: decisionsToApprove,
  decisionToRevise: decisionsToRevise,
  agreementToSend: agreementsToSend,
  agreementToCountersign: agreementsToCountersign,
  assessmentToConfirm: assessmentsToConfirm,
  reportToReview: reportsToReview,
  paymentToCheck: paymentsToCheck,
  paymentToApprove: paymentsToApprove,
  paymentToPay: paymentsToPay,
};

/** What waits for a member of staff, the oldest obligation first. */
@Injectable()
export class ReadWorkList {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** At most 50 things, and how many of each kind there are. Empty for staff on whom nothing waits. */
  execute(actor: Actor) {
    return this.unitOfWork.read(actor, async (reading) => {
      reading.permit(deskPolicy, 'desk.read-work-list', null);
      const waiting: (readonly [WorkKind, Waiting])[] = [];
      for (const kind of WORK_KINDS) waiting.push([kind, await SOURCES[kind](reading)]);
      return {
        items: waiting
          .flatMap(([, { items }]) => items)
          .sort(
            (one, other) =>
              one.since.localeCompare(other.since) || one.subjectId.localeCompare(other.subjectId),
          )
          .slice(0, WORK_ITEMS_MAX),
        counts: waiting.map(([kind, { count }]) => ({ kind, count })),
      };
    });
  }
}
