import type { MoneyJson } from '../money/money.js';

/** Answers of one section by question key. Values are of unknown origin until validated. */
export interface SectionAnswers {
  readonly [question: string]: unknown;
}

/** Answers of a form: section key to answers. */
export interface FormAnswers {
  readonly [section: string]: SectionAnswers | undefined;
}

export interface BeneficiariesAnswer {
  /** People reached directly: group key to age band key to number. */
  readonly direct?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** How many of the direct ones live with a disability. */
  readonly withDisability?: number;
  /** People reached indirectly, an estimate. */
  readonly indirect?: number;
}

export interface RiskRow {
  readonly category?: string;
  readonly risk?: string;
  readonly likelihood?: number;
  readonly impact?: number;
  readonly mitigation?: string;
}

export interface IndicatorRow {
  readonly name?: string;
  readonly baseline?: number;
  readonly target?: number;
  readonly source?: string;
}

export interface BudgetRow {
  readonly category?: string;
  readonly unit?: string;
  readonly quantity?: number;
  readonly unitCost?: MoneyJson;
  /** Share of the line that is asked for, in basis points. */
  readonly requestedShareBp?: number;
  /** What others pay; where absent, whatever the requested share leaves. */
  readonly otherSources?: MoneyJson;
  readonly note?: string;
}

export interface LocationRow {
  readonly precision?: 'city' | 'district' | 'country';
  readonly country?: string;
  readonly place?: string;
}

export interface ContactAnswer {
  readonly name?: string;
  readonly role?: string;
  readonly channel?: string;
  readonly value?: string;
  readonly language?: string;
  readonly hours?: string;
  readonly codeWord?: string;
  readonly neverUse?: string;
}

export interface FileAnswer {
  readonly fileId: string;
  readonly name: string;
  readonly sizeBytes: number;
  readonly mediaType: string;
}

export type DeclarationsAnswer = Readonly<Record<string, boolean>>;

/** Tells whether a value is a plain JSON object: not null, not a list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The rows of a table-like answer that are rows at all; none where the value is no list. */
export function rowsOf<Row extends object>(value: unknown): Partial<Row>[] {
  return Array.isArray(value) ? value.filter(isRecord).map((row) => row as Partial<Row>) : [];
}

/**
 * Whether nothing was answered: absent, null, false, blank text, or a list or object that holds nothing but that.
 * Zero is an answer.
 */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === false) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.every(isEmpty);
  if (typeof value === 'object') return Object.values(value).every(isEmpty);
  return false;
}

/** Whether two answers say the same; all empty answers are one, and the order of an object's keys says nothing. */
export function sameAnswer(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (isEmpty(left) || isEmpty(right)) return isEmpty(left) && isEmpty(right);
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((item, index) => sameAnswer(item, right[index]));
  }
  if (!isRecord(left) || !isRecord(right)) return false;
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].every((key) => sameAnswer(valueOf(left, key), valueOf(right, key)));
}

/** An object's own value, never an inherited one: keys of answers come from outside. */
export function valueOf(record: Readonly<Record<string, unknown>> | undefined, key: string): unknown {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}

/** The answer to one question, undefined where there is none. */
export function answerAt(answers: FormAnswers, sectionKey: string, questionKey: string): unknown {
  const section = valueOf(answers, sectionKey);
  return isRecord(section) ? valueOf(section, questionKey) : undefined;
}
