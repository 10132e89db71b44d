import { type Actor, can, NotFound, type Transaction, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { advanceApplication, Application } from '../../applications/index.js';
import { callsById } from '../../programs/index.js';
import { NothingDone, type Refusal } from '../domain/review-errors.js';
import { panelPolicy, type PanelCase } from '../model/review-policy.js';
import { Review } from '../model/review.entity.js';
import { lockApplications, panelCaseOf, reviewedCall } from '../queries/review-case.js';
import { scoreSheetOf } from '../queries/score-sheet-of.js';

export interface SentToPanel {
  sent: string[];
  refused: Refusal[];
}

/** Sends reviewed applications on to where they are decided. */
@Injectable()
export class SendToPanel {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * One application, as it was read. Every review of it is in, and there are as many as the sheet asks for, or `reason`
   * says why fewer are enough; it is kept in the audit.
   */
  execute(
    actor: Actor,
    input: { id: string; version: number; reason: string | null },
  ): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const application = await tx.lock(Application, input.id, input.version);
      const call = (await callsById(tx, [application.callId])).get(application.callId);
      if (!call) throw new NotFound('call');
      const { reviewsMin } = await scoreSheetOf(tx, call);
      const reviews = await lockReviews(tx, [application.id]);
      const subject = panelCaseOf(application, reviews, reviewsMin, input.reason);
      return { id: application.id, version: await send(tx, subject) };
    });
  }

  /** Several of one call: those that may go do, of the rest it says why not. Throws `NothingDone` where none may. */
  executeMany(
    actor: Actor,
    input: { callId: string; applicationIds: string[]; reason: string | null },
  ): Promise<SentToPanel> {
    return this.unitOfWork.run(actor, async (tx) => {
      const call = await reviewedCall(tx, input.callId);
      const { reviewsMin } = await scoreSheetOf(tx, call);
      const applications = await lockApplications(tx, input.callId, input.applicationIds);
      const reviews = await lockReviews(tx, input.applicationIds);
      const result: SentToPanel = { sent: [], refused: [] };
      for (const application of applications.values()) {
        const own = reviews.filter(({ applicationId }) => applicationId === application.id);
        const subject = panelCaseOf(application, own, reviewsMin, input.reason);
        const verdict = can(panelPolicy, actor, 'application.send-to-panel', subject, tx.now);
        if (!verdict.allowed && verdict.kind !== 'forbidden') {
          result.refused.push({ applicationId: subject.id, code: verdict.code, params: verdict.params });
          continue;
        }
        await send(tx, subject);
        result.sent.push(subject.id);
      }
      if (result.sent.length === 0) throw new NothingDone(input.applicationIds, result.refused);
      return result;
    });
  }
}

/** Returns the version of the application afterwards. */
async function send(tx: Transaction, subject: PanelCase): Promise<number> {
  const fewer = subject.submitted < subject.reviewsMin ? subject.reason : null;
  tx.authorize(panelPolicy, 'application.send-to-panel', subject, fewer ? { reason: fewer } : {});
  const { version } = await advanceApplication(tx, subject.id, 'application.send-to-panel');
  tx.emit('application.sent-to-panel', { applicationId: subject.id });
  return version;
}

/** Every review of these applications, so that none is returned or given up meanwhile. */
function lockReviews(tx: Transaction, applicationIds: readonly string[]): Promise<Review[]> {
  return tx
    .unfiltered(
      Review,
      'review',
      'the step to the panel counts every review of applications that were visible',
    )
    .where('review.applicationId = ANY(:applicationIds::uuid[])', { applicationIds })
    .orderBy('review.id')
    .setLock('pessimistic_write')
    .getMany();
}
