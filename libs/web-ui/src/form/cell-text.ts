import {
  type Column,
  COUNTRY_CODES,
  countryName,
  formatShare,
  isCalendarDate,
  type Language,
  LANGUAGES,
  type LocalizedText,
  WHOLE_BP,
} from '@candela/contracts';
import { readAmount, writeAmount } from '../field/read-amount.js';
import { readNumber, writeNumber } from '../field/read-number.js';
import type { Reading } from '../field/typed-text.js';
import { amountMinorOf, numberOf, textOf } from './read-answer.js';

const UNREADABLE: Reading<never> = { ok: false, code: 'form.cell-unreadable' };

/** Reads what somebody typed or pasted into a cell as the column's kind of value. Choices are found by their words. */
export function readCell(
  column: Column,
  text: string,
  language: Language,
  currency: string,
): Reading<unknown> {
  const trimmed = text.trim();
  switch (column.kind) {
    case 'text':
    case 'longText':
      return { ok: true, value: trimmed };
    case 'number':
      return readNumber(trimmed, language, column.decimals ?? 0);
    case 'money': {
      const amount = readAmount(trimmed, language, currency);
      return amount.ok ? { ok: true, value: { amountMinor: amount.value.toString(), currency } } : amount;
    }
    case 'share':
      return readShare(trimmed, language);
    case 'date':
      return readDate(trimmed);
    case 'choice':
      return findByWords(
        trimmed,
        column.choices.map((choice) => [choice.key, choice.key, ...bothOf(choice.label)]),
      );
    case 'country':
      return readCountry(trimmed, column.countries ?? COUNTRY_CODES);
    case 'scale': {
      const steps = column.steps.map((step, index): Words<number> => [
        index + 1,
        String(index + 1),
        ...bothOf(step),
      ]);
      return findByWords(trimmed, steps);
    }
  }
}

/** Writes a cell's value as it stands in its box: numbers and amounts as the language writes them. */
export function writeCell(column: Column, value: unknown, language: Language, currency: string): string {
  switch (column.kind) {
    case 'number': {
      const number = numberOf(value);
      return number === null ? '' : writeNumber(number, language);
    }
    case 'money': {
      const amountMinor = amountMinorOf(value);
      return amountMinor === null ? '' : writeAmount(amountMinor, language, currency);
    }
    case 'share': {
      const shareBp = numberOf(value);
      return shareBp === null ? '' : formatShare(language, shareBp);
    }
    default:
      return typeof value === 'number' ? String(value) : textOf(value);
  }
}

/** A share is typed in percent, with or without the sign: "80", "12,5 %". The value is in basis points. */
export function readShare(text: string, language: Language): Reading<number> {
  const percent = readNumber(text.replace(/[%\s\u00a0\u202f]/g, ''), language, 2);
  if (!percent.ok) return { ok: false, code: 'number.not-a-share' };
  const shareBp = Math.round(percent.value * 100);
  return shareBp < 0 || shareBp > WHOLE_BP
    ? { ok: false, code: 'number.not-a-share' }
    : { ok: true, value: shareBp };
}

function readDate(text: string): Reading<string> {
  const iso = text
    .replaceAll('/', '-')
    .replace(/^(\d{4})-(\d)-/, '$1-0$2-')
    .replace(/-(\d)$/, '-0$1');
  return isCalendarDate(iso) ? { ok: true, value: iso } : UNREADABLE;
}

function readCountry(text: string, codes: readonly string[]): Reading<string> {
  return findByWords(
    text,
    codes.map((code) => [code, code, ...LANGUAGES.map((language) => countryName(language, code))]),
  );
}

type Words<Value> = readonly [value: Value, ...words: string[]];

function findByWords<Value>(text: string, candidates: readonly Words<Value>[]): Reading<Value> {
  const wanted = plain(text);
  const found = candidates.find(([, ...words]) => words.some((word) => plain(word) === wanted));
  return found ? { ok: true, value: found[0] } : UNREADABLE;
}

function bothOf(text: LocalizedText): string[] {
  return [text.en, text.fr];
}

/** Without case, accents, and anything but letters and digits, so that "Equipment & materials" finds its category. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
