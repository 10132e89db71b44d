import { createHash } from 'node:crypto';
import { isRecord } from '@candela/contracts';
import type { HandedIn } from './handed-in.js';

/**
 * SHA-256 in hexadecimal over the canonical JSON of the content: the same for the same content, whatever its key order. What
 * is sealed stands in it as it is stored, in base64: a hash over the words themselves would let them be guessed.
 */
export function contentHash({ sealed, ...content }: HandedIn & Readonly<Record<string, unknown>>): string {
  const whole = { ...content, ...(sealed ? { sealed: sealed.toString('base64') } : {}) };
  return createHash('sha256').update(canonicalJson(whole)).digest('hex');
}

/** JSON without spaces, the keys of every object in the order of their UTF-16 code units (RFC 8785 for what answers hold). */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (!isRecord(value)) return JSON.stringify(value ?? null);
  const members = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort((one, other) => (one < other ? -1 : 1))
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`);
  return `{${members.join(',')}}`;
}
