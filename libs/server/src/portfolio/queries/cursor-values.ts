import { isCalendarDate } from '@candela/contracts';
import { DomainError, type CursorValues } from '@candela/platform';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Forms of values in cursors: what somebody else made up must not reach the database. */
const FORMS = {
  id: (value: unknown) => typeof value === 'string' && UUID.test(value),
  date: isCalendarDate,
  instant: (value: unknown) => typeof value === 'string' && new Date(value).toJSON() === value,
  bigint: (value: unknown) => typeof value === 'string' && /^\d{1,18}$/.test(value),
  text: (value: unknown) => typeof value === 'string',
} as const;

export type CursorForm = keyof typeof FORMS;

/** The value of a cursor at a place. Throws 400 `request.cursor-malformed` where it has another form. */
export function cursorValue(values: CursorValues, at: number, form: CursorForm): string {
  const value = values[at];
  if (!FORMS[form](value)) throw new DomainError('request.cursor-malformed', { status: 400 });
  return String(value);
}
