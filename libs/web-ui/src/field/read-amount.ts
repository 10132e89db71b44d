import { type Language, localeOf, parseAmount, toDecimalString } from '@candela/contracts';
import type { Reading } from './typed-text.js';

/** Reads an amount in minor units of a currency, as typed in either language. */
export function readAmount(text: string, language: Language, currency: string): Reading<bigint> {
  const parsed = parseAmount(text, language, currency);
  return parsed.ok ? { ok: true, value: parsed.money.amountMinor } : parsed;
}

/** Writes an amount without its currency, with all its decimals: "12,500.50" or "12 500,50". */
export function writeAmount(amountMinor: bigint, language: Language, currency: string): string {
  const exact = toDecimalString({ amountMinor, currency });
  const minimumFractionDigits = exact.split('.')[1]?.length ?? 0;
  return new Intl.NumberFormat(localeOf(language), { minimumFractionDigits }).format(exact);
}
