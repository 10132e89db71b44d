import { validateForm } from '@candela/contracts';
import { type Actor, invariant, type Transaction, UnitOfWork, Vault } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import {
  ChangedSinceRead,
  contentHash,
  contentVersionOf,
  handedIn,
  newReceiptCode,
} from '../../drafting/index.js';
import { emailConfirmed } from '../../identity/index.js';
import { ApplicationIncomplete } from '../domain/application-errors.js';
import { headlineOf } from '../domain/headline.js';
import { Application } from '../model/application.entity.js';
import { applicationPolicy } from '../model/application-policy.js';
import { ApplicationRevision } from '../model/application-revision.entity.js';
import { CERTIFICATION_RECORD } from '../model/vault-records.js';
import { callOf, caseOf } from '../queries/application-case.js';
import { type ApplicationContent, ApplicationContents } from '../queries/application-content.js';
import { readersOf } from '../queries/readers-of.js';

export interface SubmitInput {
  id: string;
  /** Of the check page: what the signatory has read is what is submitted. */
  contentVersion: number;
  /** The name that the signatory typed under the statement. */
  typedName: string;
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
    private readonly contents: ApplicationContents,
    private readonly vault: Vault,
  ) {}

  /**
   * Locks the application and its sections, keeps what they hold as a revision that never changes, and tells the
   * house. Throws denials, `ChangedSinceRead`, and `ApplicationIncomplete` naming every field.
   */
  execute(actor: Actor, input: SubmitInput): Promise<SubmittedApplication> {
    return this.unitOfWork.run(actor, async (tx) => {
      const application = await tx.lock(Application, input.id);
      const call = await callOf(tx, application);
      invariant(actor.userId, 'Only people submit.');
      const facts = { emailConfirmed: await emailConfirmed(tx, actor.userId) };
      tx.authorize(applicationPolicy, 'application.submit', caseOf(application, call, facts));
      const content = await this.contents.of(tx, application, 'lock');
      const contentVersion = contentVersionOf(content.sections);
      if (contentVersion !== input.contentVersion) throw new ChangedSinceRead({ contentVersion });
      const problems = validateForm(content.form, content.answers, { mode: 'submit' });
      if (problems.length > 0) throw new ApplicationIncomplete(problems);
      const revision = await this.revise(tx, application, content, input.typedName);
      const headline = headlineOf(call.template, content.form, content.answers);
      application.submit(tx.now, headline, await readersOf(tx, call));
      await tx.update(application);
      tx.emit('application.submitted', { applicationId: application.id });
      const { id, version, reference } = application;
      return { id, version, reference, receiptCode: revision.receiptCode, submittedAt: tx.now.toISOString() };
    });
  }

  private async revise(
    tx: Transaction,
    application: Application,
    content: ApplicationContent,
    typedName: string,
  ): Promise<ApplicationRevision> {
    const submitted = handedIn(content);
    const { formVersionId } = application;
    return tx.insert(
      Object.assign(new ApplicationRevision(), {
        id: tx.newId(),
        applicationId: application.id,
        number: 1,
        formVersionId,
        ...submitted,
        sha256: contentHash({ formVersionId, ...submitted }),
        receiptCode: newReceiptCode(),
        certificationRecordId: await this.vault.put(application.id, CERTIFICATION_RECORD, typedName),
        submittedBy: tx.actor.userId,
        submittedAt: tx.now,
      }),
    );
  }
}
