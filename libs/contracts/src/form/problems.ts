import type { FieldProblem, ProblemParams } from '../kernel/problem.js';

/** Every code a form can be refused with; the web app has a text for each, `params` are its placeholders. */
export const FORM_PROBLEM_CODES = [
  'form.required',
  'form.wrong-type',
  'form.unknown-section',
  'form.unknown-question',
  'form.unknown-field',
  'form.unknown-choice',
  'form.too-long-to-save',
  'form.unreadable-characters',
  'form.too-many-characters',
  'form.too-many-words',
  'form.too-many-choices',
  'form.exclusive-choice',
  'form.not-a-date',
  'form.date-too-early',
  'form.date-too-late',
  'form.date-order',
  'form.number-too-small',
  'form.number-too-large',
  'form.too-many-decimals',
  'form.not-an-amount',
  'form.wrong-currency',
  'form.amount-too-small',
  'form.amount-too-large',
  'form.too-few-rows',
  'form.too-many-rows',
  'form.planned-changed',
  'form.deviation-unexplained',
  'form.risk-category-missing',
  'form.budget-line-unbalanced',
  'form.budget-overhead-over-limit',
  'form.budget-below-minimum',
  'form.budget-above-maximum',
  'form.beneficiaries-none',
  'form.disability-above-direct',
  'form.too-many-files',
  'form.file-type',
  'form.file-too-large',
  'form.statement-not-accepted',
] as const;

export type FormProblemCode = (typeof FORM_PROBLEM_CODES)[number];

/**
 * What is wrong, and where: `path` is "/section/question", "/section/question/row/column" or "/section/question/part/…".
 * A field problem of the kernel with one of our codes, so that it travels in problem+json as it is.
 */
export interface FormProblem extends FieldProblem {
  code: FormProblemCode;
}

/** Saving takes drafts and refuses only what is malformed or hostile; submitting demands completeness as well. */
export type ValidationMode = 'save' | 'submit';

/** What a draft may hold at most, whatever the form says: room to paste and trim, none for abuse. */
export const DRAFT_LIMITS = {
  textChars: 2_000,
  longTextChars: 20_000,
  rows: 200,
  problems: 200,
} as const;

/** Characters one word of a limit may stand for at most; keeps text without spaces from slipping past the counter. */
export const CHARS_PER_WORD_MAX = 15;

/** Gathers problems while a validation runs; keeps the first 200, which is more than anyone reads. */
export class ProblemList {
  readonly problems: FormProblem[] = [];

  constructor(
    readonly mode: ValidationMode,
    readonly currency: string,
  ) {}

  get submitting(): boolean {
    return this.mode === 'submit';
  }

  add(path: string, code: FormProblemCode, params: ProblemParams = {}): void {
    if (this.problems.length < DRAFT_LIMITS.problems) this.problems.push({ path, code, params });
  }
}

/** Appends a key from outside to a path: JSON Pointer escapes, cut at 64 characters. */
export function pathTo(path: string, key: string | number): string {
  return `${path}/${String(key).slice(0, 64).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
