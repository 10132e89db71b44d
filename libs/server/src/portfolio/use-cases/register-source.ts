import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';

/** Where the bytes of a register come from. Can be read several times. */
export interface RegisterSource {
  /** File name, for people. */
  name: string;
  bytes: number;
  open(): AsyncIterable<Uint8Array>;
}

/** A file on this machine. Throws what the file system throws where it cannot be read. */
export async function fileSource(path: string): Promise<RegisterSource> {
  const { size } = await stat(path);
  return { name: basename(path), bytes: size, open: () => createReadStream(path) };
}

const PIECE_BYTES = 65_536;

/** Bytes in memory. */
export function bufferSource(name: string, content: Uint8Array): RegisterSource {
  return { name, bytes: content.length, open: () => pieces(content) };
}

async function* pieces(content: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.length; at += PIECE_BYTES) yield content.subarray(at, at + PIECE_BYTES);
}
