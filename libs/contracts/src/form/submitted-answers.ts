import { type FormAnswers, isEmpty, isRecord, valueOf } from './answers.js';
import { columnsOf } from './columns.js';
import { visibleAnswers } from './conditions.js';
import type { Column, FormUi, Question } from './definition.js';
import { isAsked } from './validate-rows.js';

/**
 * The answers as they are submitted: hidden questions, columns not asked, empty rows and empty values left out. Where
 * `validateForm` finds nothing to refuse, these satisfy the definition's JSON Schema.
 */
export function submittedAnswers(form: FormUi, answers: FormAnswers): FormAnswers {
  const seen = visibleAnswers(form, answers);
  const sections = form.ui.sections.map((section) => {
    const given = valueOf(seen, section.key);
    const entries = section.questions
      .map((question) => [
        question.key,
        compact(question, isRecord(given) ? valueOf(given, question.key) : undefined),
      ])
      .filter(([, value]) => !isEmpty(value));
    return [section.key, Object.fromEntries(entries)] as const;
  });
  return Object.fromEntries(sections.filter(([, given]) => Object.keys(given).length > 0));
}

function compact(question: Question, value: unknown): unknown {
  if (isEmpty(value)) return undefined;
  switch (question.kind) {
    case 'table':
    case 'riskTable':
    case 'indicators':
    case 'locations':
    case 'budget': {
      const columns = columnsOf(question);
      if (!Array.isArray(value)) return value;
      return value.map((row: unknown) => compactRow(columns, row)).filter((row) => !isEmpty(row));
    }
    case 'contact':
      return compactRow(columnsOf(question), value);
    case 'beneficiaries':
      return withoutEmpty(value);
    default:
      return value;
  }
}

/** A row without what is empty or not asked; what is no row at all stays, for validation to refuse. */
function compactRow(columns: readonly Column[], row: unknown): unknown {
  if (!isRecord(row)) return row;
  const kept = columns
    .map((column) => [column, valueOf(row, column.key)] as const)
    .filter(([column, value]) => !isEmpty(value) && isAsked(column, row));
  return Object.fromEntries(kept.map(([column, value]) => [column.key, value]));
}

function withoutEmpty(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const kept = Object.entries(value).filter(([, part]) => !isEmpty(part));
  return Object.fromEntries(kept.map(([key, part]) => [key, withoutEmpty(part)]));
}
