import { randomBytes } from 'node:crypto';

/** Digits and letters that are not mistaken for one another: no I, L, O, U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CHARS = 8;

/** A random reference of 40 bits, 7K2M-9QXT, for the statement of a bank: it says nothing about whom or what. */
export function newPaymentReference(): string {
  // 32 letters: five bits of each byte choose one evenly.
  const letters = [...randomBytes(CHARS)].map((byte) => ALPHABET[byte & 31]).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}
