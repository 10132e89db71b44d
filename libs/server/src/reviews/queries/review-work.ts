import { NOTHING_WAITS, type Waiting, WORK_ITEMS_MAX } from '@candela/contracts';
import { hasStaffRole, type Reading } from '@candela/platform';
import { applicationFacts } from '../../applications/index.js';
import { callsById, instantOf } from '../../programs/index.js';
import { reviewLifecycle } from '../domain/review-lifecycle.js';
import { CallReviewer } from '../model/call-reviewer.entity.js';
import { Review } from '../model/review.entity.js';
import { applicationsUnderReview } from './visible-applications.js';

/** The reviews that wait for whoever reads, for the work list. Their titles come with certifying. */
export async function reviewsWaiting(reading: Reading): Promise<Waiting> {
  if (!hasStaffRole(reading.actor, 'reviewer')) return NOTHING_WAITS;
  const query = () =>
    reading.visible(Review, 'review').andWhere('review.reviewer_id = :me AND review.state = ANY(:open)', {
      me: reading.actor.userId,
      open: reviewLifecycle.statesIn('open'),
    });
  const reviews = await query()
    .orderBy('review.assignedAt')
    .addOrderBy('review.id')
    .limit(WORK_ITEMS_MAX)
    .getMany();
  const count = reviews.length < WORK_ITEMS_MAX ? reviews.length : await query().getCount();
  const applications = await applicationFacts(
    reading,
    reviews.map(({ applicationId }) => applicationId),
  );
  const calls = await callsById(
    reading,
    reviews.map(({ callId }) => callId),
  );
  const items = reviews.flatMap((review) => {
    const [application, call] = [applications.get(review.applicationId), calls.get(review.callId)];
    if (!application || !call) return [];
    const { dueOn, state } = review;
    return [
      {
        kind: 'reviewToDo' as const,
        subjectId: review.id,
        reference: application.reference,
        callTitle: call.title,
        title: state === 'certified' ? application.title : null,
        callId: call.id,
        missionId: call.missionId,
        since: review.assignedAt.toISOString(),
        dueAt: dueOn ? instantOf(`${dueOn}T23:59`, call.timeZone, 'closing').toISOString() : null,
      },
    ];
  });
  return { items, count };
}

/** The calls for which whoever reads was asked to review, and has not answered. */
export async function reviewInvitations(reading: Reading): Promise<Waiting> {
  if (!hasStaffRole(reading.actor, 'reviewer')) return NOTHING_WAITS;
  const asked = await reading
    .visible(CallReviewer, 'reviewer')
    .andWhere(`reviewer.user_id = :me AND reviewer.state = 'invited'`, { me: reading.actor.userId })
    .orderBy('reviewer.invitedAt')
    .limit(WORK_ITEMS_MAX)
    .getMany();
  const calls = await callsById(
    reading,
    asked.map(({ callId }) => callId),
  );
  const items = asked.flatMap((reviewer) => {
    const call = calls.get(reviewer.callId);
    if (!call) return [];
    return [
      {
        kind: 'reviewInvitation' as const,
        subjectId: reviewer.id,
        reference: call.reference,
        callTitle: call.title,
        title: null,
        callId: call.id,
        missionId: call.missionId,
        since: reviewer.invitedAt.toISOString(),
        dueAt: null,
      },
    ];
  });
  return { items, count: items.length };
}

/** The applications in review to which nobody was assigned, for the officers who see them. */
export async function applicationsWithoutReviewers(reading: Reading): Promise<Waiting> {
  if (!hasStaffRole(reading.actor, 'programOfficer')) return NOTHING_WAITS;
  const query = () =>
    applicationsUnderReview(reading, null, ['review']).andWhere(
      `NOT EXISTS (SELECT 1 FROM review live WHERE live.application_id = application.id AND live.state = ANY(:liveStates))`,
      { liveStates: reviewLifecycle.statesIn('live') },
    );
  const rows = await query()
    .orderBy('application.submittedAt')
    .addOrderBy('application.id')
    .limit(WORK_ITEMS_MAX)
    .getMany();
  const count = rows.length < WORK_ITEMS_MAX ? rows.length : await query().getCount();
  const items = rows.map((application) => ({
    kind: 'applicationWithoutReviewers' as const,
    subjectId: application.id,
    reference: application.reference,
    callTitle: null,
    title: application.title,
    callId: application.callId,
    missionId: application.missionId,
    since: (application.submittedAt ?? application.startedAt).toISOString(),
    dueAt: null,
  }));
  return { items, count };
}
