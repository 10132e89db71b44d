import { type EventPayload, systemActor, type Transaction, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { applicationsToTell } from '../../applications/index.js';
import { callTeam, staffFor } from '../../identity/index.js';
import { callsById } from '../../programs/index.js';
import { callReviewerToTell, type CallReviewerToTell, reviewToTell } from '../../reviews/index.js';
import { tell } from './tell.js';

/** What events about reviews carry. */
export type ReviewEvent = EventPayload & {
  callReviewerId?: string;
  reviewId?: string;
  applicationId?: string;
  byMail?: boolean;
};

const OF_REVIEWERS = ['call-reviewer.invited', 'call-reviewer.declined', 'review.assigned'];
const OF_REVIEWS = ['review.conflict-declared', 'review.submitted', 'review.returned'];
const SENT_ON = 'application.sent-to-panel';

/** Tells reviewers what they are asked for, officers what came of it, and approvers what waits for a decision. */
@Injectable()
export class TellAboutReviews {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The events that people are told about. */
  static readonly events: readonly string[] = [...OF_REVIEWERS, ...OF_REVIEWS, SENT_ON];

  execute(eventType: string, eventId: string, event: ReviewEvent): Promise<void> {
    return this.unitOfWork.run(systemActor('notifications.tell-about-reviews'), async (tx) => {
      if (event.callReviewerId) return tellReviewer(tx, eventType, eventId, event);
      if (event.reviewId) return tellOfReview(tx, eventType, eventId, event.reviewId);
      return tellOfPanel(tx, eventId, event.applicationId ?? '');
    });
  }
}

/** One message, however many applications were assigned at once; none is named. */
async function tellReviewer(
  tx: Transaction,
  kind: string,
  eventId: string,
  { callReviewerId = '', byMail = true }: ReviewEvent,
): Promise<void> {
  const reviewer = await callReviewerToTell(tx, callReviewerId);
  const call = reviewer && (await callsById(tx, [reviewer.callId])).get(reviewer.callId);
  if (!reviewer || !call) return;
  const message = {
    kind,
    facts: { reference: call.reference },
    level: byMail ? ('internal' as const) : ('restricted' as const),
  };
  const declined = kind === 'call-reviewer.declined';
  const link = declined ? `/desk/calls/${call.id}/reviewers` : '/reviews';
  await tell(tx, eventId, { ...message, link }, [whom(reviewer, declined)]);
}

function whom({ userId, invitedBy }: CallReviewerToTell, declined: boolean): string {
  return declined ? invitedBy : userId;
}

/** A returned review to its author; a conflict, and the last review of an application, to the team of the call. */
async function tellOfReview(tx: Transaction, kind: string, eventId: string, reviewId: string): Promise<void> {
  const review = await reviewToTell(tx, reviewId);
  const [application] = review ? await applicationsToTell(tx, [review.applicationId]) : [];
  if (!review || !application) return;
  const { reference, level } = application;
  if (kind === 'review.returned') {
    const message = { kind, facts: { reference }, link: `/reviews/${review.id}`, level };
    return tell(tx, eventId, message, [review.reviewerId]);
  }
  if (kind === 'review.submitted' && !review.isLastOfApplication) return;
  const team = await callTeam(tx, application.callId);
  const link = `/desk/applications/${application.id}/reviews`;
  await tell(
    tx,
    eventId,
    { kind, facts: { reference }, link, level },
    team.map(({ userId }) => userId),
  );
}

async function tellOfPanel(tx: Transaction, eventId: string, applicationId: string): Promise<void> {
  const [application] = await applicationsToTell(tx, [applicationId]);
  if (!application) return;
  const { reference, level, missionId } = application;
  const approvers = await staffFor(tx, { roles: ['approver'], missionId });
  const link = `/desk/applications/${application.id}/reviews`;
  await tell(
    tx,
    eventId,
    { kind: SENT_ON, facts: { reference }, link, level },
    approvers.map(({ userId }) => userId),
  );
}
