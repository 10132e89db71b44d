import { FILE_BYTES_MAX } from '@candela/contracts';
import { type Actor, invariant, type Transaction, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import {
  FileNameRefused,
  FileQuestionUnknown,
  FileSizeRefused,
  TooManyFiles,
} from '../domain/file-errors.js';
import { fileLifecycle } from '../domain/file-lifecycle.js';
import { plainFileName } from '../domain/file-name.js';
import type { UploadAnnouncement } from '../domain/upload-metadata.js';
import { FilePlaces, type FileLimits } from '../model/file-places.js';
import { filePolicy } from '../model/file-policy.js';
import { StoredFile } from '../model/stored-file.entity.js';
import { subjectOf } from '../queries/find-file.js';
import { UploadStore } from './upload-store.js';

/** Uploads that may be under way in one place, beside those that arrived: room for new tries, none for a flood. */
const UNDER_WAY_MAX = 10;

/** Lets a file begin to arrive. */
@Injectable()
export class StartUpload {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly places: FilePlaces,
    private readonly uploads: UploadStore,
  ) {}

  /** Returns the id under which its bytes are sent. Throws where the place does not take such a file of this person. */
  async execute(actor: Actor, announced: UploadAnnouncement): Promise<{ id: string }> {
    const { id } = await this.unitOfWork.run(actor, async (tx) => {
      const access = await this.places.accessTo(tx, announced);
      const file = fileFrom(announced, tx);
      tx.authorize(filePolicy, 'file.upload', subjectOf(file, access));
      if (!access.limits) throw new FileQuestionUnknown();
      await refuseBeyond(access.limits, announced, tx);
      await tx.insert(file);
      return { id: file.id };
    });
    // Should this fail, the row is swept like any upload that never went on.
    await this.uploads.create(id, announced.sizeBytes);
    return { id };
  }
}

function fileFrom(
  { placeKind, placeId, placeKey, name, sizeBytes }: UploadAnnouncement,
  tx: Transaction,
): StoredFile {
  invariant(tx.actor.userId, 'Only people upload.');
  const plain = plainFileName(name);
  if (plain === '') throw new FileNameRefused();
  return Object.assign(new StoredFile(), {
    id: tx.newId(),
    ...{ placeKind, placeId, placeKey, sizeBytes, name: plain },
    ...{ mediaType: null, sha256: null, storageKey: null, storedAt: null, removedAt: null },
    scan: 'unscanned',
    state: fileLifecycle.initial,
    uploadedBy: tx.actor.userId,
    createdAt: tx.now,
    version: 1,
  });
}

async function refuseBeyond(
  limits: FileLimits,
  announced: UploadAnnouncement,
  tx: Transaction,
): Promise<void> {
  const maxBytes = Math.min(limits.maxBytes, FILE_BYTES_MAX);
  if (announced.sizeBytes === 0) throw new FileSizeRefused('file.empty');
  if (announced.sizeBytes > maxBytes) throw new FileSizeRefused('file.too-large', { maxBytes });
  const present = await tx
    .unfiltered(StoredFile, 'file', 'counts the files of a place whose access was granted')
    .where('file.placeKind = :placeKind AND file.placeId = :placeId', announced)
    .andWhere(`file.placeKey = :placeKey AND file.state <> 'removed'`)
    .getCount();
  if (present >= limits.maxFiles + UNDER_WAY_MAX) throw new TooManyFiles(limits.maxFiles);
}
