import { bandOf, type ConflictKind, REVIEW_ACTIONS, summarize } from '@candela/contracts';
import { type Actor, allowedActions, type Reading, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { Application } from '../../applications/index.js';
import { staffNames } from '../../identity/index.js';
import { callsById, localDateOf } from '../../programs/index.js';
import { NotFound } from '@candela/platform';
import { reviewLifecycle } from '../domain/review-lifecycle.js';
import { Review } from '../model/review.entity.js';
import { panelPolicy, reviewPolicy } from '../model/review-policy.js';
import { callHeadOf } from './call-head.js';
import { conflictsOf, openOwnReviews, panelCaseOf } from './review-case.js';
import { scoreSheetOf } from './score-sheet-of.js';

/** What the reviewers of one application found, side by side, for those who read the application as staff. */
@Injectable()
export class ReadApplicationReviews {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Reading those of an application above `internal` is audited, like reading the application. */
  async execute(actor: Actor, applicationId: string) {
    const view = await this.unitOfWork.read(actor, async (reading) => {
      const application = await reading.get(Application, applicationId);
      return application.confidentiality === 'internal' ? read(reading, application) : null;
    });
    if (view) return view;
    return this.unitOfWork.run(actor, async (tx) => {
      const application = await tx.get(Application, applicationId);
      const result = await read(tx, application);
      tx.authorize(panelPolicy, 'application.read-reviews', panelCaseOf(application, [], 1));
      return result;
    });
  }
}

async function read(reading: Reading, application: Application) {
  reading.permit(panelPolicy, 'application.read-reviews', panelCaseOf(application, [], 1));
  const call = (await callsById(reading, [application.callId])).get(application.callId);
  if (!call) throw new NotFound('call');
  const sheet = await scoreSheetOf(reading, call);
  const reviews = await reading
    .visible(Review, 'review')
    .andWhere(`review.applicationId = :id AND review.state <> 'unassigned'`, { id: application.id })
    .orderBy('review.assignedAt')
    .addOrderBy('review.id')
    .getMany();
  const people = reviews.map(({ reviewerId }) => reviewerId);
  const names = await staffNames(reading, people);
  const conflicts = await conflictsOf(reading, people, [application.id]);
  const isHidden = (await openOwnReviews(reading, [application.id])).has(application.id);
  const today = localDateOf(reading.now, call.timeZone);
  const summary = isHidden
    ? null
    : summarize(reviews.flatMap(({ total }) => (total === null ? [] : [total])));
  const subject = panelCaseOf(application, reviews, sheet.reviewsMin);
  return {
    id: application.id,
    version: application.version,
    call: callHeadOf(call),
    sheet,
    isHidden,
    summary: summary && { ...summary, band: bandOf(sheet, summary.mean) },
    reviews: reviews.map((review) => ({
      ...standingOf(review, names.get(review.reviewerId) ?? '', today),
      ...(isHidden && review.reviewerId !== reading.actor.userId ? NOTHING : contentOf(review)),
      conflict: conflictViewOf(conflicts.find(({ userId }) => userId === review.reviewerId)),
      allowedActions: allowedActions(
        reviewPolicy,
        reading.actor,
        REVIEW_ACTIONS.filter((action) => action === 'review.return' || action === 'review.unassign'),
        { id: review.id, review, application, ownIsOpen: isHidden },
        reading.now,
      ),
    })),
    allowedActions: allowedActions(
      panelPolicy,
      reading.actor,
      ['application.send-to-panel'],
      subject,
      reading.now,
    ),
  };
}

const NOTHING = { total: null, recommendation: null, answers: {} };

function standingOf(review: Review, reviewerName: string, today: string) {
  const { id, state, dueOn, version } = review;
  const isLate = reviewLifecycle.in('open', state) && dueOn !== null && dueOn < today;
  const submittedAt = review.submittedAt?.toISOString() ?? null;
  return { id, reviewerName, state, dueOn, isLate, submittedAt, returnReason: review.returnReason, version };
}

/** What was handed in; what is still being written is its author's alone. */
function contentOf({ state, total, recommendation, answers }: Review) {
  return state === 'submitted' ? { total, recommendation, answers } : NOTHING;
}

function conflictViewOf(conflict: { kind: ConflictKind; note: string | null } | undefined) {
  return conflict ? { kind: conflict.kind, note: conflict.note } : null;
}
