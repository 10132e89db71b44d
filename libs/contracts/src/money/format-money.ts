import { type Language, localeOf } from '../language/language.js';
import { minorDigits } from './currency.js';
import type { Money } from './money.js';

const formats = new Map<string, Intl.NumberFormat>();

/** Minor units as an exact decimal number without grouping: 1250050n of CAD is "12500.50". */
export function toDecimalString(money: Money): `${number}` {
  const digits = minorDigits(money.currency);
  const negative = money.amountMinor < 0n;
  const plain = (negative ? -money.amountMinor : money.amountMinor).toString().padStart(digits + 1, '0');
  const cut = plain.length - digits;
  const decimals = digits === 0 ? '' : `.${plain.slice(cut)}`;
  return `${negative ? '-' : ''}${plain.slice(0, cut)}${decimals}` as `${number}`;
}

/**
 * Money as people read it: "$12,500.50" or "12 500,50 $". With `round: true` the decimals are left out where they are
 * all zero, as in ranges and headings; other amounts keep them, so nothing is ever hidden.
 */
export function formatMoney(language: Language, money: Money, options: { round?: boolean } = {}): string {
  const unit = 10n ** BigInt(minorDigits(money.currency));
  const digits = options.round && money.amountMinor % unit === 0n ? 0 : minorDigits(money.currency);
  return formatOf(language, money.currency, digits).format(toDecimalString(money));
}

function formatOf(language: Language, currency: string, digits: number): Intl.NumberFormat {
  const key = `${language}:${currency}:${digits}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(localeOf(language), {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  formats.set(key, made);
  return made;
}
