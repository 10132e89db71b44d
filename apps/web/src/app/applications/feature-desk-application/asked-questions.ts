import {
  type FormAnswers,
  type FormUi,
  type LocalizedText,
  visibleQuestions,
  visibleSections,
} from '@candela/contracts';

/** A question that may be named in a request for changes. */
export interface NameableQuestion {
  /** "section/question". */
  readonly path: string;
  readonly label: LocalizedText;
}

export interface NameableSection {
  readonly key: string;
  readonly title: LocalizedText;
  readonly questions: readonly NameableQuestion[];
}

/** The questions that were asked in what was handed in, section by section. */
export function nameableSections(form: FormUi, answers: FormAnswers): NameableSection[] {
  return visibleSections(form, answers).map(({ key, title }) => ({
    key,
    title,
    questions: visibleQuestions(form, key, answers).map((question) => ({
      path: `${key}/${question.key}`,
      label: question.label,
    })),
  }));
}

/** What is asked of each question, in the order of the form; null of those that are not named. */
export type Asks = Readonly<Record<string, string | null>>;

/** The questions that are named, with what is asked, in the order of the form. */
export function namedQuestions(
  sections: readonly NameableSection[],
  asks: Asks,
): { path: string; ask: string }[] {
  return sections.flatMap(({ questions }) =>
    questions.flatMap(({ path }) => {
      const ask = asks[path];
      return ask === null || ask === undefined ? [] : [{ path, ask: ask.trim() }];
    }),
  );
}
