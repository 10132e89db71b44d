import { type Actor, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { emailConfirmed } from '../../identity/index.js';
import { headlineOf } from '../domain/headline.js';
import { Application } from '../model/application.entity.js';
import { applicationPolicy } from '../model/application-policy.js';
import { callOf, caseOf } from '../queries/application-case.js';
import { readersOf } from '../queries/readers-of.js';
import { type Certification, Revise } from './revise.js';

export interface SubmitInput extends Certification {
  id: string;
}

export interface SubmittedApplication {
  id: string;
  version: number;
  reference: string;
  receiptCode: string;
  submittedAt: string;
}

/** Hands an application in: certified, complete, before the deadline, once. */
@Injectable()
export class SubmitApplication {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly revise: Revise,
  ) {}

  /**
   * Locks the application and its sections, keeps what they hold as a revision that never changes, and tells the
   * house. Throws denials, `ChangedSinceRead`, and `ApplicationIncomplete` naming every field.
   */
  execute(actor: Actor, input: SubmitInput): Promise<SubmittedApplication> {
    return this.unitOfWork.run(actor, async (tx) => {
      const application = await tx.lock(Application, input.id);
      const call = await callOf(tx, application);
      const facts = { emailConfirmed: await emailConfirmed(tx, actor.userId) };
      tx.authorize(applicationPolicy, 'application.submit', caseOf(application, call, facts));
      const { revision, content } = await this.revise.certified(tx, application, 1, input);
      const headline = headlineOf(call.template, content.form, content.answers);
      application.submit(tx.now, headline, await readersOf(tx, call));
      await tx.update(application);
      tx.emit('application.submitted', { applicationId: application.id });
      const { id, version, reference } = application;
      return { id, version, reference, receiptCode: revision.receiptCode, submittedAt: tx.now.toISOString() };
    });
  }
}
