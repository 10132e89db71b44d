import { isCurrencyCode } from '../money/currency.js';
import { sameAnswer } from './answers.js';
import { columnsOf } from './columns.js';
import { questionsIn } from './conditions.js';
import {
  type Choice,
  type Column,
  type FormDefinition,
  type FormSection,
  type Question,
  questionAt,
  type TableQuestion,
} from './definition.js';
import { checkLimits } from './definition-limits.js';
import { formSchema } from './schema.js';

export const DEFINITION_PROBLEM_CODES = [
  'definition.currency-invalid',
  'definition.empty',
  'definition.key-invalid',
  'definition.key-repeated',
  'definition.limit-invalid',
  'definition.choices-missing',
  'definition.reference-unknown',
  'definition.reference-not-earlier',
  'definition.reference-into-vault',
  'definition.schema-out-of-step',
] as const;

export type DefinitionProblemCode = (typeof DEFINITION_PROBLEM_CODES)[number];

/** What is wrong with a form itself, for its author: `path` is "/section/question/…". */
export interface DefinitionProblem {
  readonly path: string;
  readonly code: DefinitionProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export type ReportDefinitionProblem = (
  path: string,
  code: DefinitionProblemCode,
  params?: DefinitionProblem['params'],
) => void;

const KEY_PATTERN = /^[a-z][a-zA-Z0-9]{0,39}$/;

/**
 * Everything that keeps a definition from being published, apart from missing translations: keys that are odd or repeated,
 * limits that make no sense, conditions on later, unknown or vault questions, and a schema that is not the one of its texts.
 */
export function formDefinitionProblems(definition: FormDefinition): DefinitionProblem[] {
  const problems: DefinitionProblem[] = [];
  const report: ReportDefinitionProblem = (path, code, params = {}) => problems.push({ path, code, params });
  const { sections, currency } = definition.ui;
  if (!isCurrencyCode(currency)) report('', 'definition.currency-invalid', { currency });
  if (sections.length === 0) report('', 'definition.empty');
  checkKeys(sections, '', report);
  const earlier = new Set<string>();
  for (const section of sections) checkSection(definition, section, earlier, report);
  const inStep =
    problems.length > 0 || sameAnswer(plain(formSchema(definition.ui)), plain(definition.schema));
  if (!inStep) report('', 'definition.schema-out-of-step');
  return problems;
}

function checkSection(
  definition: FormDefinition,
  section: FormSection,
  earlier: Set<string>,
  report: ReportDefinitionProblem,
): void {
  const path = `/${section.key}`;
  if (section.questions.length === 0) report(path, 'definition.empty');
  checkKeys(section.questions, path, report);
  for (const question of section.questions) {
    const at = `${path}/${question.key}`;
    checkReferences(definition, question, at, earlier, report);
    checkQuestion(question, at, report);
    earlier.add(`${section.key}/${question.key}`);
  }
}

function checkKeys(
  items: readonly { readonly key: string }[],
  path: string,
  report: ReportDefinitionProblem,
): void {
  const seen = new Set<string>();
  for (const { key } of items) {
    if (!KEY_PATTERN.test(key)) report(`${path}/${key}`, 'definition.key-invalid', { key });
    if (seen.has(key)) report(`${path}/${key}`, 'definition.key-repeated', { key });
    seen.add(key);
  }
}

function checkReferences(
  definition: FormDefinition,
  question: Question,
  path: string,
  earlier: ReadonlySet<string>,
  report: ReportDefinitionProblem,
): void {
  if (!question.visibleWhen) return;
  const at = `${path}/visibleWhen`;
  for (const reference of questionsIn(question.visibleWhen)) {
    const referred = questionAt(definition, reference);
    if (!referred) report(at, 'definition.reference-unknown', { reference });
    else if (!earlier.has(reference)) report(at, 'definition.reference-not-earlier', { reference });
    else if (referred.vault) report(at, 'definition.reference-into-vault', { reference });
  }
}

function checkQuestion(question: Question, path: string, report: ReportDefinitionProblem): void {
  checkLimits(question, path, report);
  for (const [name, choices] of choiceLists(question)) {
    const at = `${path}/${name}`;
    if (choices.length === 0) report(at, 'definition.choices-missing');
    checkKeys(choices, at, report);
  }
  if (question.kind === 'table') checkTable(question, path, report);
  else if (question.kind === 'contact') {
    checkKeys(columnsOf(question), `${path}/parts`, report);
    if (question.parts.length === 0) report(`${path}/parts`, 'definition.empty');
  } else if (question.kind === 'riskTable') {
    for (const reference of question.requiredCategories ?? []) {
      if (!question.categories.some((category) => category.key === reference)) {
        report(`${path}/requiredCategories`, 'definition.reference-unknown', { reference });
      }
    }
  }
}

function choiceLists(question: Question): [string, readonly Pick<Choice, 'key'>[]][] {
  switch (question.kind) {
    case 'choice':
    case 'multiChoice':
      return [['choices', question.choices]];
    case 'riskTable':
    case 'budget':
      return [['categories', question.categories]];
    case 'beneficiaries':
      return [
        ['groups', question.groups],
        ['ageBands', question.ageBands],
      ];
    case 'contact':
      return question.parts.some(({ part }) => part === 'channel') ? [['channels', question.channels]] : [];
    case 'declarations':
      return [['statements', question.statements]];
    default:
      return [];
  }
}

function checkTable(question: TableQuestion, path: string, report: ReportDefinitionProblem): void {
  checkColumns(question.columns, `${path}/columns`, report);
  const { planned = [], comparison } = question;
  const named = comparison
    ? [comparison.planned, comparison.actual, comparison.explanation ?? []].flat()
    : [];
  for (const reference of new Set([...planned.flatMap((row) => Object.keys(row)), ...named])) {
    if (!question.columns.some(({ key }) => key === reference))
      report(`${path}/columns`, 'definition.reference-unknown', { reference });
  }
}

function checkColumns(columns: readonly Column[], path: string, report: ReportDefinitionProblem): void {
  if (columns.length === 0) report(path, 'definition.empty');
  checkKeys(columns, path, report);
  const earlier = new Map<string, Column>();
  for (const column of columns) {
    const at = `${path}/${column.key}`;
    checkLimits(column, at, report);
    if (column.kind === 'choice') {
      if (column.choices.length === 0) report(`${at}/choices`, 'definition.choices-missing');
      checkKeys(column.choices, `${at}/choices`, report);
    }
    const reference = column.onlyWhen?.column;
    if (reference !== undefined && earlier.get(reference)?.kind !== 'choice') {
      report(`${at}/onlyWhen`, 'definition.reference-unknown', { reference });
    }
    const notBefore = column.kind === 'date' ? column.notBefore : undefined;
    if (notBefore !== undefined && earlier.get(notBefore)?.kind !== 'date') {
      report(`${at}/notBefore`, 'definition.reference-unknown', { reference: notBefore });
    }
    earlier.set(column.key, column);
  }
}

/** As JSON would carry it: what is undefined is not there. */
function plain(schema: unknown): unknown {
  return JSON.parse(JSON.stringify(schema)) as unknown;
}
