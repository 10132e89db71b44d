import { answerAt, type FormAnswers, isEmpty, isRecord, valueOf } from './answers.js';
import { type FormSection, type FormUi, type Question, sectionOf } from './definition.js';

/**
 * When a question is shown. Structured and closed: a question is named as "section/question", it must stand earlier in the
 * form, and there is nothing to evaluate but equality. On a multiChoice `equals` means "is among the chosen".
 */
export type Condition =
  | { readonly question: string; readonly equals: string | number | boolean }
  | { readonly question: string; readonly in: readonly (string | number)[] }
  | { readonly question: string; readonly answered: true }
  | { readonly not: Condition }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] };

/** Whether a condition holds for answers. A question nobody answered equals nothing. */
export function holds(condition: Condition, answers: FormAnswers): boolean {
  if ('not' in condition) return !holds(condition.not, answers);
  if ('all' in condition) return condition.all.every((part) => holds(part, answers));
  if ('any' in condition) return condition.any.some((part) => holds(part, answers));
  const [section = '', question = ''] = condition.question.split('/');
  const answer = answerAt(answers, section, question);
  if ('answered' in condition) return !isEmpty(answer);
  const given: readonly unknown[] = Array.isArray(answer) ? answer : [answer];
  const wanted: readonly unknown[] = 'equals' in condition ? [condition.equals] : condition.in;
  return given.some((value) => wanted.includes(value));
}

/** The "section/question" paths a condition looks at. */
export function questionsIn(condition: Condition): string[] {
  if ('not' in condition) return questionsIn(condition.not);
  if ('all' in condition) return condition.all.flatMap(questionsIn);
  if ('any' in condition) return condition.any.flatMap(questionsIn);
  return [condition.question];
}

/**
 * The answers a reader should see: those to questions that are hidden at present, and to no question at all, left out.
 * A hidden question counts as unanswered for the conditions of later ones.
 */
export function visibleAnswers(form: FormUi, answers: FormAnswers): FormAnswers {
  const seen: Record<string, Record<string, unknown>> = {};
  for (const section of form.ui.sections) {
    const given = valueOf(answers, section.key);
    const kept: Record<string, unknown> = {};
    seen[section.key] = kept;
    for (const question of section.questions) {
      const value = isRecord(given) ? valueOf(given, question.key) : undefined;
      if (value !== undefined && isShown(question, seen)) kept[question.key] = value;
    }
    if (Object.keys(kept).length === 0 && given === undefined) delete seen[section.key];
  }
  return seen;
}

/**
 * The questions of a section that are shown for these answers, in order; none for an unknown section. Who asks for several
 * sections gives `seen`, the visible answers, so that they are made out once.
 */
export function visibleQuestions(
  form: FormUi,
  sectionKey: string,
  answers: FormAnswers,
  seen = visibleAnswers(form, answers),
): Question[] {
  return (sectionOf(form, sectionKey)?.questions ?? []).filter((question) => isShown(question, seen));
}

/** The sections with at least one visible question, in order; `seen` as for `visibleQuestions`. */
export function visibleSections(
  form: FormUi,
  answers: FormAnswers,
  seen = visibleAnswers(form, answers),
): FormSection[] {
  return form.ui.sections.filter((section) => section.questions.some((question) => isShown(question, seen)));
}

function isShown(question: Question, seen: FormAnswers): boolean {
  return question.visibleWhen === undefined || holds(question.visibleWhen, seen);
}
