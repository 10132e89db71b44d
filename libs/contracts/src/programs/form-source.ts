import type { FormSection, Question, UiSchema } from '../form/definition.js';

/** The author's copy of a form: everything the template asks, what this call leaves out, what no call may leave out. */
export interface FormSource {
  readonly ui: UiSchema;
  /** "section/question" paths that applicants are not asked. */
  readonly hidden: readonly string[];
  /** "section/question" paths that the portal itself relies on: their words may change, nothing else. */
  readonly essential: readonly string[];
}

/** What applicants are asked: the author's copy without the hidden questions and without sections left empty. */
export function shownForm(source: FormSource): UiSchema {
  const hidden = new Set(source.hidden);
  const sections = source.ui.sections.map((section) => ({
    ...section,
    questions: section.questions.filter((question) => !hidden.has(`${section.key}/${question.key}`)),
  }));
  return { ...source.ui, sections: sections.filter((section) => section.questions.length > 0) };
}

/** A form with one question changed; the same form where the path leads nowhere. */
export function withQuestion(ui: UiSchema, path: string, change: (question: Question) => Question): UiSchema {
  return mapQuestions(ui, (question, at) => (at === path ? change(question) : question));
}

/** A form with every question changed by a function, which is told the "section/question" path. */
export function mapQuestions(ui: UiSchema, change: (question: Question, path: string) => Question): UiSchema {
  const sections = ui.sections.map((section): FormSection => ({
    ...section,
    questions: section.questions.map((question) => change(question, `${section.key}/${question.key}`)),
  }));
  return { ...ui, sections };
}
