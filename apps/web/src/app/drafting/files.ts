import { type FileAnswer, isRecord } from '@candela/contracts';

/** The files of an answer of unknown origin. */
export function filesIn(value: unknown): readonly FileAnswer[] {
  if (!Array.isArray(value)) return [];
  return value.filter(
    (item): item is FileAnswer & Record<string, unknown> =>
      isRecord(item) && typeof item['fileId'] === 'string' && typeof item['name'] === 'string',
  );
}

/** The size of a file in the unit people read, and that unit's key below `drafting.file`. */
export function sizeOf(bytes: number): { amount: number; unit: 'kilobytes' | 'megabytes' } {
  return bytes < 1_000_000
    ? { amount: Math.max(1, Math.round(bytes / 1_000)), unit: 'kilobytes' }
    : { amount: Math.round(bytes / 100_000) / 10, unit: 'megabytes' };
}
