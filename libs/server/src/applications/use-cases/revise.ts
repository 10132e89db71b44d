import { submittedAnswers, validateForm } from '@candela/contracts';
import { invariant, type Transaction, Vault } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import {
  ChangedSinceRead,
  contentHash,
  contentVersionOf,
  filesNamedIn,
  handedIn,
  newReceiptCode,
} from '../../drafting/index.js';
import { ApplicationIncomplete } from '../domain/application-errors.js';
import type { Application } from '../model/application.entity.js';
import { ApplicationRevision } from '../model/application-revision.entity.js';
import { CERTIFICATION_RECORD } from '../model/vault-records.js';
import { AnswerSeals } from '../queries/answer-seals.js';
import { type ApplicationContent, ApplicationContents } from '../queries/application-content.js';

/** What a signatory certifies. */
export interface Certification {
  /** Of the check page: what the signatory has read is what is handed in. */
  contentVersion: number;
  /** The name that the signatory typed under the statement. */
  typedName: string;
}

/** Keeps what the sections of an application hold as a revision that never changes. */
@Injectable()
export class Revise {
  constructor(
    private readonly contents: ApplicationContents,
    private readonly vault: Vault,
    private readonly seals: AnswerSeals,
  ) {}

  /** Locks the sections. Throws `ChangedSinceRead`, and `ApplicationIncomplete` naming every field. */
  async certified(
    tx: Transaction,
    application: Application,
    number: number,
    { contentVersion: read, typedName }: Certification,
  ): Promise<{ revision: ApplicationRevision; content: ApplicationContent }> {
    const content = await this.contents.of(tx, application, 'lock');
    const contentVersion = contentVersionOf(content.sections);
    if (contentVersion !== read) throw new ChangedSinceRead({ contentVersion });
    const problems = validateForm(content.form, content.answers, { mode: 'submit' });
    if (problems.length > 0) throw new ApplicationIncomplete(problems);
    return { revision: await this.insert(tx, application, content, number, typedName), content };
  }

  private async insert(
    tx: Transaction,
    application: Application,
    content: ApplicationContent,
    number: number,
    typedName: string,
  ): Promise<ApplicationRevision> {
    invariant(tx.actor.userId, 'Only people submit.');
    const id = tx.newId();
    const submitted = handedIn(content, await this.seals.toWrite(tx, application), id);
    const { formVersionId } = application;
    return tx.insert(
      Object.assign(new ApplicationRevision(), {
        id,
        applicationId: application.id,
        number,
        formVersionId,
        ...submitted,
        fileIds: filesNamedIn(content.form, submittedAnswers(content.form, content.answers)),
        sha256: contentHash({ formVersionId, ...submitted }),
        receiptCode: newReceiptCode(),
        certificationRecordId: await this.vault.put(application.id, CERTIFICATION_RECORD, typedName),
        submittedBy: tx.actor.userId,
        submittedAt: tx.now,
      }),
    );
  }
}
