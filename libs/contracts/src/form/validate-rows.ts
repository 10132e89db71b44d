import { isEmpty, isRecord, sameAnswer, valueOf } from './answers.js';
import { budgetTotals } from './budget.js';
import { isCalendarDate } from './calendar.js';
import { columnsOf } from './columns.js';
import type { BudgetQuestion, Column, RiskTableQuestion, RowsQuestion, TableQuestion } from './definition.js';
import { deviates } from './deviation.js';
import { DRAFT_LIMITS, pathTo, type ProblemList } from './problems.js';
import { validateValue } from './validate-value.js';

type Row = Readonly<Record<string, unknown>>;

/** Checks the rows of a table-like question. Rows that say nothing are passed over when submitting. */
export function validateRows(question: RowsQuestion, value: unknown, path: string, list: ProblemList): void {
  if (!Array.isArray(value)) return list.add(path, 'form.wrong-type', { expected: 'rows' });
  if (value.length > DRAFT_LIMITS.rows)
    return list.add(path, 'form.too-many-rows', { max: DRAFT_LIMITS.rows });
  const columns = columnsOf(question);
  value.forEach((row: unknown, index) => validateRow(columns, row, pathTo(path, index), list));
  if (question.kind === 'table' && question.planned) validatePlanned(question.planned, value, path, list);
  if (!list.submitting) return;
  if (question.kind === 'table') validateComparison(question, value, path, list);
  const filled = value.filter((row) => isRecord(row) && !isEmpty(row));
  const min = question.minRows ?? (question.required ? 1 : 0);
  if (filled.length < min && (question.required || filled.length > 0))
    list.add(path, 'form.too-few-rows', { min });
  if (filled.length > question.maxRows) list.add(path, 'form.too-many-rows', { max: question.maxRows });
  if (question.kind === 'riskTable') validateRiskCategories(question, filled, path, list);
  if (question.kind === 'budget') validateBudget(question, value, path, list);
}

/** Checks one row (or a contact, which is a row of its own): no unknown field, each cell right, each required one there. */
export function validateRow(columns: readonly Column[], row: unknown, path: string, list: ProblemList): void {
  if (!isRecord(row)) return list.add(path, 'form.wrong-type', { expected: 'row' });
  const known = new Set(columns.map((column) => column.key));
  for (const key of Object.keys(row)) if (!known.has(key)) list.add(pathTo(path, key), 'form.unknown-field');
  const blank = isEmpty(row);
  for (const column of columns) validateCell(column, row, blank, pathTo(path, column.key), list);
}

function validateCell(column: Column, row: Row, blank: boolean, path: string, list: ProblemList): void {
  const value = valueOf(row, column.key);
  const asked = isAsked(column, row);
  if (!isEmpty(value) || isMistypedEmpty(value)) {
    if (asked || !list.submitting) validateValue(column, value, path, list);
    if (asked && list.submitting && column.kind === 'date')
      validateOrder(column.notBefore, row, value, path, list);
  } else if (list.submitting && column.required && asked && !blank) list.add(path, 'form.required');
}

/** Whether a column is asked in a row, given what its other columns hold. */
export function isAsked(column: Column, row: Row): boolean {
  if (!column.onlyWhen) return true;
  const other = valueOf(row, column.onlyWhen.column);
  return typeof other === 'string' && column.onlyWhen.in.includes(other);
}

/** Empty lists and objects say nothing, but they are no value of a cell either. */
function isMistypedEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null ? true : value === false;
}

function validateOrder(
  other: string | undefined,
  row: Row,
  value: unknown,
  path: string,
  list: ProblemList,
): void {
  const start = other === undefined ? undefined : valueOf(row, other);
  if (isCalendarDate(start) && isCalendarDate(value) && value < start)
    list.add(path, 'form.date-order', { start });
}

/** Checks that what was planned stands as it was. */
function validatePlanned(
  planned: NonNullable<TableQuestion['planned']>,
  rows: readonly unknown[],
  path: string,
  list: ProblemList,
): void {
  if (rows.length !== planned.length) return list.add(path, 'form.planned-changed');
  planned.forEach((cells, index) => {
    const row = rows[index];
    for (const [key, cell] of Object.entries(cells)) {
      if (!sameAnswer(isRecord(row) ? valueOf(row, key) : undefined, cell))
        list.add(pathTo(pathTo(path, index), key), 'form.planned-changed');
    }
  });
}

/** Checks that what differs much from its plan is explained. */
function validateComparison(
  { comparison }: TableQuestion,
  rows: readonly unknown[],
  path: string,
  list: ProblemList,
): void {
  const { planned, actual, explanation, aboveBp } = comparison ?? {};
  if (!planned || !actual || !explanation || aboveBp === undefined) return;
  rows.forEach((row, index) => {
    if (!isRecord(row) || !isEmpty(valueOf(row, explanation))) return;
    if (deviates(valueOf(row, planned), valueOf(row, actual), aboveBp))
      list.add(pathTo(pathTo(path, index), explanation), 'form.deviation-unexplained', { aboveBp });
  });
}

function validateRiskCategories(
  question: RiskTableQuestion,
  rows: readonly Row[],
  path: string,
  list: ProblemList,
): void {
  if (rows.length === 0 && !question.required) return;
  for (const category of question.requiredCategories ?? []) {
    if (!rows.some((row) => row['category'] === category))
      list.add(path, 'form.risk-category-missing', { category });
  }
}

function validateBudget(question: BudgetQuestion, value: unknown, path: string, list: ProblemList): void {
  if (isEmpty(value)) return;
  const { currency } = list;
  const totals = budgetTotals(question, value, currency);
  for (const line of totals.lines) {
    const uncovered = line.uncovered.amountMinor;
    if (uncovered !== 0n) {
      const cell = pathTo(pathTo(path, line.row), 'otherSources');
      list.add(cell, 'form.budget-line-unbalanced', { uncoveredMinor: uncovered.toString(), currency });
    }
  }
  const requestedMinor = totals.requested.amountMinor.toString();
  if (totals.overheadOverLimit) {
    const { overheadLimitBp: limitBp = 0, overheadShareBp: shareBp } = totals;
    list.add(path, 'form.budget-overhead-over-limit', { limitBp, shareBp });
  }
  if (totals.belowMinimum) {
    const minMinor = question.requestedMinMinor ?? '0';
    list.add(path, 'form.budget-below-minimum', { minMinor, requestedMinor, currency });
  }
  if (totals.aboveMaximum) {
    const maxMinor = question.requestedMaxMinor ?? '0';
    list.add(path, 'form.budget-above-maximum', { maxMinor, requestedMinor, currency });
  }
}
