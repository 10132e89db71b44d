import type { FileMediaType, FileScanState } from '@candela/contracts';
import { NotFound, type Reading, type Transaction } from '@candela/platform';
import type { FileAccess, FilePlaces } from '../model/file-places.js';
import type { FileSubject } from '../model/file-policy.js';
import { StoredFile } from '../model/stored-file.entity.js';

const BECAUSE = 'who may see a file is for the place that it is attached to, which is asked next';

/** A file with what its place lets the reader do. Throws `NotFound` where it was removed or the reader does not see its place. */
export async function findFile(
  reading: Reading,
  places: FilePlaces,
  id: string,
): Promise<{ file: StoredFile; access: FileAccess }> {
  return withAccess(
    reading,
    places,
    await reading.unfiltered(StoredFile, 'file', BECAUSE).where('file.id = :id', { id }).getOne(),
  );
}

/** The same, locked to the end of the transaction. */
export async function lockFile(
  tx: Transaction,
  places: FilePlaces,
  id: string,
): Promise<{ file: StoredFile; access: FileAccess }> {
  const query = tx.unfiltered(StoredFile, 'file', BECAUSE).where('file.id = :id', { id });
  return withAccess(tx, places, await query.setLock('pessimistic_write').getOne());
}

async function withAccess(
  reading: Reading,
  places: FilePlaces,
  file: StoredFile | null,
): Promise<{ file: StoredFile; access: FileAccess }> {
  if (!file || file.state === 'removed') throw new NotFound('file');
  try {
    return { file, access: await places.accessTo(reading, file) };
  } catch (error) {
    // Whether the place or the file is hidden is nobody's business.
    throw error instanceof NotFound ? new NotFound('file') : error;
  }
}

/** The file as its policy sees it. */
export function subjectOf(file: Pick<StoredFile, 'id' | 'state'>, access: FileAccess): FileSubject {
  return { id: file.id, state: file.state, read: access.read, change: access.change };
}

/** What others show of a stored file. */
export interface FileFacts {
  fileId: string;
  name: string;
  mediaType: FileMediaType;
  sizeBytes: number;
  scan: FileScanState;
}

/** A stored file as others show it. Null before all of it has arrived, and after its removal. */
export function factsOf({ id, name, mediaType, sizeBytes, scan, state }: StoredFile): FileFacts | null {
  return state === 'stored' && mediaType ? { fileId: id, name, mediaType, sizeBytes, scan } : null;
}

/** Stored files by id, of a thing that was found to be readable. */
export async function filesById(reading: Reading, ids: readonly string[]): Promise<Map<string, FileFacts>> {
  if (ids.length === 0) return new Map();
  const rows = await reading
    .unfiltered(StoredFile, 'file', 'named by the answers of a thing that the reader may read')
    .where('file.id = ANY(:ids::uuid[])', { ids })
    .getMany();
  return new Map(
    rows.flatMap((file) => {
      const facts = factsOf(file);
      return facts ? [[file.id, facts] as const] : [];
    }),
  );
}
