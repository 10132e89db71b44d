import type { Choice, ChoiceOptions, Question, UiSchema } from '../form/definition.js';
import { questionAt } from '../form/definition.js';
import { questionsIn, type Condition } from '../form/conditions.js';
import type { FieldProblem } from '../kernel/problem.js';
import type { LocalizedText } from '../language/language.js';
import { type FormSource, withQuestion } from './form-source.js';
import { formTextCharsMax, withFormText } from './form-texts.js';

/** A text of the form, exchanged; null takes an optional one away. */
export interface TextEdit {
  readonly path: string;
  readonly text: LocalizedText | null;
}

/** What may change in a question besides its words. `path` is "section/question". What is absent stays. */
export interface QuestionEdit {
  readonly path: string;
  readonly required?: boolean;
  readonly hidden?: boolean;
  readonly maxWords?: number;
  readonly maxChars?: number;
  /** All choices in their order. A choice without key is new: it gets one made from its English label. */
  readonly choices?: readonly ChoiceEdit[];
}

export interface ChoiceEdit {
  readonly key: string | null;
  readonly label: LocalizedText;
  readonly help?: LocalizedText | null;
}

/** A set of changes to a form. Keys and kinds of questions never change, so answers and exports keep their meaning. */
export interface FormEdit {
  readonly texts?: readonly TextEdit[];
  readonly questions?: readonly QuestionEdit[];
}

export const FORM_EDIT_PROBLEM_CODES = [
  'form-edit.path-unknown',
  /** max. */
  'form-edit.text-too-long',
  'form-edit.question-is-essential',
  'form-edit.question-is-required',
  'form-edit.limit-unknown',
  'form-edit.choices-are-fixed',
  /** choice. */
  'form-edit.choice-in-use',
  /** choice. */
  'form-edit.choice-unknown',
  'form-edit.only-texts',
] as const;
export type FormEditProblemCode = (typeof FORM_EDIT_PROBLEM_CODES)[number];

/** A refusal of one change; `path` is the one of the text or question, with a leading slash. */
export interface FormEditProblem extends FieldProblem {
  code: FormEditProblemCode;
}

export interface EditedForm {
  readonly source: FormSource;
  /** Why changes were left out; empty when all were taken. */
  readonly problems: FormEditProblem[];
}

export const FORM_CHOICES_MAX = 60;
export const FORM_EDIT_ITEMS_MAX = 500;

/**
 * Applies changes to the author's copy of a form, the same way in the editor and on the server. A change that is not
 * possible is left out and told. Whether the result is sound as a whole is for `formDefinitionProblems` to say.
 */
export function applyFormEdit(source: FormSource, edit: FormEdit): EditedForm {
  const problems: FormEditProblem[] = [];
  const report = (path: string, code: FormEditProblemCode, params: FieldProblem['params'] = {}) => {
    problems.push({ path, code, params });
  };
  let edited = source;
  for (const change of edit.questions ?? []) edited = withQuestionEdit(edited, change, report);
  for (const change of edit.texts ?? []) edited = { ...edited, ui: withTextEdit(edited.ui, change, report) };
  return { source: edited, problems };
}

type Report = (path: string, code: FormEditProblemCode, params?: FieldProblem['params']) => void;

function withTextEdit(ui: UiSchema, { path, text }: TextEdit, report: Report): UiSchema {
  const max = formTextCharsMax(path);
  if (text && Math.max(text.en.length, text.fr.length) > max) {
    report(path, 'form-edit.text-too-long', { max });
    return ui;
  }
  const changed = withFormText(ui, path, text && { en: text.en.trim(), fr: text.fr.trim() });
  if (!changed) report(path, 'form-edit.path-unknown');
  return changed ?? ui;
}

function withQuestionEdit(source: FormSource, edit: QuestionEdit, report: Report): FormSource {
  const at = `/${edit.path}`;
  const before = questionAt(source, edit.path);
  if (!before) {
    report(at, 'form-edit.path-unknown');
    return source;
  }
  const isEssential = source.essential.includes(edit.path);
  if (isEssential && (edit.required === false || edit.hidden === true || edit.choices)) {
    report(at, 'form-edit.question-is-essential');
    return source;
  }
  const required = edit.required ?? before.required;
  const isHidden = edit.hidden ?? source.hidden.includes(edit.path);
  if (required && isHidden) {
    report(at, 'form-edit.question-is-required');
    return source;
  }
  let question = withLimits({ ...before, required }, edit, report, at);
  if (edit.choices) question = withChoices(source.ui, question, edit.path, edit.choices, report);
  const others = source.hidden.filter((path) => path !== edit.path);
  return {
    ...source,
    ui: withQuestion(source.ui, edit.path, () => question),
    hidden: isHidden ? [...others, edit.path] : others,
  };
}

function withLimits(question: Question, edit: QuestionEdit, report: Report, at: string): Question {
  const { maxWords, maxChars } = edit;
  let changed = question;
  if (maxWords !== undefined) {
    if (changed.kind === 'longText') changed = { ...changed, maxWords };
    else report(`${at}/maxWords`, 'form-edit.limit-unknown');
  }
  if (maxChars !== undefined) {
    if (changed.kind === 'text') changed = { ...changed, maxChars };
    else report(`${at}/maxChars`, 'form-edit.limit-unknown');
  }
  return changed;
}

function withChoices(
  ui: UiSchema,
  question: Question,
  path: string,
  edits: readonly ChoiceEdit[],
  report: Report,
): Question {
  const at = `/${path}/choices`;
  if (question.kind !== 'choice' && question.kind !== 'multiChoice') {
    report(at, 'form-edit.choices-are-fixed');
    return question;
  }
  const before = new Map(question.choices.map((choice) => [choice.key, choice]));
  const taken = new Set(before.keys());
  const choices: Choice[] = [];
  for (const edit of edits) {
    const kept = edit.key === null ? undefined : before.get(edit.key);
    if (edit.key !== null && !kept) {
      report(at, 'form-edit.choice-unknown', { choice: edit.key });
      continue;
    }
    const key = kept?.key ?? newKey(edit.label.en, taken);
    taken.add(key);
    choices.push({ ...kept, key, label: edit.label, help: edit.help ?? undefined });
  }
  const missed = valuesAskedFor(ui, path).find(
    (key) => before.has(key) && !choices.some((choice) => choice.key === key),
  );
  if (missed !== undefined) {
    report(at, 'form-edit.choice-in-use', { choice: missed });
    return question;
  }
  return { ...question, ...({ choices } satisfies ChoiceOptions) };
}

/** The answers to a question on which other questions depend. */
export function valuesAskedFor(ui: UiSchema, path: string): string[] {
  const conditions = ui.sections.flatMap((section) =>
    section.questions.flatMap(({ visibleWhen }) => visibleWhen ?? []),
  );
  return conditions.flatMap((condition) => valuesIn(condition, path));
}

/** The paths of the questions that are only shown where the question at `path` is answered in some way. */
export function questionsDependingOn(ui: UiSchema, path: string): string[] {
  return ui.sections.flatMap((section) =>
    section.questions
      .filter(({ visibleWhen }) => visibleWhen && questionsIn(visibleWhen).includes(path))
      .map((question) => `${section.key}/${question.key}`),
  );
}

function valuesIn(condition: Condition, path: string): string[] {
  if ('not' in condition) return valuesIn(condition.not, path);
  if ('all' in condition) return condition.all.flatMap((part) => valuesIn(part, path));
  if ('any' in condition) return condition.any.flatMap((part) => valuesIn(part, path));
  if (condition.question !== path || 'answered' in condition) return [];
  return ('equals' in condition ? [condition.equals] : condition.in).map(String);
}

/** A key in the style of the others, made of the first words of a label: "Rights of children" becomes rightsOfChildren. */
function newKey(label: string, taken: ReadonlySet<string>): string {
  const words = label
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9]+/g, ' ')
    .trim()
    .toLowerCase()
    .split(' ')
    .slice(0, 4)
    .map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('');
  const stem = (/^[a-z]/.test(words) ? words : `choice${words}`).slice(0, 36);
  let key = stem;
  for (let number = 2; taken.has(key); number += 1) key = `${stem}${number}`;
  return key;
}
