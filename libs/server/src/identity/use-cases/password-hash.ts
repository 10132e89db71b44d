import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

/** OWASP's second choice of parameters: 19 MiB, two passes. About 40 ms. */
const PARAMETERS = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const HASH_BYTES = 32;
const FORMAT = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/;

/** Hashes a password by argon2id, off the main thread. Returns the usual text form, parameters and salt included. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await argon2id(password, salt, PARAMETERS, HASH_BYTES);
  const { memory, passes, parallelism } = PARAMETERS;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(hash)}`;
}

/** Whether `password` is the one behind `stored`. Takes the same time either way. Throws when `stored` is no hash of ours. */
export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  const parts = FORMAT.exec(stored);
  if (!parts) throw new Error('The stored password hash is malformed.');
  const [memory, passes, parallelism] = parts.slice(1, 4).map(Number) as [number, number, number];
  const expected = Buffer.from(parts[5]!, 'base64');
  const parameters = { memory, passes, parallelism };
  const actual = await argon2id(password, Buffer.from(parts[4]!, 'base64'), parameters, expected.length);
  return timingSafeEqual(actual, expected);
}

let nobodys: Promise<string> | undefined;

/** The hash of a password that nobody knows: checking against it costs what checking a real one does. */
export function hashOfNobody(): Promise<string> {
  return (nobodys ??= hashPassword(randomBytes(24).toString('base64')));
}

function argon2id(
  password: string,
  nonce: Buffer,
  parameters: { memory: number; passes: number; parallelism: number },
  tagLength: number,
): Promise<Buffer> {
  // The same letters may be typed composed or decomposed, depending on the keyboard.
  return derive('argon2id', { message: password.normalize('NFKC'), nonce, tagLength, ...parameters });
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
