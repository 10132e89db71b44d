import { type FormAnswers, isEmpty, isRecord, valueOf } from './answers.js';
import { beneficiariesTotals } from './beneficiaries.js';
import { columnsOf } from './columns.js';
import { visibleAnswers, visibleQuestions, visibleSections } from './conditions.js';
import {
  type BeneficiariesQuestion,
  type DeclarationsQuestion,
  type FileQuestion,
  type FormSection,
  type FormUi,
  type MultiChoiceQuestion,
  type Question,
  sectionOf,
} from './definition.js';
import { type FormProblem, pathTo, ProblemList, type ValidationMode } from './problems.js';
import { validateRow, validateRows } from './validate-rows.js';
import { validateInteger, validateMember, validateValue } from './validate-value.js';

const PEOPLE_MAX = 100_000_000;

/**
 * Checks the answers of one section. `answers` holds all sections, because what is visible in one may depend on another.
 * Saving accepts a draft and refuses wrong types, unknown keys and hostile size, in hidden questions too; submitting looks at
 * visible questions only and demands completeness and every limit. `seen` as for `visibleQuestions`. Returns the problems,
 * none when all is well.
 */
export function validateSection(
  form: FormUi,
  sectionKey: string,
  answers: FormAnswers,
  { mode, seen }: { mode: ValidationMode; seen?: FormAnswers },
): FormProblem[] {
  const list = new ProblemList(mode, form.ui.currency);
  const path = pathTo('', sectionKey);
  const section = sectionOf(form, sectionKey);
  const given = valueOf(answers, sectionKey) ?? {};
  if (!section) list.add(path, 'form.unknown-section');
  else if (!isRecord(given)) list.add(path, 'form.wrong-type', { expected: 'section' });
  else {
    reportUnknown(section, given, path, list);
    const questions = list.submitting ? visibleQuestions(form, sectionKey, answers, seen) : section.questions;
    for (const question of questions) {
      validateQuestion(question, valueOf(given, question.key), pathTo(path, question.key), list);
    }
  }
  return list.problems;
}

/** Checks every section, and in saving that there is no unknown one. What submitting an application asks for. */
export function validateForm(
  form: FormUi,
  answers: FormAnswers,
  { mode }: { mode: ValidationMode },
): FormProblem[] {
  const seen = visibleAnswers(form, answers);
  const keys = new Set(form.ui.sections.map((section) => section.key));
  const shown = mode === 'submit' ? visibleSections(form, answers, seen) : form.ui.sections;
  const unknown = Object.keys(answers).filter((key) => !keys.has(key));
  return [...shown.map((section) => section.key), ...unknown].flatMap((key) =>
    validateSection(form, key, answers, { mode, seen }),
  );
}

/** Checks one answer to one question, empty or not; for a page that marks a field as soon as it is left. */
export function validateAnswer(
  question: Question,
  value: unknown,
  path: string,
  options: { mode: ValidationMode; currency: string },
): FormProblem[] {
  const list = new ProblemList(options.mode, options.currency);
  validateQuestion(question, value, path, list);
  return list.problems;
}

function reportUnknown(
  section: FormSection,
  given: Readonly<Record<string, unknown>>,
  path: string,
  list: ProblemList,
): void {
  const known = new Set(section.questions.map((question) => question.key));
  for (const key of Object.keys(given))
    if (!known.has(key)) list.add(pathTo(path, key), 'form.unknown-question');
}

function validateQuestion(question: Question, value: unknown, path: string, list: ProblemList): void {
  if (value === undefined || value === null || (list.submitting && isEmpty(value))) {
    if (list.submitting && question.required) reportMissing(question, path, list);
    return;
  }
  switch (question.kind) {
    case 'multiChoice':
      return validateMultiChoice(question, value, path, list);
    case 'table':
    case 'riskTable':
    case 'indicators':
    case 'locations':
    case 'budget':
      return validateRows(question, value, path, list);
    case 'contact':
      return validateRow(columnsOf(question), value, path, list);
    case 'beneficiaries':
      return validateBeneficiaries(question, value, path, list);
    case 'file':
      return validateFiles(question, value, path, list);
    case 'declarations':
      return validateDeclarations(question, value, path, list);
    default:
      if (value !== '') validateValue(question, value, path, list);
  }
}

/** A required question nobody answered; declarations name each statement, so that each box is marked. */
function reportMissing(question: Question, path: string, list: ProblemList): void {
  if (question.kind === 'declarations') validateDeclarations(question, {}, path, list);
  else list.add(path, 'form.required');
}

function validateMultiChoice(
  question: MultiChoiceQuestion,
  value: unknown,
  path: string,
  list: ProblemList,
): void {
  const { choices, maxChoices = choices.length } = question;
  if (!Array.isArray(value)) return list.add(path, 'form.wrong-type', { expected: 'choices' });
  if (value.length > choices.length || new Set(value).size < value.length) {
    return list.add(path, 'form.too-many-choices', { max: maxChoices });
  }
  const keys = choices.map((choice) => choice.key);
  for (const item of value) validateMember(keys, item, path, list);
  if (!list.submitting) return;
  if (value.length > maxChoices) list.add(path, 'form.too-many-choices', { max: maxChoices });
  const exclusive = choices.some((choice) => choice.exclusive === true && value.includes(choice.key));
  if (exclusive && value.length > 1) list.add(path, 'form.exclusive-choice');
}

function validateBeneficiaries(
  question: BeneficiariesQuestion,
  value: unknown,
  path: string,
  list: ProblemList,
): void {
  if (!isRecord(value)) return list.add(path, 'form.wrong-type', { expected: 'beneficiaries' });
  reportUnknownKeys(value, ['direct', 'withDisability', 'indirect'], path, list);
  validateGrid(question, value['direct'], `${path}/direct`, list);
  for (const part of ['withDisability', 'indirect'] as const) {
    const number = value[part];
    if (number !== undefined && number !== null)
      validateInteger(0, PEOPLE_MAX, number, `${path}/${part}`, list);
    else if (list.submitting) list.add(`${path}/${part}`, 'form.required');
  }
  if (!list.submitting) return;
  const totals = beneficiariesTotals(question, value);
  if (totals.direct === 0) list.add(`${path}/direct`, 'form.beneficiaries-none');
  else if (totals.withDisability > totals.direct) {
    list.add(`${path}/withDisability`, 'form.disability-above-direct', { direct: totals.direct });
  }
}

function validateGrid(question: BeneficiariesQuestion, grid: unknown, path: string, list: ProblemList): void {
  if (grid === undefined || grid === null) return;
  if (!isRecord(grid)) return list.add(path, 'form.wrong-type', { expected: 'beneficiaries' });
  const groups = question.groups.map((group) => group.key);
  const bands = question.ageBands.map((band) => band.key);
  reportUnknownKeys(grid, groups, path, list);
  for (const group of groups) {
    const row = valueOf(grid, group);
    if (row === undefined || row === null) continue;
    const rowPath = pathTo(path, group);
    if (!isRecord(row)) list.add(rowPath, 'form.wrong-type', { expected: 'beneficiaries' });
    else {
      reportUnknownKeys(row, bands, rowPath, list);
      for (const band of bands) {
        const number = valueOf(row, band);
        if (number !== undefined && number !== null)
          validateInteger(0, PEOPLE_MAX, number, pathTo(rowPath, band), list);
      }
    }
  }
}

function validateFiles(question: FileQuestion, value: unknown, path: string, list: ProblemList): void {
  if (!Array.isArray(value)) return list.add(path, 'form.wrong-type', { expected: 'files' });
  if (value.length > question.maxFiles)
    return list.add(path, 'form.too-many-files', { max: question.maxFiles });
  value.forEach((file: unknown, index) => validateFile(question, file, pathTo(path, index), list));
}

function validateFile(question: FileQuestion, file: unknown, path: string, list: ProblemList): void {
  if (!isRecord(file)) return list.add(path, 'form.wrong-type', { expected: 'file' });
  reportUnknownKeys(file, ['fileId', 'name', 'sizeBytes', 'mediaType'], path, list);
  for (const part of ['fileId', 'name', 'mediaType'] as const) {
    const text = file[part];
    if (typeof text !== 'string' || text === '' || text.length > 255) {
      list.add(`${path}/${part}`, 'form.wrong-type', { expected: 'text' });
    }
  }
  if (typeof file['mediaType'] === 'string' && !question.accept.includes(file['mediaType'])) {
    list.add(path, 'form.file-type', { accept: question.accept.join(', ') });
  }
  const size = file['sizeBytes'];
  if (typeof size !== 'number' || !Number.isInteger(size) || size < 0) {
    list.add(`${path}/sizeBytes`, 'form.wrong-type', { expected: 'wholeNumber' });
  } else if (size > question.maxBytes) list.add(path, 'form.file-too-large', { maxBytes: question.maxBytes });
}

function validateDeclarations(
  question: DeclarationsQuestion,
  value: unknown,
  path: string,
  list: ProblemList,
): void {
  if (!isRecord(value)) return list.add(path, 'form.wrong-type', { expected: 'declarations' });
  const keys = question.statements.map((statement) => statement.key);
  reportUnknownKeys(value, keys, path, list);
  for (const key of keys) {
    const accepted = valueOf(value, key);
    const at = pathTo(path, key);
    if (accepted !== undefined && typeof accepted !== 'boolean')
      list.add(at, 'form.wrong-type', { expected: 'boolean' });
    else if (list.submitting && accepted !== true) list.add(at, 'form.statement-not-accepted');
  }
}

function reportUnknownKeys(
  value: Readonly<Record<string, unknown>>,
  known: readonly string[],
  path: string,
  list: ProblemList,
): void {
  for (const key of Object.keys(value))
    if (!known.includes(key)) list.add(pathTo(path, key), 'form.unknown-field');
}
