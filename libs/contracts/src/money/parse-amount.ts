import { type Language, LANGUAGES, localeOf } from '../language/language.js';
import { minorDigits } from './currency.js';
import { AMOUNT_DIGITS_MAX, type Money } from './money.js';

export type AmountProblemCode =
  | 'money.not-an-amount'
  | 'money.ambiguous-separator'
  | 'money.too-many-decimals'
  | 'money.too-large'
  | 'money.negative';

/** What a typed amount turned out to be: money, or the reason it is none. */
export type ParsedAmount =
  { readonly ok: true; readonly money: Money } | { readonly ok: false; readonly code: AmountProblemCode };

const SPACES_AND_APOSTROPHES = /[\s\u00a0\u202f\u2009'’]/g;
const GROUPED = /^\d{1,3}(?:_\d{2,3})*_\d{3}$/;

/**
 * Reads an amount as people type it: "12 500,50", "12,500.50", "12'500", "$12500", "12500 CAD", also in Arabic digits.
 * Where one separator could be either (a French "12,500", an English "12.500") it is refused as ambiguous instead of being
 * wrong by a thousand; such a separator followed by three digits groups only where it is not the language's decimal sign.
 * Negative amounts are refused. Returns money in the currency asked for, or the code of what is wrong with the text.
 */
export function parseAmount(text: string, language: Language, currency: string): ParsedAmount {
  if (text.length > 60) return { ok: false, code: 'money.not-an-amount' };
  const [, before = '', bare = '', after = ''] = /^([^\d.,]*)(.*?)([^\d.,]*)$/.exec(asciiDigits(text)) ?? [];
  if (/^\s*[-−(]/.test(before)) return { ok: false, code: 'money.negative' };
  if (!/\d/.test(bare) || ![before, after].every((affix) => isAffixOf(currency, affix))) {
    return { ok: false, code: 'money.not-an-amount' };
  }
  const parts = splitDecimal(bare, language, minorDigits(currency));
  return typeof parts === 'string' ? { ok: false, code: parts } : assemble(parts, currency);
}

interface DecimalParts {
  readonly whole: string;
  readonly decimals: string;
}

function assemble({ whole, decimals }: DecimalParts, currency: string): ParsedAmount {
  const digits = minorDigits(currency);
  const units = ungroup(whole);
  if (units === undefined || !/^\d*$/.test(decimals)) return { ok: false, code: 'money.not-an-amount' };
  const kept = decimals.slice(0, digits).padEnd(digits, '0');
  if (/[1-9]/.test(decimals.slice(digits))) return { ok: false, code: 'money.too-many-decimals' };
  const minor = (units + kept).replace(/^0+(?=\d)/, '');
  if (minor.length > AMOUNT_DIGITS_MAX) return { ok: false, code: 'money.too-large' };
  return { ok: true, money: { amountMinor: BigInt(minor), currency } };
}

/** Finds the decimal sign. Groups are marked with "_" so that both signs and spaces are checked the same way. */
function splitDecimal(bare: string, language: Language, digits: number): DecimalParts | AmountProblemCode {
  const text = bare.replace(SPACES_AND_APOSTROPHES, '_');
  const signs = text.match(/[.,]/g) ?? [];
  const last = signs.at(-1);
  if (last === undefined) return { whole: text, decimals: '' };
  const at = text.lastIndexOf(last);
  const before = text.slice(0, at).replace(/[.,]/g, '_');
  const after = text.slice(at + 1);
  const grouped = { whole: `${before}_${after}`, decimals: '' };
  const decimal = { whole: before, decimals: after };
  const repeats = signs.filter((sign) => sign === last).length > 1;
  if (signs.some((sign) => sign !== last)) return repeats ? 'money.not-an-amount' : decimal;
  if (repeats) return grouped;
  const couldGroup = /^[1-9]\d{0,2}$/.test(before) && /^\d{3}$/.test(after);
  if (!couldGroup) return decimal;
  if (digits === 0 || !isDecimalSign(last, language)) return grouped;
  return digits === 3 ? decimal : 'money.ambiguous-separator';
}

function isDecimalSign(sign: string, language: Language): boolean {
  return sign === (language === 'fr' ? ',' : '.');
}

/** Digits without their group marks; undefined where the groups are not groups ("1 2 3", "12 50"). */
function ungroup(whole: string): string | undefined {
  if (/^\d*$/.test(whole)) return whole === '' ? '0' : whole;
  return GROUPED.test(whole) ? whole.replaceAll('_', '') : undefined;
}

/** Whether what stands before or after the digits is nothing or a sign of this very currency, never of another. */
function isAffixOf(currency: string, affix: string): boolean {
  const sign = affix.replace(SPACES_AND_APOSTROPHES, '').toUpperCase();
  return (
    sign === '' || sign === currency || LANGUAGES.some((language) => sign === signOf(language, currency))
  );
}

function signOf(language: Language, currency: string): string {
  const parts = new Intl.NumberFormat(localeOf(language), { style: 'currency', currency }).formatToParts(0);
  const sign = parts.find((part) => part.type === 'currency')?.value ?? currency;
  return sign.replace(SPACES_AND_APOSTROPHES, '').toUpperCase();
}

function asciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}
