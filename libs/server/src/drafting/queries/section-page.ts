import {
  type FormAnswers,
  formForSection,
  type FormUi,
  isRecord,
  valueOf,
  visibleSections,
} from '@candela/contracts';
import type { Reading } from '@candela/platform';
import { disclosed, type Disclosure } from '../domain/disclosure.js';
import { SectionNotFound } from '../domain/drafting-errors.js';
import type { DraftContent } from '../model/draft-content.js';
import type { DraftedSection } from '../model/drafted-section.js';
import { namesOf } from './member-names.js';
import { sectionSummaries } from './section-summaries.js';

/**
 * What the page of one section shows of a form that is being filled: the section with its neighbours, the answers as far
 * as they are for the reader, and who wrote them. Throws `SectionNotFound` for keys that the form does not have, or does
 * not show at present.
 */
export async function sectionPageOf(
  reading: Reading,
  content: DraftContent,
  sectionKey: string,
  disclosure: Disclosure,
) {
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
  return {
    sectionKey,
    sectionVersion: section.version,
    position: index + 1,
    sectionCount: shown.length,
    previous: link(index - 1),
    next: link(index + 1),
    form,
    answers: disclosed(form, answersTo(form, content.answers), disclosure),
    stamps: await stampsOf(reading, section),
    summary,
  };
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

async function stampsOf(reading: Reading, { answerStamps }: DraftedSection) {
  const names = await namesOf(
    reading,
    Object.values(answerStamps).map((stamp) => stamp.by),
  );
  return Object.entries(answerStamps).map(([key, { version, by, at }]) => {
    const name = names.get(by);
    return { key, version, savedBy: name === undefined ? null : { id: by, name }, savedAt: at };
  });
}
