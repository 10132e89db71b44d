import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, open, opendir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { invariant } from '../errors/domain-error.js';
import {
  ContentMissing,
  ContentTooLarge,
  FileStorage,
  StorageFull,
  type PutOptions,
  type StoredContent,
} from './file-storage.js';

const KEY = /^[\da-f]{32}$/;
const FULL = ['ENOSPC', 'EDQUOT', 'EFBIG'];

/**
 * Files in a folder: `content/ab/ab…` by the first two letters of the key. Content is written aside, forced to the
 * disk and then renamed, so that whatever has a key is complete.
 */
export class DiskStorage extends FileStorage {
  private readonly content: string;
  private readonly incoming: string;

  /** @param folder is made when it is missing */
  constructor(folder: string) {
    super();
    this.content = join(folder, 'content');
    this.incoming = join(folder, 'incoming');
  }

  override async put(content: Readable, options: PutOptions = {}): Promise<StoredContent> {
    const key = randomBytes(16).toString('hex');
    const aside = join(this.incoming, key);
    try {
      await mkdir(this.incoming, { recursive: true, mode: 0o700 });
      const measured = await write(aside, content, options.maxBytes ?? Number.POSITIVE_INFINITY);
      await this.moveIn(aside, key);
      return { key, ...measured };
    } catch (error) {
      content.destroy();
      await rm(aside, { force: true });
      throw FULL.includes(codeOf(error)) ? new StorageFull() : error;
    }
  }

  override async get(key: string, range?: { start: number; end: number }): Promise<Readable> {
    if (!(await this.exists(key))) throw new ContentMissing();
    return createReadStream(this.pathOf(key), range);
  }

  override async exists(key: string): Promise<boolean> {
    return access(this.pathOf(key)).then(
      () => true,
      () => false,
    );
  }

  override async remove(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  override async *list(): AsyncIterable<{ key: string; storedAt: Date }> {
    for await (const folder of entriesOf(this.content)) {
      for await (const key of entriesOf(join(this.content, folder))) {
        const found = await stat(join(this.content, folder, key)).catch(() => null);
        if (found && KEY.test(key)) yield { key, storedAt: found.mtime };
      }
    }
  }

  override async removeUnfinished(before: Date): Promise<number> {
    let removed = 0;
    for await (const name of entriesOf(this.incoming)) {
      const path = join(this.incoming, name);
      const found = await stat(path).catch(() => null);
      if (!found || found.mtime >= before) continue;
      await rm(path, { force: true });
      removed += 1;
    }
    return removed;
  }

  override async checkWritable(): Promise<void> {
    const probe = join(this.incoming, `probe-${randomBytes(8).toString('hex')}`);
    await mkdir(this.incoming, { recursive: true, mode: 0o700 });
    try {
      const file = await open(probe, 'wx', 0o600);
      await file.write('.').finally(() => file.close());
    } finally {
      await rm(probe, { force: true });
    }
  }

  private async moveIn(aside: string, key: string): Promise<void> {
    const folder = join(this.content, key.slice(0, 2));
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await rename(aside, join(folder, key));
    // The name itself must survive a power cut too, and so must the folder's.
    await syncFolder(folder);
    await syncFolder(this.content);
  }

  private pathOf(key: string): string {
    invariant(KEY.test(key), 'A key of the storage is 32 hexadecimal digits.');
    return join(this.content, key.slice(0, 2), key);
  }
}

async function write(
  path: string,
  content: Readable,
  maxBytes: number,
): Promise<{ sizeBytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of content as AsyncIterable<Buffer | string>) {
      const bytes = Buffer.from(chunk as Buffer);
      sizeBytes += bytes.length;
      if (sizeBytes > maxBytes) throw new ContentTooLarge(maxBytes);
      hash.update(bytes);
      await writeAll(file, bytes);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sizeBytes, sha256: hash.digest('hex') };
}

/** The system may take less than it is given, most of all when the disk is nearly full. */
async function writeAll(file: FileHandle, bytes: Buffer): Promise<void> {
  for (let offset = 0; offset < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, offset);
    offset += bytesWritten;
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}

async function* entriesOf(path: string): AsyncIterable<string> {
  try {
    for await (const entry of await opendir(path)) yield entry.name;
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
