import {
  type FormAnswers,
  type FormCompleteness,
  type FormDefinition,
  completeness,
  type SectionAnswers,
} from '@candela/contracts';
import { type Reading, Vault } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import type { Application } from '../model/application.entity.js';
import { ApplicationSection } from '../model/application-section.entity.js';
import { PublishedForms } from './published-forms.js';

/** Everything that was answered, for the portal's own reckoning: what a reader gets is for `disclosed` to say. */
export interface ApplicationContent {
  form: FormDefinition;
  sections: ApplicationSection[];
  /** With the answers from the vault. */
  answers: FormAnswers;
}

/** Brings the answers of an application together, from its sections and from the vault. */
@Injectable()
export class ApplicationContents {
  constructor(
    private readonly forms: PublishedForms,
    private readonly vault: Vault,
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
    const rows = await (lock ? query.setLock('pessimistic_write') : query).getMany();
    const byKey = new Map(rows.map((section) => [section.sectionKey, section]));
    const sections = form.ui.sections.flatMap(({ key }) => byKey.get(key) ?? []);
    return { form, sections, answers: await this.answersOf(sections) };
  }

  /** The answers of sections, those in the vault included. */
  async answersOf(sections: readonly ApplicationSection[]): Promise<FormAnswers> {
    const ids = sections.flatMap((section) => Object.values(section.vaultRecords));
    const values = ids.length > 0 ? await this.vault.openMany(ids) : new Map<string, unknown>();
    return Object.fromEntries(
      sections.map((section): [string, SectionAnswers] => {
        const kept = Object.entries(section.vaultRecords).map(([key, id]) => [key, values.get(id)] as const);
        return [section.sectionKey, { ...section.answers, ...Object.fromEntries(kept) }];
      }),
    );
  }
}

/** Stands for what the answers are at this moment: every save of any section makes it larger. */
export function contentVersionOf(sections: readonly ApplicationSection[]): number {
  return sections.reduce((sum, section) => sum + section.version, 0);
}

/** Where the sections stand, whoever asks. */
export function standingOf(content: ApplicationContent): FormCompleteness {
  return completeness(content.form, content.answers);
}
