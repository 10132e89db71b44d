import { isCountryCode } from '../language/countries.js';
import { moneyFromJson } from '../money/money.js';
import { WHOLE_BP } from '../money/shares.js';
import { isCalendarDate } from './calendar.js';
import type {
  Column,
  DateOptions,
  LongTextOptions,
  MoneyOptions,
  NumberOptions,
  ScalarQuestion,
  TextOptions,
} from './definition.js';
import { CHARS_PER_WORD_MAX, DRAFT_LIMITS, type ProblemList } from './problems.js';
import { characterCount, wordCount } from './word-count.js';

/** NUL and halves of surrogate pairs: no keyboard makes them and no database stores them. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;

/** A question or column that holds one value. */
export type ValueSpec = ScalarQuestion | Column;

/** Checks one value that is not empty against its question or column, adding problems at `path`. */
export function validateValue(spec: ValueSpec, value: unknown, path: string, list: ProblemList): void {
  switch (spec.kind) {
    case 'text':
      return validateText(spec, value, path, list);
    case 'longText':
      return validateLongText(spec, value, path, list);
    case 'choice':
      return validateMember(
        spec.choices.map((choice) => choice.key),
        value,
        path,
        list,
      );
    case 'country':
      return validateCountry(spec.countries, value, path, list);
    case 'date':
      return validateDate(spec, value, path, list);
    case 'number':
      return validateNumber(spec, value, path, list);
    case 'scale':
      return validateInteger(1, spec.steps.length, value, path, list);
    case 'share':
      return validateInteger(0, WHOLE_BP, value, path, list);
    case 'money':
      return validateMoney(spec, value, path, list);
  }
}

function validateText(spec: TextOptions, value: unknown, path: string, list: ProblemList): void {
  const count = lengthOf(value, DRAFT_LIMITS.textChars, path, list);
  if (count !== undefined && list.submitting && count > spec.maxChars) {
    list.add(path, 'form.too-many-characters', { max: spec.maxChars, count });
  }
}

function validateLongText(spec: LongTextOptions, value: unknown, path: string, list: ProblemList): void {
  const characters = lengthOf(value, DRAFT_LIMITS.longTextChars, path, list);
  if (characters === undefined || !list.submitting || typeof value !== 'string') return;
  const count = wordCount(value);
  const max = spec.maxWords * CHARS_PER_WORD_MAX;
  if (count > spec.maxWords) list.add(path, 'form.too-many-words', { max: spec.maxWords, count });
  else if (characters > max) list.add(path, 'form.too-many-characters', { max, count: characters });
}

/** The characters of a text, or undefined after a problem that makes further ones pointless. */
function lengthOf(value: unknown, max: number, path: string, list: ProblemList): number | undefined {
  if (typeof value !== 'string') {
    list.add(path, 'form.wrong-type', { expected: 'text' });
    return undefined;
  }
  if (UNSTORABLE.test(value)) {
    list.add(path, 'form.unreadable-characters');
    return undefined;
  }
  const count = value.length > max * 2 ? value.length : characterCount(value);
  if (count <= max) return count;
  list.add(path, 'form.too-long-to-save', { max });
  return undefined;
}

/** Checks that a value is one of the keys. */
export function validateMember(
  keys: readonly string[],
  value: unknown,
  path: string,
  list: ProblemList,
): void {
  if (typeof value !== 'string') list.add(path, 'form.wrong-type', { expected: 'choice' });
  else if (!keys.includes(value)) list.add(path, 'form.unknown-choice');
}

function validateCountry(
  countries: readonly string[] | undefined,
  value: unknown,
  path: string,
  list: ProblemList,
): void {
  if (countries) validateMember(countries, value, path, list);
  else if (typeof value !== 'string') list.add(path, 'form.wrong-type', { expected: 'choice' });
  else if (!isCountryCode(value)) list.add(path, 'form.unknown-choice');
}

function validateDate(spec: DateOptions, value: unknown, path: string, list: ProblemList): void {
  if (!isCalendarDate(value)) return list.add(path, 'form.not-a-date');
  if (!list.submitting) return;
  if (spec.min !== undefined && value < spec.min) list.add(path, 'form.date-too-early', { min: spec.min });
  if (spec.max !== undefined && value > spec.max) list.add(path, 'form.date-too-late', { max: spec.max });
}

function validateNumber(spec: NumberOptions, value: unknown, path: string, list: ProblemList): void {
  const { min, max, decimals = 0 } = spec;
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    return list.add(path, 'form.wrong-type', { expected: 'number' });
  }
  if (!list.submitting) return;
  if (min !== undefined && value < min) list.add(path, 'form.number-too-small', { min });
  else if (max !== undefined && value > max) list.add(path, 'form.number-too-large', { max });
  else if (decimalsOf(value) > decimals) list.add(path, 'form.too-many-decimals', { max: decimals });
}

/** Checks a whole number in a closed range; a draft must be in range too, because nobody types it half. */
export function validateInteger(
  min: number,
  max: number,
  value: unknown,
  path: string,
  list: ProblemList,
): void {
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    list.add(path, 'form.wrong-type', { expected: 'wholeNumber' });
  } else if (value < min) list.add(path, 'form.number-too-small', { min });
  else if (value > max) list.add(path, 'form.number-too-large', { max });
}

function validateMoney(spec: MoneyOptions, value: unknown, path: string, list: ProblemList): void {
  const money = moneyFromJson(value);
  const currency = list.currency;
  if (!money) return list.add(path, 'form.not-an-amount');
  if (money.currency !== currency) return list.add(path, 'form.wrong-currency', { currency });
  if (money.amountMinor < 0n) return list.add(path, 'form.amount-too-small', { minMinor: '0', currency });
  if (!list.submitting) return;
  if (spec.minMinor !== undefined && money.amountMinor < BigInt(spec.minMinor)) {
    list.add(path, 'form.amount-too-small', { minMinor: spec.minMinor, currency });
  }
  if (spec.maxMinor !== undefined && money.amountMinor > BigInt(spec.maxMinor)) {
    list.add(path, 'form.amount-too-large', { maxMinor: spec.maxMinor, currency });
  }
}

/** Decimals a number is written with: 2 for 1.25. Numbers in exponent notation count as having too many. */
export function decimalsOf(value: number): number {
  const text = String(value);
  if (text.includes('e')) return Number.isInteger(value) ? 0 : Number.MAX_SAFE_INTEGER;
  return text.split('.')[1]?.length ?? 0;
}
