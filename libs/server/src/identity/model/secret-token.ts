import { createHash, randomBytes } from 'node:crypto';

/** A new secret of 32 random bytes, with the hash that is all the database gets. */
export function newSecret(): { token: string; hash: Buffer } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashOfSecret(token) };
}

/** The hash to look a secret up by. The secret is random, so a fast hash is enough. */
export function hashOfSecret(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
