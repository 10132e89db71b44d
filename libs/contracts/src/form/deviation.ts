import { moneyFromJson } from '../money/money.js';
import { divideRounded, WHOLE_BP } from '../money/shares.js';

/** Numbers of a form have at most two decimals. */
const HUNDREDTHS = 100;

/**
 * How far what was done is from what was planned, as a share of the plan in basis points, rounded; below zero where it is
 * less. Null where one of them is missing or they are not of a kind, and where nothing was planned.
 */
export function deviationBp(planned: unknown, actual: unknown): number | null {
  const pair = pairOf(planned, actual);
  if (!pair || pair.planned === 0n) return null;
  return Number(divideRounded((pair.actual - pair.planned) * BigInt(WHOLE_BP), pair.planned));
}

/**
 * Whether what was done differs from what was planned by more than a share of the plan, compared without rounding: one cent
 * over is over. Anything at all is more than a plan of nothing.
 */
export function deviates(planned: unknown, actual: unknown, aboveBp: number): boolean {
  const pair = pairOf(planned, actual);
  if (!pair) return false;
  const difference = pair.actual - pair.planned;
  const size = difference < 0n ? -difference : difference;
  return size * BigInt(WHOLE_BP) > pair.planned * BigInt(aboveBp);
}

/** Both as integers of one unit: amounts of one currency, or numbers. */
function pairOf(planned: unknown, actual: unknown): { planned: bigint; actual: bigint } | null {
  if (typeof planned === 'number' && typeof actual === 'number') {
    if (!Number.isFinite(planned) || !Number.isFinite(actual) || planned < 0) return null;
    return { planned: inHundredths(planned), actual: inHundredths(actual) };
  }
  const [one, other] = [moneyFromJson(planned), moneyFromJson(actual)];
  if (!one || !other || one.currency !== other.currency || one.amountMinor < 0n) return null;
  return { planned: one.amountMinor, actual: other.amountMinor };
}

function inHundredths(value: number): bigint {
  return BigInt(Math.round(value * HUNDREDTHS));
}
