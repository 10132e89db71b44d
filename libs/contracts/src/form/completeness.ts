import { answerAt, type FormAnswers, isEmpty, rowsOf } from './answers.js';
import { visibleAnswers, visibleQuestions, visibleSections } from './conditions.js';
import type { FormUi, Question } from './definition.js';
import type { FormProblem } from './problems.js';
import { validateSection } from './validate-section.js';
import { wordCount } from './word-count.js';

export type SectionState = 'notStarted' | 'inProgress' | 'complete';

export interface SectionCompleteness {
  readonly key: string;
  readonly state: SectionState;
  /** No question of it must be answered: it may stay not started and never stands in the way of submitting. */
  readonly optional: boolean;
  readonly questions: number;
  readonly answered: number;
  readonly required: number;
  readonly requiredAnswered: number;
  readonly words: number;
  readonly wordsMax: number;
  /** What submitting would refuse in this section. */
  readonly problems: readonly FormProblem[];
}

export interface FormCompleteness {
  readonly sections: readonly SectionCompleteness[];
  readonly sectionsComplete: number;
  /** True when submitting would refuse nothing. */
  readonly complete: boolean;
}

/**
 * Where a section stands: not started while no visible question has an answer, complete when it has some and submitting would
 * refuse nothing in it, in progress otherwise. `answers` holds all sections.
 */
export function sectionState(form: FormUi, sectionKey: string, answers: FormAnswers): SectionState {
  return sectionCompleteness(form, sectionKey, answers, visibleAnswers(form, answers)).state;
}

/** The visible sections with their states and counts, and whether the whole could be submitted. */
export function completeness(form: FormUi, answers: FormAnswers): FormCompleteness {
  const seen = visibleAnswers(form, answers);
  const sections = visibleSections(form, answers, seen).map((section) =>
    sectionCompleteness(form, section.key, answers, seen),
  );
  return {
    sections,
    sectionsComplete: sections.filter((section) => section.state === 'complete').length,
    complete: sections.every((section) => section.problems.length === 0),
  };
}

function sectionCompleteness(
  form: FormUi,
  key: string,
  answers: FormAnswers,
  seen: FormAnswers,
): SectionCompleteness {
  const questions = visibleQuestions(form, key, answers, seen);
  const answered = questions.filter((question) => isAnswered(question, answerAt(answers, key, question.key)));
  const required = questions.filter((question) => question.required);
  const problems = validateSection(form, key, answers, { mode: 'submit', seen });
  let words = 0;
  let wordsMax = 0;
  for (const question of questions) {
    if (question.kind !== 'longText') continue;
    const text = answerAt(answers, key, question.key);
    words += typeof text === 'string' ? wordCount(text) : 0;
    wordsMax += question.maxWords;
  }
  return {
    key,
    state: answered.length === 0 ? 'notStarted' : problems.length === 0 ? 'complete' : 'inProgress',
    optional: required.length === 0,
    questions: questions.length,
    answered: answered.length,
    required: required.length,
    requiredAnswered: required.filter((question) => answered.includes(question)).length,
    words,
    wordsMax,
    problems,
  };
}

/** Whether somebody answered: a plan that stands in the rows says nothing of what was done. */
function isAnswered(question: Question, answer: unknown): boolean {
  if (question.kind !== 'table' || !question.planned) return !isEmpty(answer);
  const { planned } = question;
  return rowsOf<Record<string, unknown>>(answer).some((row, index) =>
    Object.entries(row).some(([key, cell]) => !(key in (planned[index] ?? {})) && !isEmpty(cell)),
  );
}
