import { isRecord, moneyFromJson } from '@candela/contracts';

/** An answer's values are of unknown origin; these read them as what a field needs, empty where they are anything else. */

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

export function numberOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

export function amountMinorOf(value: unknown): bigint | null {
  return moneyFromJson(value)?.amountMinor ?? null;
}

export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}

/** The rows of an answer with their positions kept: what is no row becomes an empty one. */
export function rowsIn(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.map(recordOf) : [];
}

/** The record with one part changed; null and undefined take the part away. */
export function withPart(
  record: Readonly<Record<string, unknown>>,
  key: string,
  value: unknown,
): Readonly<Record<string, unknown>> {
  const rest = Object.entries(record).filter(([name]) => name !== key);
  const keeps = value !== null && value !== undefined && value !== '';
  return Object.fromEntries(keeps ? [...rest, [key, value]] : rest);
}
