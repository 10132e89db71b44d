import { DomainError } from '../errors/domain-error.js';

/** The sort values of the last row of a page, in the order of the list's sort columns. */
export type CursorValues = (string | number | null)[];

/** Makes the opaque cursor of the next page. */
export function encodeCursor(values: CursorValues): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** Reads a cursor of `length` values. Throws 400 `request.cursor-malformed` for anything else. */
export function decodeCursor(cursor: string, length: number): CursorValues {
  const refuse = () => new DomainError('request.cursor-malformed', { status: 400 });
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const sound =
      Array.isArray(values) &&
      values.length === length &&
      values.every((value) => value === null || typeof value === 'string' || typeof value === 'number');
    if (!sound) throw refuse();
    return values as CursorValues;
  } catch {
    throw refuse();
  }
}
