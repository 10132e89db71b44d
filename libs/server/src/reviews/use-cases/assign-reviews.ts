import { type Actor, can, invariant, NotFound, type Transaction, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import type { Application } from '../../applications/index.js';
import { organizationsOf } from '../../identity/index.js';
import { NothingDone, type Refusal } from '../domain/review-errors.js';
import { CallReviewer } from '../model/call-reviewer.entity.js';
import { Review } from '../model/review.entity.js';
import { assignPolicy, type AssignCase } from '../model/review-policy.js';
import { conflictsOf, lockApplications, reviewedCall } from '../queries/review-case.js';
import { loadOf } from './keep-reviewers.js';

export interface AssignReviewsInput {
  callId: string;
  callReviewerId: string;
  applicationIds: string[];
  dueOn: string | null;
  /** That the reviewer becomes a reader of restricted applications was said explicitly. */
  namesReader: boolean;
}

export interface AssignedReviews {
  assigned: { applicationId: string; reviewId: string }[];
  refused: Refusal[];
}

interface Assigning {
  input: AssignReviewsInput;
  reviewer: CallReviewer;
  /** The person's reviews of these applications so far. */
  known: Map<string, Review>;
}

/** Gives applications to a reviewer, one or many at once. */
@Injectable()
export class AssignReviews {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Assigns what may be assigned, in the order given until the load is reached, and says of the rest why not. Throws
   * `NothingDone` with the first reason where nothing could be. The reviewer is locked: two at once keep the limit.
   */
  execute(actor: Actor, input: AssignReviewsInput): Promise<AssignedReviews> {
    return this.unitOfWork.run(actor, async (tx) => {
      await reviewedCall(tx, input.callId);
      const reviewer = await tx.lock(CallReviewer, input.callReviewerId);
      if (reviewer.callId !== input.callId) throw new NotFound('call-reviewer');
      const applications = await lockApplications(tx, input.callId, input.applicationIds);
      const { known, cases } = await casesOf(tx, input, reviewer, applications);
      const result: AssignedReviews = { assigned: [], refused: [] };
      const taken: Application[] = [];
      for (const subject of cases) {
        subject.reviewer.load += taken.length;
        const verdict = can(assignPolicy, actor, 'review.assign', subject, tx.now);
        if (!verdict.allowed && verdict.kind !== 'forbidden') {
          result.refused.push({ applicationId: subject.id, code: verdict.code, params: verdict.params });
          continue;
        }
        tx.authorize(assignPolicy, 'review.assign', subject);
        taken.push(applications.get(subject.id)!);
      }
      if (taken.length === 0) throw new NothingDone(input.applicationIds, result.refused);
      result.assigned = await write(tx, { input, reviewer, known }, taken);
      const byMail = taken.some(({ confidentiality }) => confidentiality !== 'restricted');
      tx.emit('review.assigned', { callReviewerId: reviewer.id, byMail });
      return result;
    });
  }
}

async function casesOf(
  tx: Transaction,
  input: AssignReviewsInput,
  reviewer: CallReviewer,
  applications: ReadonlyMap<string, Application>,
): Promise<{ known: Map<string, Review>; cases: AssignCase[] }> {
  const { userId, state, loadMax } = reviewer;
  const reviews = await tx
    .unfiltered(Review, 'review', 'whether this person has reviewed these applications, which were visible')
    .where('review.applicationId = ANY(:ids::uuid[]) AND review.reviewerId = :userId', {
      ids: input.applicationIds,
      userId,
    })
    .setLock('pessimistic_write')
    .getMany();
  const known = new Map(reviews.map((review) => [review.applicationId, review]));
  const declared = await conflictsOf(tx, [userId], input.applicationIds);
  const conflicted = new Set(declared.map(({ applicationId }) => applicationId));
  const organizationIds = (await organizationsOf(tx, [userId])).get(userId) ?? [];
  const load = await loadOf(tx, reviewer);
  const cases = [...new Set(input.applicationIds)].map((id): AssignCase => {
    const review = known.get(id)?.state ?? null;
    const application = applications.get(id)!;
    const standing = { state, load, loadMax, organizationIds, hasConflict: conflicted.has(id), review };
    return { id, application, reviewer: standing, namesReader: input.namesReader };
  });
  return { known, cases };
}

async function write(
  tx: Transaction,
  { input, reviewer, known }: Assigning,
  applications: readonly Application[],
): Promise<AssignedReviews['assigned']> {
  const { userId: by } = tx.actor;
  invariant(by, 'People assign to people.');
  const again = applications.flatMap((application) => {
    const review = known.get(application.id);
    return review ? [{ application, review }] : [];
  });
  for (const { application, review } of again) {
    const isNamedReader = application.confidentiality === 'restricted';
    review.assignAgain({ by, dueOn: input.dueOn, isNamedReader }, tx.now);
    await tx.update(review);
  }
  const fresh = applications
    .filter(({ id }) => !known.has(id))
    .map((application) => ({
      id: tx.newId(),
      applicationId: application.id,
      isNamedReader: application.confidentiality === 'restricted',
    }));
  await tx.sql(
    'each of them was authorized',
    `INSERT INTO review (id, application_id, call_id, reviewer_id, state, due_on, is_named_reader, answers, answer_stamps,
       assigned_by, assigned_at, version)
     SELECT (r->>'id')::uuid, (r->>'applicationId')::uuid, $2, $3, 'assigned', $4, (r->>'isNamedReader')::boolean, '{}', '{}',
       $5, $6, 1
     FROM jsonb_array_elements($1::jsonb) AS r`,
    [JSON.stringify(fresh), reviewer.callId, reviewer.userId, input.dueOn, by, tx.now],
  );
  return [
    ...again.map(({ review }) => ({ applicationId: review.applicationId, reviewId: review.id })),
    ...fresh.map(({ id, applicationId }) => ({ applicationId, reviewId: id })),
  ];
}
