import { type Language, localeOf } from '../language/language.js';
import type { Money } from './money.js';

/** A whole, in basis points (hundredths of a percent). */
export const WHOLE_BP = 10_000;

/**
 * Divides exactly and rounds to the nearest integer, ties away from zero. The one rounding rule of the portal:
 * a half cent goes up, and what is owed back is rounded like what is paid.
 */
export function divideRounded(dividend: bigint, divisor: bigint): bigint {
  if (divisor === 0n) throw new RangeError('Division by zero');
  const negative = dividend < 0n !== divisor < 0n;
  const top = dividend < 0n ? -dividend : dividend;
  const bottom = divisor < 0n ? -divisor : divisor;
  const rounded = (2n * top + bottom) / (2n * bottom);
  return negative ? -rounded : rounded;
}

/** A share of an amount, `shareBp` in basis points, rounded to the minor unit (ties away from zero). */
export function shareOf(money: Money, shareBp: number): Money {
  return {
    amountMinor: divideRounded(money.amountMinor * BigInt(shareBp), BigInt(WHOLE_BP)),
    currency: money.currency,
  };
}

/** What share of the whole a part is, in basis points, rounded; 0 where the whole is nothing. For display, not for limits. */
export function basisPointsOf(part: Money, whole: Money): number {
  if (whole.amountMinor === 0n) return 0;
  return Number(divideRounded(part.amountMinor * BigInt(WHOLE_BP), whole.amountMinor));
}

/** Whether a part is more than a share of the whole, compared without rounding: one cent over is over. */
export function exceedsShare(part: Money, whole: Money, limitBp: number): boolean {
  return part.amountMinor * BigInt(WHOLE_BP) > whole.amountMinor * BigInt(limitBp);
}

/**
 * Splits an amount by shares that make a whole (80 %, 10 %, 10 %: `[8000, 1000, 1000]`). The parts add up to the amount
 * to the cent: each is the difference of rounded running totals. Throws RangeError where shares are not a whole.
 */
export function splitByShares(money: Money, sharesBp: readonly number[]): Money[] {
  const isShare = (share: number): boolean => Number.isInteger(share) && share >= 0;
  if (!sharesBp.every(isShare) || sharesBp.reduce((sum, share) => sum + share, 0) !== WHOLE_BP) {
    throw new RangeError('Shares must be whole basis points that add up to 10,000');
  }
  let runningBp = 0;
  let before = 0n;
  return sharesBp.map((share) => {
    runningBp += share;
    const until = shareOf(money, runningBp).amountMinor;
    const part = { amountMinor: until - before, currency: money.currency };
    before = until;
    return part;
  });
}

/** A share in basis points as people read it: `1250` is "12.5%" in English, "12,5 %" in French. */
export function formatShare(language: Language, shareBp: number): string {
  return new Intl.NumberFormat(localeOf(language), { style: 'percent', maximumFractionDigits: 2 }).format(
    shareBp / WHOLE_BP,
  );
}
