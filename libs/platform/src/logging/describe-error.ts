import { DomainError } from '../errors/domain-error.js';
import { maskText } from './mask-text.js';

/** What may be told about an error outside of the database: where and of which kind, never the values involved. */
export interface ErrorDescription {
  type: string;
  message: string;
  /** Code of the rule (`call.is-closed`), of the system (`ECONNREFUSED`) or of PostgreSQL (`23505`). */
  code?: string;
  /** The places in the code, without the message. */
  stack?: string;
  cause?: ErrorDescription;
}

const LONGEST_MESSAGE = 300;
const QUOTED = /"[^"]*"|“[^”]*”|«[^»]*»|`[^`]*`/g;

/** Describes anything thrown without the values it was about: no SQL parameters, no quoted input, no addresses. */
export function describeError(error: unknown, depth = 0): ErrorDescription {
  if (!(error instanceof Error))
    return { type: typeof error, message: 'something that is not an error was thrown' };
  const code = 'code' in error && error.code !== undefined ? String(error.code) : undefined;
  const frames = framesOf(error);
  const cause = error.cause !== undefined && depth < 3 ? describeError(error.cause, depth + 1) : undefined;
  return {
    type: error.name,
    message: messageOf(error),
    ...(code && /^[\w.-]{1,80}$/.test(code) ? { code } : {}),
    ...(frames ? { stack: frames } : {}),
    ...(cause ? { cause } : {}),
  };
}

/** One line for a list of failures. */
export function errorLine(error: unknown): string {
  const { type, message } = describeError(error);
  return `${type}: ${message}`;
}

function messageOf(error: Error): string {
  if (error instanceof DomainError) return error.code;
  const database = databaseMessage(error);
  if (database) return database;
  return maskText(error.message.replace(QUOTED, '"…"')).slice(0, LONGEST_MESSAGE);
}

/** PostgreSQL repeats the offending values in its messages; state, constraint and table are enough to find the place. */
function databaseMessage(error: Error): string | null {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (!/^[0-9A-Z]{5}$/.test(code) || !('severity' in error || 'query' in error)) return null;
  const part = (key: string) => {
    const held = (error as unknown as Record<string, unknown>)[key];
    return typeof held === 'string' && held ? ` ${key} ${held}` : '';
  };
  return `SQLSTATE ${code}${part('constraint')}${part('table')}${part('column')}${part('routine')}`;
}

/** The lines of the stack that name places. The first ones repeat the message. */
function framesOf(error: Error): string {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim())
    .join('\n');
}
