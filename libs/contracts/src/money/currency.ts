const DIGITS: Readonly<Record<string, number>> = Object.fromEntries([
  ...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'
    .split(' ')
    .map((code) => [code, 0]),
  ...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3]),
]);

/** Tells whether a value has the form of an ISO 4217 code: three capital letters. */
export function isCurrencyCode(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Z]{3}$/.test(value);
}

/**
 * How many decimals the minor unit of a currency has: 2 for CAD, 0 for XOF, 3 for TND. A table of our own instead of
 * Intl, because stored amounts depend on it and must mean the same on every phone and server.
 */
export function minorDigits(currency: string): number {
  return DIGITS[currency] ?? 2;
}
