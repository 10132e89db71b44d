import { randomBytes } from 'node:crypto';

/**
 * A new UUID version 7 (RFC 9562, section 5.7): the first 48 bits are `at` in milliseconds, so that ids sort by age and
 * indexes stay compact; the rest is random.
 */
export function newId(at: Date): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(at.getTime(), 0, 6);
  bytes[6] = 0x70 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
