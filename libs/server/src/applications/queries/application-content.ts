import type { FormDefinition } from '@candela/contracts';
import { type Reading, Vault } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { draftContent, type DraftContent } from '../../drafting/index.js';
import type { Application } from '../model/application.entity.js';
import { ApplicationSection } from '../model/application-section.entity.js';
import { AnswerSeals } from './answer-seals.js';
import { PublishedForms } from './published-forms.js';

/** Everything that was answered in an application. */
export type ApplicationContent = DraftContent<ApplicationSection, FormDefinition>;

/** Brings the answers of an application together, from its sections and from the vault. */
@Injectable()
export class ApplicationContents {
  constructor(
    private readonly forms: PublishedForms,
    private readonly vault: Vault,
    private readonly seals: AnswerSeals,
  ) {}

  /** The content of an application that the reader was found to be allowed to read. `lock` keeps it as it is to the end. */
  async of(reading: Reading, application: Application, lock?: 'lock'): Promise<ApplicationContent> {
    const form = await this.forms.get(reading, application.formVersionId);
    const query = reading
      .unfiltered(
        ApplicationSection,
        'section',
        'sections are read with their application, which was visible',
      )
      .where('section.applicationId = :applicationId', { applicationId: application.id });
    return draftContent(
      { vault: this.vault, seal: this.seals.of(application) },
      form,
      await (lock ? query.setLock('pessimistic_write') : query).getMany(),
    );
  }
}
