import { Readable } from 'node:stream';
import { type Actor, FileStorage, invariant, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { FileQuestionUnknown, UploadNotFinished } from '../domain/file-errors.js';
import { FilePlaces } from '../model/file-places.js';
import { filePolicy } from '../model/file-policy.js';
import type { SafeContent } from '../model/stored-file.entity.js';
import { factsOf, type FileFacts, findFile, lockFile, subjectOf } from '../queries/find-file.js';
import { madeSafe } from './made-safe.js';
import { UploadStore } from './upload-store.js';

/** Takes an upload whose bytes have all arrived: looks at it, removes what it hides, keeps it. */
@Injectable()
export class FinishUpload {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly places: FilePlaces,
    private readonly uploads: UploadStore,
    private readonly storage: FileStorage,
  ) {}

  /**
   * Returns the file as answers name it; the same when asked again. Throws `UploadNotFinished`, and
   * `FileContentRefused` for what is not, or not safely, one of the accepted types.
   */
  async execute(actor: Actor, id: string): Promise<FileFacts> {
    const content = await this.contentOf(actor, id);
    const finished = await this.unitOfWork.run(actor, async (tx) => {
      const { file, access } = await lockFile(tx, this.places, id);
      tx.authorize(filePolicy, 'file.finish', subjectOf(file, access));
      // Another request may have finished it since the content was made safe.
      if (file.state === 'uploading') {
        if (!content) throw new UploadNotFinished(0, file.sizeBytes);
        file.finish(content, tx.now);
        await tx.update(file);
      }
      const facts = factsOf(file);
      invariant(facts, 'What is not uploading any more is stored.');
      return { facts, keptKey: file.storageKey };
    });
    if (content && finished.keptKey !== content.storageKey) await this.storage.remove(content.storageKey);
    await this.uploads.remove(id);
    return finished.facts;
  }

  /** The safe content in the storage, or null where there is none to take: it was stored already, or never came. */
  private async contentOf(actor: Actor, id: string): Promise<SafeContent | null> {
    const { file, access } = await this.unitOfWork.read(actor, async (reading) => {
      const found = await findFile(reading, this.places, id);
      reading.permit(filePolicy, 'file.finish', subjectOf(found.file, found.access));
      return found;
    });
    if (file.state === 'stored') return null;
    if (!access.limits) throw new FileQuestionUnknown();
    const arrived = await this.uploads.read(id);
    if (!arrived) return null;
    if (arrived.length !== file.sizeBytes) throw new UploadNotFinished(arrived.length, file.sizeBytes);
    const { mediaType, bytes } = await madeSafe(arrived, access.limits.mediaTypes);
    const stored = await this.storage.put(Readable.from([bytes]));
    return { mediaType, sizeBytes: stored.sizeBytes, sha256: stored.sha256, storageKey: stored.key };
  }
}
