import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** What AES-256-GCM makes of a text. */
export interface Sealed {
  ciphertext: Buffer;
  iv: Buffer;
  tag: Buffer;
}

/** A new key of 32 bytes. */
export function newKey(): Buffer {
  return randomBytes(32);
}

/** Encrypts under a key of 32 bytes. `boundTo` is not stored, but opening needs the same: a seal cannot be moved. */
export function seal(key: Buffer, plain: Buffer, boundTo: string): Sealed {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, iv).setAAD(Buffer.from(boundTo));
  const ciphertext = Buffer.concat([cipher.update(plain), cipher.final()]);
  return { ciphertext, iv, tag: cipher.getAuthTag() };
}

/** Decrypts what `seal` made. Throws when key, contents or `boundTo` are not the same. */
export function unseal(key: Buffer, { ciphertext, iv, tag }: Sealed, boundTo: string): Buffer {
  const decipher = createDecipheriv(ALGORITHM, key, iv, { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(boundTo))
    .setAuthTag(tag);
  return Buffer.concat([decipher.update(ciphertext), decipher.final()]);
}

/** A key sealed under the master key, as one value: iv, tag, ciphertext. */
export function wrapKey(masterKey: Buffer, key: Buffer, boundTo: string): Buffer {
  const { ciphertext, iv, tag } = seal(masterKey, key, boundTo);
  return Buffer.concat([iv, tag, ciphertext]);
}

/** The key that `wrapKey` has wrapped. Throws when the master key is another. */
export function unwrapKey(masterKey: Buffer, wrapped: Buffer, boundTo: string): Buffer {
  const iv = wrapped.subarray(0, IV_BYTES);
  const tag = wrapped.subarray(IV_BYTES, IV_BYTES + TAG_BYTES);
  return unseal(masterKey, { iv, tag, ciphertext: wrapped.subarray(IV_BYTES + TAG_BYTES) }, boundTo);
}
