import type { Readable } from 'node:stream';
import { type Actor, FileStorage, invariant, type Reading, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { FilePlaces } from '../model/file-places.js';
import { filePolicy } from '../model/file-policy.js';
import type { StoredFile } from '../model/stored-file.entity.js';
import { findFile, subjectOf } from '../queries/find-file.js';

export interface Download {
  name: string;
  mediaType: string;
  sizeBytes: number;
  content: Readable;
}

/** Hands out a file; recorded in the audit where its place is protected or restricted. */
@Injectable()
export class DownloadFile {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly places: FilePlaces,
    private readonly storage: FileStorage,
  ) {}

  /** Throws `NotFound` and denials. */
  async execute(actor: Actor, id: string): Promise<Download> {
    const { file, access } = await this.unitOfWork.read(actor, (reading) => this.permitted(reading, id));
    if (access.audited) {
      await this.unitOfWork.run(actor, async (tx) => {
        const again = await findFile(tx, this.places, id);
        tx.authorize(filePolicy, 'file.download', subjectOf(again.file, again.access));
      });
    }
    invariant(file.storageKey && file.mediaType, 'A stored file has content.');
    const content = await this.storage.get(file.storageKey);
    return { name: file.name, mediaType: file.mediaType, sizeBytes: file.sizeBytes, content };
  }

  private async permitted(
    reading: Reading,
    id: string,
  ): Promise<{ file: StoredFile; access: { audited: boolean } }> {
    const found = await findFile(reading, this.places, id);
    reading.permit(filePolicy, 'file.download', subjectOf(found.file, found.access));
    return found;
  }
}
