import { randomBytes } from 'node:crypto';

/** Digits and letters that are not mistaken for one another: no I, L, O, U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 4;
const GROUP_CHARS = 4;

/** A random code of 80 bits in four groups, K7QM-2XTA-9RVB-5HNE. Says nothing about what it stands for. */
export function newReceiptCode(): string {
  // 32 letters: five bits of each byte choose one evenly.
  const letters = [...randomBytes(GROUPS * GROUP_CHARS)].map((byte) => ALPHABET[byte & 31]).join('');
  return letters.match(/.{4}/g)!.join('-');
}
