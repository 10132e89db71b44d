import type { FileMediaType } from '@candela/contracts';
import { invariant, NotFound, type Reading, type Verdict } from '@candela/platform';
import { Injectable } from '@nestjs/common';

/** What a place takes. */
export interface FileLimits {
  mediaTypes: readonly FileMediaType[];
  maxBytes: number;
  maxFiles: number;
}

/** What one reader may do with the files of one place. */
export interface FileAccess {
  /** Null where the place takes no files, or none any more. */
  limits: FileLimits | null;
  read: Verdict;
  change: Verdict;
  /** Whether reading is recorded in the audit. */
  audited: boolean;
  /** Ids of the files that an answer there refers to. */
  attachedIds: readonly string[];
}

/** A kind of thing that files are attached to; the context that owns it knows who may. */
export interface FilePlace {
  /** Throws `NotFound` where the reader does not see the thing. */
  accessTo(reading: Reading, id: string, key: string): Promise<FileAccess>;
}

/** Where the contexts that take files register what they know of them: files cannot know the contexts after them. */
@Injectable()
export class FilePlaces {
  private readonly places = new Map<string, FilePlace>();

  /** Names the place of one kind, once. */
  register(kind: string, place: FilePlace): void {
    invariant(!this.places.has(kind), `Two places for files are called ${kind}.`);
    this.places.set(kind, place);
  }

  /** What the reader may do there. Throws `NotFound` for unknown kinds and hidden things alike. */
  accessTo(
    reading: Reading,
    place: { placeKind: string; placeId: string; placeKey: string },
  ): Promise<FileAccess> {
    const known = this.places.get(place.placeKind);
    if (!known) throw new NotFound('file');
    return known.accessTo(reading, place.placeId, place.placeKey);
  }
}
