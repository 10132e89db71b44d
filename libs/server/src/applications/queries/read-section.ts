import {
  type FormAnswers,
  formForSection,
  type FormUi,
  isRecord,
  valueOf,
  visibleSections,
} from '@candela/contracts';
import { type Actor, type Reading, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { SectionNotFound } from '../domain/application-errors.js';
import { disclosed, disclosureTo } from '../domain/disclosure.js';
import type { ApplicationSection } from '../model/application-section.entity.js';
import { callViewOf, headOf } from './application-head.js';
import { namesOf } from './member-names.js';
import { OwnApplications } from './own-application.js';
import { sectionSummaries } from './section-summaries.js';

/** One section of an application, to be filled: all that its page needs in one answer. */
@Injectable()
export class ReadSection {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ownApplications: OwnApplications,
  ) {}

  /** Throws `SectionNotFound` for keys that the form does not have, or does not show at present. */
  execute(actor: Actor, id: string, sectionKey: string) {
    return this.unitOfWork.read(actor, async (reading) => {
      const own = await this.ownApplications.get(reading, id, 'application.read-section');
      const { application, content } = own;
      const shown = visibleSections(content.form, content.answers);
      const index = shown.findIndex((section) => section.key === sectionKey);
      const section = content.sections.find((row) => row.sectionKey === sectionKey);
      const summary = (await sectionSummaries(reading, content)).find(({ key }) => key === sectionKey);
      if (index < 0 || !section || !summary) throw new SectionNotFound();
      const link = (at: number) => {
        const other = shown[at];
        return other ? { key: other.key, title: { en: other.title.en, fr: other.title.fr } } : null;
      };
      const form = formForSection(content.form, sectionKey);
      const disclosure = disclosureTo(actor, application);
      return {
        ...headOf(application),
        sectionKey,
        sectionVersion: section.version,
        position: index + 1,
        sectionCount: shown.length,
        previous: link(index - 1),
        next: link(index + 1),
        call: callViewOf(own.call, reading.now),
        serverTime: reading.now.toISOString(),
        form,
        answers: disclosed(form, answersTo(form, content.answers), disclosure),
        stamps: await stampsOf(reading, section),
        summary,
        allowedActions: own.allowedActions,
      };
    });
  }
}

/** The answers to the questions of a form, and no others. */
function answersTo(form: FormUi, answers: FormAnswers): FormAnswers {
  return Object.fromEntries(
    form.ui.sections.map(({ key, questions }) => {
      const given = valueOf(answers, key);
      const entries = questions.map((question) => [
        question.key,
        isRecord(given) ? valueOf(given, question.key) : undefined,
      ]);
      return [key, Object.fromEntries(entries.filter(([, value]) => value !== undefined))];
    }),
  );
}

async function stampsOf(reading: Reading, { answerStamps }: ApplicationSection) {
  const names = await namesOf(
    reading,
    Object.values(answerStamps).map((stamp) => stamp.by),
  );
  return Object.entries(answerStamps).map(([key, { version, by, at }]) => {
    const name = names.get(by);
    return { key, version, savedBy: name === undefined ? null : { id: by, name }, savedAt: at };
  });
}
