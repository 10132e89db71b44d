import { randomUUID } from 'node:crypto';

/** Stands in a reply for what was written before; nobody learns it, so that nobody can have it in a text. */
const MARK = randomUUID();

/** What is met of it while a reply is being written; null otherwise. One reply is written at a time. */
let met: Buffer[] | null = null;

/**
 * Lets a value that never changes be written as JSON once rather than in every reply that holds it. It stays what it
 * is for everybody else.
 */
export function writtenOnce<T extends object>(value: T): T {
  let bytes: Buffer | undefined;
  return Object.defineProperty(value, 'toJSON', {
    value: () => {
      if (!met) return value;
      const sofar = met;
      met = null;
      bytes ??= Buffer.from(JSON.stringify(value));
      met = [...sofar, bytes];
      return MARK;
    },
  });
}

/** The JSON of a reply. */
export function replyJson(payload: unknown): string | Buffer {
  met = [];
  try {
    const text = JSON.stringify(payload);
    if (met.length === 0) return text;
    const [first = '', ...rest] = text.split(`"${MARK}"`);
    const parts = rest.flatMap((part, index) => [met![index]!, Buffer.from(part)]);
    return Buffer.concat([Buffer.from(first), ...parts]);
  } finally {
    met = null;
  }
}
