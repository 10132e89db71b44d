import { type Actor, FileStorage, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { FileIsInUse } from '../domain/file-errors.js';
import { FilePlaces } from '../model/file-places.js';
import { filePolicy } from '../model/file-policy.js';
import { lockFile, subjectOf } from '../queries/find-file.js';
import { UploadStore } from './upload-store.js';

/** Removes a file that no answer refers to, arrived or on its way. */
@Injectable()
export class RemoveFile {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly places: FilePlaces,
    private readonly uploads: UploadStore,
    private readonly storage: FileStorage,
  ) {}

  /** Throws `FileIsInUse` where it is part of an answer. */
  async execute(actor: Actor, id: string): Promise<void> {
    const storageKey = await this.unitOfWork.run(actor, async (tx) => {
      const { file, access } = await lockFile(tx, this.places, id);
      tx.authorize(filePolicy, 'file.remove', subjectOf(file, access));
      if (access.attachedIds.includes(id)) throw new FileIsInUse();
      file.remove(tx.now);
      await tx.update(file);
      return file.storageKey;
    });
    // What a crash leaves here is erased by the sweep.
    if (storageKey) await this.storage.remove(storageKey);
    await this.uploads.remove(id);
  }
}
