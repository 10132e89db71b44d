import type { FileAnswer } from '@candela/contracts';
import type { Transaction } from '@candela/platform';
import { attachedFiles, removeAttached } from '../../files/index.js';
import { fileIdsIn } from '../domain/file-answers.js';

/** Where the files of one question are kept: the kind of its owner, the owner's id, "section/question". */
export interface FileQuestionPlace {
  placeKind: string;
  placeId: string;
  placeKey: string;
}

/**
 * The answer as it will be stored, with the files as they are, whatever was sent about them. Files that the answer named
 * `before` and names no more are removed, but those to be `kept`. Throws `NotFound` for files that are not stored at this question.
 */
export async function attachFiles(
  tx: Transaction,
  place: FileQuestionPlace,
  value: unknown,
  before: unknown,
  kept: readonly string[] = [],
): Promise<FileAnswer[] | null> {
  const ids = fileIdsIn(value);
  const facts = await attachedFiles(tx, place, ids);
  await removeAttached(
    tx,
    place,
    fileIdsIn(before).filter((id) => !ids.includes(id) && !kept.includes(id)),
  );
  const files = facts.map(({ fileId, name, sizeBytes, mediaType }) => ({
    fileId,
    name,
    sizeBytes,
    mediaType,
  }));
  return files.length > 0 ? files : null;
}
