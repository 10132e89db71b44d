import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto';

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
  // As a key object: Node takes several times as long where it is given the bytes.
  const cipher = createCipheriv(ALGORITHM, createSecretKey(key), iv).setAAD(Buffer.from(boundTo));
  const ciphertext = Buffer.concat([cipher.update(plain), cipher.final()]);
  return { ciphertext, iv, tag: cipher.getAuthTag() };
}

/** Decrypts what `seal` made. Throws when key, contents or `boundTo` are not the same. */
export function unseal(key: Buffer, { ciphertext, iv, tag }: Sealed, boundTo: string): Buffer {
  const decipher = createDecipheriv(ALGORITHM, createSecretKey(key), iv, { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(boundTo))
    .setAuthTag(tag);
  return Buffer.concat([decipher.update(ciphertext), decipher.final()]);
}

/** Encrypts as `seal` does, into one value: iv, tag, ciphertext. */
export function sealWhole(key: Buffer, plain: Buffer, boundTo: string): Buffer {
  const { ciphertext, iv, tag } = seal(key, plain, boundTo);
  return Buffer.concat([iv, tag, ciphertext]);
}

/** Decrypts what `sealWhole` made. Throws as `unseal` does. */
export function unsealWhole(key: Buffer, whole: Buffer, boundTo: string): Buffer {
  const iv = whole.subarray(0, IV_BYTES);
  const tag = whole.subarray(IV_BYTES, IV_BYTES + TAG_BYTES);
  return unseal(key, { iv, tag, ciphertext: whole.subarray(IV_BYTES + TAG_BYTES) }, boundTo);
}
