import { AMOUNT_DIGITS_MAX, minorDigits } from '@candela/contracts';

/** How a register writes amounts. */
export interface AmountFormat {
  /** Between units and decimals. */
  decimal: '.' | ',';
  /** What may stand between groups of three digits. */
  groups: readonly string[];
}

/**
 * Reads an amount exactly, without ever making it a floating point number: `75000`, `2,400,000`, `100.00`. Returns minor
 * units, or undefined for anything else: a sign, a currency, groups that are not groups, more decimals than the
 * currency has unless they are zeros, more than 15 digits.
 */
export function parseRegisterAmount(
  text: string,
  format: AmountFormat,
  currency: string,
): bigint | undefined {
  const [whole = '', decimals, ...more] = text.split(format.decimal);
  const units = ungrouped(whole, format.groups);
  if (units === undefined || more.length > 0 || (decimals !== undefined && !/^\d+$/.test(decimals)))
    return undefined;
  const digits = minorDigits(currency);
  const kept = (decimals ?? '').slice(0, digits).padEnd(digits, '0');
  if (/[1-9]/.test((decimals ?? '').slice(digits))) return undefined;
  const minor = BigInt(units + kept);
  return minor.toString().length > AMOUNT_DIGITS_MAX ? undefined : minor;
}

function ungrouped(whole: string, groups: readonly string[]): string | undefined {
  if (/^\d{1,30}$/.test(whole)) return whole;
  for (const group of groups) {
    const parts = whole.split(group);
    const [first = '', ...rest] = parts;
    if (parts.length > 1 && /^[1-9]\d{0,2}$/.test(first) && rest.every((part) => /^\d{3}$/.test(part))) {
      return parts.join('');
    }
  }
  return undefined;
}

/** The form of accepted amounts, for whoever reads a problem: `1234567.89`. */
export function amountForm(format: AmountFormat, currency: string): string {
  const digits = minorDigits(currency);
  return digits === 0 ? '1234567' : `1234567${format.decimal}${'89000'.slice(0, digits)}`;
}
