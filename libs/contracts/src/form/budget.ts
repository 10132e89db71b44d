import { type Money, moneyFromJson, zero } from '../money/money.js';
import { basisPointsOf, divideRounded, exceedsShare, shareOf, WHOLE_BP } from '../money/shares.js';
import { answerAt, type BudgetRow, type FormAnswers, isEmpty, isRecord } from './answers.js';
import { visibleAnswers } from './conditions.js';
import type { BudgetQuestion, FormUi } from './definition.js';

export interface BudgetLineTotals {
  /** Index of the line in the answer. */
  readonly row: number;
  readonly category: string | undefined;
  /** Quantity times unit cost, rounded to the minor unit. */
  readonly total: Money;
  /** The requested share of the total, rounded to the minor unit. */
  readonly requested: Money;
  /** What was typed, or the rest of the total where nothing was. */
  readonly otherSources: Money;
  /** Total less requested less other sources: above zero nobody pays it yet, below zero it is paid twice. */
  readonly uncovered: Money;
  /** False while quantity, unit cost or share is missing; such a line counts as nothing. */
  readonly computable: boolean;
}

export interface BudgetCategoryTotals {
  readonly category: string;
  readonly total: Money;
  readonly requested: Money;
  readonly otherSources: Money;
}

export interface BudgetTotals {
  readonly lines: readonly BudgetLineTotals[];
  /** One entry for each category in use, in the form's order. */
  readonly categories: readonly BudgetCategoryTotals[];
  readonly total: Money;
  readonly requested: Money;
  readonly otherSources: Money;
  /** Requested of the total, in basis points, rounded. */
  readonly requestedShareBp: number;
  readonly overheadRequested: Money;
  /** Overhead of the requested total, in basis points, rounded; `overheadOverLimit` is decided before rounding. */
  readonly overheadShareBp: number;
  readonly overheadLimitBp: number | undefined;
  readonly overheadOverLimit: boolean;
  readonly belowMinimum: boolean;
  /** Above the usual most: worth a notice, not refused. */
  readonly aboveUsual: boolean;
  readonly aboveMaximum: boolean;
}

const QUANTITY_DIGITS = 2;

/**
 * Adds up a budget grid in exact integers. Each line is rounded once to the minor unit (ties away from zero) and every sum is
 * a sum of rounded lines, so that the page adds up when checked by hand. Takes the answer as it is, half-typed lines included.
 */
export function budgetTotals(question: BudgetQuestion, answer: unknown, currency: string): BudgetTotals {
  const rows: readonly unknown[] = Array.isArray(answer) ? answer : [];
  const lines = rows.map((row, index) => lineTotals(isRecord(row) ? row : {}, index, currency));
  const overheadKeys = new Set(question.categories.filter((item) => item.overhead).map((item) => item.key));
  const isOverhead = (line: BudgetLineTotals): boolean => overheadKeys.has(line.category ?? '');
  const requested = sumOf(lines, 'requested', currency);
  const total = sumOf(lines, 'total', currency);
  const overheadRequested = sumOf(lines.filter(isOverhead), 'requested', currency);
  const limit = question.overheadLimitBp;
  return {
    lines,
    categories: categoryTotals(question, lines, currency),
    total,
    requested,
    otherSources: sumOf(lines, 'otherSources', currency),
    requestedShareBp: basisPointsOf(requested, total),
    overheadRequested,
    overheadShareBp: basisPointsOf(overheadRequested, requested),
    overheadLimitBp: limit,
    overheadOverLimit: limit !== undefined && exceedsShare(overheadRequested, requested, limit),
    belowMinimum: requested.amountMinor < minorOf(question.requestedMinMinor, requested.amountMinor),
    aboveUsual: requested.amountMinor > minorOf(question.requestedUsualMaxMinor, requested.amountMinor),
    aboveMaximum: requested.amountMinor > minorOf(question.requestedMaxMinor, requested.amountMinor),
  };
}

/** The total an application asks for in its first visible budget; undefined where the form has none or it is empty. */
export function requestedAmount(form: FormUi, answers: FormAnswers): Money | undefined {
  const seen = visibleAnswers(form, answers);
  for (const section of form.ui.sections) {
    for (const question of section.questions) {
      if (question.kind !== 'budget') continue;
      const answer = answerAt(seen, section.key, question.key);
      if (!isEmpty(answer)) return budgetTotals(question, answer, form.ui.currency).requested;
    }
  }
  return undefined;
}

function lineTotals(line: BudgetRow, row: number, currency: string): BudgetLineTotals {
  const category = typeof line.category === 'string' ? line.category : undefined;
  const nothing = zero(currency);
  const quantity = hundredthsOf(line.quantity);
  const unitCost = amountIn(currency, line.unitCost);
  const shareBp = line.requestedShareBp;
  if (quantity === undefined || !unitCost || !isShare(shareBp)) {
    return {
      row,
      category,
      total: nothing,
      requested: nothing,
      otherSources: nothing,
      uncovered: nothing,
      computable: false,
    };
  }
  const minor = divideRounded(quantity * unitCost.amountMinor, 10n ** BigInt(QUANTITY_DIGITS));
  const total = { amountMinor: minor, currency };
  const requested = shareOf(total, shareBp);
  const rest = { amountMinor: total.amountMinor - requested.amountMinor, currency };
  const otherSources = amountIn(currency, line.otherSources) ?? rest;
  const uncovered = { amountMinor: rest.amountMinor - otherSources.amountMinor, currency };
  return { row, category, total, requested, otherSources, uncovered, computable: true };
}

function categoryTotals(
  question: BudgetQuestion,
  lines: readonly BudgetLineTotals[],
  currency: string,
): BudgetCategoryTotals[] {
  return question.categories.flatMap(({ key }) => {
    const own = lines.filter((line) => line.category === key);
    if (own.length === 0) return [];
    const sum = (part: 'total' | 'requested' | 'otherSources'): Money => sumOf(own, part, currency);
    return [
      { category: key, total: sum('total'), requested: sum('requested'), otherSources: sum('otherSources') },
    ];
  });
}

function sumOf(
  lines: readonly BudgetLineTotals[],
  part: 'total' | 'requested' | 'otherSources',
  currency: string,
): Money {
  return { amountMinor: lines.reduce((sum, line) => sum + line[part].amountMinor, 0n), currency };
}

/** A quantity in hundredths, exactly; undefined where it is no number of at most two decimals. */
function hundredthsOf(quantity: unknown): bigint | undefined {
  if (typeof quantity !== 'number' || !(quantity >= 0) || quantity > 1e9) return undefined;
  const match = /^(\d+)(?:\.(\d{1,2}))?$/.exec(String(quantity));
  return match ? BigInt((match[1] ?? '0') + (match[2] ?? '').padEnd(QUANTITY_DIGITS, '0')) : undefined;
}

function amountIn(currency: string, value: unknown): Money | undefined {
  const money = moneyFromJson(value);
  return money?.currency === currency && money.amountMinor >= 0n ? money : undefined;
}

function isShare(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= WHOLE_BP;
}

function minorOf(limit: string | undefined, otherwise: bigint): bigint {
  return limit === undefined ? otherwise : BigInt(limit);
}
