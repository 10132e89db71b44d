import { type Actor, invariant, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { emailConfirmed } from '../../identity/index.js';
import { headlineOf } from '../domain/headline.js';
import { Application } from '../model/application.entity.js';
import { applicationPolicy } from '../model/application-policy.js';
import { callOf, caseOf } from '../queries/application-case.js';
import { openRequestOf } from '../queries/screening-of.js';
import { Revise } from './revise.js';
import type { SubmitInput, SubmittedApplication } from './submit-application.js';

/** Hands an application in once more, with the changes that were requested; also after the day by which they were. */
@Injectable()
export class ResubmitApplication {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly revise: Revise,
  ) {}

  /**
   * Keeps a revision of its own, with a receipt code of its own, and gives the application back to its screening. Throws
   * denials, `ChangedSinceRead`, and `ApplicationIncomplete` naming every field.
   */
  execute(actor: Actor, input: SubmitInput): Promise<SubmittedApplication> {
    return this.unitOfWork.run(actor, async (tx) => {
      const application = await tx.lock(Application, input.id);
      const call = await callOf(tx, application);
      const facts = { emailConfirmed: await emailConfirmed(tx, actor.userId) };
      tx.authorize(applicationPolicy, 'application.resubmit', caseOf(application, call, facts));
      const request = await openRequestOf(tx, application);
      invariant(request, 'Changes were requested by a request.');
      const number = request.revisionNumber + 1;
      const { revision, content } = await this.revise.certified(tx, application, number, input);
      application.resubmit(tx.now, headlineOf(call.template, content.form, content.answers));
      await tx.update(application);
      request.answer(number, tx.now);
      await tx.update(request);
      tx.emit('application.resubmitted', { applicationId: application.id });
      const { id, version, reference } = application;
      return { id, version, reference, receiptCode: revision.receiptCode, submittedAt: tx.now.toISOString() };
    });
  }
}
