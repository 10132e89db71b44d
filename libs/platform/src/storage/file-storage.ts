import type { Readable } from 'node:stream';
import { DomainError } from '../errors/domain-error.js';

/** What is known of content that was stored. */
export interface StoredContent {
  /** Random, tells nothing about the content. */
  key: string;
  sizeBytes: number;
  /** SHA-256 in hex. */
  sha256: string;
}

export interface PutOptions {
  /** Refuse content that is longer. */
  maxBytes?: number;
}

/** The bytes of files, by random keys; what they are and who may read them is the business of the files context. */
export abstract class FileStorage {
  /**
   * Stores a stream to its end, durably before it resolves, under a new key. Nothing is left behind when it throws:
   * `StorageFull`, `ContentTooLarge`, or the stream's own error.
   */
  abstract put(content: Readable, options?: PutOptions): Promise<StoredContent>;

  /** The content as a stream, or the bytes from `start` to `end` (both included) of it. Throws `ContentMissing`. */
  abstract get(key: string, range?: { start: number; end: number }): Promise<Readable>;

  abstract exists(key: string): Promise<boolean>;

  /** Removes the content; doing it again is harmless. */
  abstract remove(key: string): Promise<void>;

  /** Every key with the time of its content, in no order, to be compared with what is referred to. */
  abstract list(): AsyncIterable<{ key: string; storedAt: Date }>;

  /** Removes what uploads that were cut off before the given time have left. Returns how many. */
  abstract removeUnfinished(before: Date): Promise<number>;

  /** Throws when nothing can be stored at present. */
  abstract checkWritable(): Promise<void>;
}

/** There is no room left. */
export class StorageFull extends DomainError {
  constructor() {
    super('files.storage-full', { status: 507 });
  }
}

/** The content is longer than was allowed. */
export class ContentTooLarge extends DomainError {
  constructor(maxBytes: number) {
    super('files.too-large', { status: 413, params: { maxBytes } });
  }
}

/** Nothing is stored under that key. */
export class ContentMissing extends DomainError {
  constructor() {
    super('files.content-missing', { status: 404 });
  }
}
