import { REVIEW_ACTIONS } from '@candela/contracts';
import {
  type Actor,
  allowedActions,
  can,
  invariant,
  NotFound,
  type Reading,
  UnitOfWork,
} from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { applicationFacts, SubmittedContents } from '../../applications/index.js';
import { callsById } from '../../programs/index.js';
import { Review } from '../model/review.entity.js';
import { type ReviewCase, reviewPolicy } from '../model/review-policy.js';
import { seenBy } from './own-reviews.js';
import { reviewCaseOf } from './review-case.js';
import { scoreSheetOf } from './score-sheet-of.js';

/** One review as its author works on it: the application, the sheet, and the others' once it is handed in. */
@Injectable()
export class ReadOwnReview {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contents: SubmittedContents,
  ) {}

  /** Reading an application above `internal` is audited, so that it is a change as well. */
  async execute(actor: Actor, id: string) {
    const view = await this.unitOfWork.read(actor, async (reading) => {
      const { review, subject } = await ownReview(reading, id);
      const isAudited = subject.application.confidentiality !== 'internal' && this.reads(reading, subject);
      return isAudited ? null : this.read(reading, review, subject);
    });
    if (view) return view;
    return this.unitOfWork.run(actor, async (tx) => {
      const { review, subject } = await ownReview(tx, id);
      tx.authorize(reviewPolicy, 'review.read-application', subject, { id: review.id });
      return this.read(tx, review, subject);
    });
  }

  private reads(reading: Reading, subject: ReviewCase): boolean {
    return can(reviewPolicy, reading.actor, 'review.read-application', subject, reading.now).allowed;
  }

  private async read(reading: Reading, review: Review, subject: ReviewCase) {
    const facts = (await applicationFacts(reading, [review.applicationId])).get(review.applicationId);
    const call = (await callsById(reading, [review.callId])).get(review.callId);
    invariant(facts && call, 'A review is of an application that was handed in to a call.');
    const reads = this.reads(reading, subject);
    const { id, state, dueOn, returnReason, total, recommendation, version } = review;
    return {
      ...{ id, state, dueOn, returnReason, total, recommendation, version },
      application: seenBy(reads ? review : { state: 'assigned' }, facts),
      applicationState: facts.state,
      call: { id: call.id, reference: call.reference, title: call.title },
      content: reads ? await this.contentOf(reading, review.applicationId) : null,
      sheet: await scoreSheetOf(reading, call),
      answers: review.answers,
      stamps: Object.entries(review.answerStamps).map(([key, { at }]) => ({ key, savedAt: at })),
      savedAt: review.savedAt?.toISOString() ?? null,
      others: reads && state === 'submitted' ? await othersOf(reading, review) : [],
      allowedActions: allowedActions(reviewPolicy, reading.actor, REVIEW_ACTIONS, subject, reading.now),
    };
  }

  /** Confidential answers are for reviewers who certified: the risks they judge are among them. */
  private async contentOf(reading: Reading, applicationId: string) {
    const { title, language, requested, revisionNumber, submittedAt, form, answers, files } =
      await this.contents.of(reading, applicationId, { confidential: true });
    return { title, language, requested, revisionNumber, submittedAt, form, answers, files };
  }
}

async function ownReview(reading: Reading, id: string): Promise<{ review: Review; subject: ReviewCase }> {
  const review = await reading
    .visible(Review, 'review')
    .andWhere('review.id = :id AND review.reviewer_id = :me', { id, me: reading.actor.userId })
    .getOne();
  if (!review) throw new NotFound('review');
  const subject = await reviewCaseOf(reading, review);
  reading.permit(reviewPolicy, 'review.read', subject);
  return { review, subject };
}

/** What the others found, without their names: reviewers are not known to each other. */
async function othersOf(reading: Reading, own: Review) {
  const others = await reading
    .unfiltered(Review, 'review', 'whoever has handed in reads what the others found')
    .where(`review.applicationId = :applicationId AND review.state = 'submitted' AND review.id <> :id`, {
      applicationId: own.applicationId,
      id: own.id,
    })
    .orderBy('review.id')
    .getMany();
  return others.map(({ total, recommendation, answers }, index) => ({
    number: index + 1,
    total,
    recommendation,
    answers,
  }));
}
