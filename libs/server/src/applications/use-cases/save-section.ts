import type { SavedSection, SectionAnswers } from '@candela/contracts';
import { type Actor, UnitOfWork, Vault } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { lockSection, writeAnswers } from '../../drafting/index.js';
import { headlineOfSection } from '../domain/headline.js';
import { Application } from '../model/application.entity.js';
import { applicationPolicy } from '../model/application-policy.js';
import { ApplicationSection } from '../model/application-section.entity.js';
import { ANSWER_RECORD } from '../model/vault-records.js';
import { AnswerSeals } from '../queries/answer-seals.js';
import { callOf, caseOf } from '../queries/application-case.js';
import { PublishedForms } from '../queries/published-forms.js';
import { ReopenedQuestions } from '../queries/reopened-questions.js';
import { ApplicationFiles } from './application-files.js';

export interface SaveSectionInput {
  id: string;
  sectionKey: string;
  /** The section's version that the writer had read. */
  version: number;
  /** The answers that changed since; null empties one. */
  answers: SectionAnswers;
}

const SECTIONS = { owner: Application, section: ApplicationSection, ownerKey: 'applicationId' } as const;

/** Saves what somebody types into a section, question by question. */
@Injectable()
export class SaveSection {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly forms: PublishedForms,
    private readonly vault: Vault,
    private readonly files: ApplicationFiles,
    private readonly reopened: ReopenedQuestions,
    private readonly seals: AnswerSeals,
  ) {}

  /**
   * Writes the answers that changed, as `writeAnswers` does, and keeps what lists show of them. Throws `QuestionNotOpen`
   * where changes were requested of other questions.
   */
  execute(actor: Actor, input: SaveSectionInput): Promise<SavedSection> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { owner: application, section } = await lockSection(tx, SECTIONS, input.id, input.sectionKey);
      const call = await callOf(tx, application);
      tx.authorize(applicationPolicy, 'application.save-section', caseOf(application, call));
      const form = await this.forms.get(tx, application.formVersionId);
      await this.reopened.refuseOthers(tx, application, input.sectionKey, input.answers);
      const seal = await this.seals.toWrite(tx, application);
      const saved = await writeAnswers(tx, form, section, input, {
        vault: this.vault,
        seal,
        caseId: application.id,
        recordKind: ANSWER_RECORD,
        attachFiles: (path, value, before) => this.files.attach(tx, { application, path }, value, before),
      });
      // Lists show what was handed in until it is handed in again.
      if (saved.changed.length > 0 && !application.submittedAt) {
        const headline = headlineOfSection(call.template, form, section.sectionKey, {
          [section.sectionKey]: section.ownAnswers(seal),
        });
        if (application.describe(headline)) await tx.update(application);
      }
      return saved;
    });
  }
}
