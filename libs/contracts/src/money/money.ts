import { isCurrencyCode, minorDigits } from './currency.js';

/** An amount in minor units (cents for CAD) of one currency. Never a float. */
export interface Money {
  readonly amountMinor: bigint;
  readonly currency: string;
}

/** Money as JSON carries it: minor units as a decimal string, for example `{ "amountMinor": "1250000", "currency": "CAD" }`. */
export interface MoneyJson {
  readonly amountMinor: string;
  readonly currency: string;
}

/** Most digits an amount may have in minor units: far above any programme, far below what a database column refuses. */
export const AMOUNT_DIGITS_MAX = 15;

const AMOUNT_PATTERN = /^(0|-?[1-9]\d{0,14})$/;

/** Makes money from minor units. Throws RangeError where the currency is not a three-letter code. */
export function moneyOf(amountMinor: bigint, currency: string): Money {
  if (!isCurrencyCode(currency)) throw new RangeError(`Not an ISO 4217 currency code: ${String(currency)}`);
  return { amountMinor, currency };
}

/** No money at all, in a currency. */
export function zero(currency: string): Money {
  return moneyOf(0n, currency);
}

/** Whole units of a currency as money: `wholeUnits(10_000, 'CAD')` is ten thousand dollars. */
export function wholeUnits(units: number | bigint, currency: string): Money {
  return moneyOf(BigInt(units) * 10n ** BigInt(minorDigits(currency)), currency);
}

/** Money in the form JSON carries. */
export function moneyToJson(money: Money): MoneyJson {
  return { amountMinor: money.amountMinor.toString(), currency: money.currency };
}

/**
 * Reads money from JSON of unknown origin. Returns undefined where it is anything but exactly an object of a canonical
 * decimal string (no leading zeros, at most 15 digits) and a currency code; never throws.
 */
export function moneyFromJson(value: unknown): Money | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { amountMinor, currency, ...rest } = value as Record<string, unknown>;
  if (typeof amountMinor !== 'string' || !AMOUNT_PATTERN.test(amountMinor)) return undefined;
  if (!isCurrencyCode(currency) || Object.keys(rest).length > 0) return undefined;
  return { amountMinor: BigInt(amountMinor), currency };
}

/** Adds two amounts. Throws RangeError where the currencies differ: rates are never applied in silence. */
export function addMoney(left: Money, right: Money): Money {
  assertSameCurrency(left, right);
  return { amountMinor: left.amountMinor + right.amountMinor, currency: left.currency };
}

/** Takes the second amount from the first; may be negative. Throws RangeError where the currencies differ. */
export function subtractMoney(left: Money, right: Money): Money {
  assertSameCurrency(left, right);
  return { amountMinor: left.amountMinor - right.amountMinor, currency: left.currency };
}

/** The sum of any number of amounts, zero of the currency for none. Throws RangeError where one has another currency. */
export function sumMoney(amounts: Iterable<Money>, currency: string): Money {
  let total = zero(currency);
  for (const amount of amounts) total = addMoney(total, amount);
  return total;
}

/** -1, 0 or 1 as the first amount is less than, equal to or more than the second. Throws where currencies differ. */
export function compareMoney(left: Money, right: Money): -1 | 0 | 1 {
  assertSameCurrency(left, right);
  if (left.amountMinor === right.amountMinor) return 0;
  return left.amountMinor < right.amountMinor ? -1 : 1;
}

function assertSameCurrency(left: Money, right: Money): void {
  if (left.currency !== right.currency) {
    throw new RangeError(
      `Amounts in ${left.currency} and ${right.currency} cannot be combined without a rate`,
    );
  }
}
