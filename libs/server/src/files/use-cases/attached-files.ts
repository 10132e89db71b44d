import { NotFound, type Transaction } from '@candela/platform';
import { StoredFile } from '../model/stored-file.entity.js';
import { factsOf, type FileFacts } from '../queries/find-file.js';

interface Place {
  placeKind: string;
  placeId: string;
  placeKey: string;
}

/**
 * The stored files that an answer names, in its order, as they are: for a context that keeps them in a transaction of its
 * own, having asked its policy. Throws `NotFound` for one that is not stored at this very place.
 */
export async function attachedFiles(
  tx: Transaction,
  place: Place,
  ids: readonly string[],
): Promise<FileFacts[]> {
  if (ids.length === 0) return [];
  const rows = await filesAt(tx, place).andWhere('file.id = ANY(:ids::uuid[])', { ids }).getMany();
  return ids.map((id) => {
    const row = rows.find((file) => file.id === id);
    const facts = row ? factsOf(row) : null;
    if (!facts) throw new NotFound('file');
    return facts;
  });
}

/** Removes files that an answer no longer names. Their content is erased by the sweep. */
export async function removeAttached(tx: Transaction, place: Place, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const rows = await filesAt(tx, place)
    .andWhere('file.id = ANY(:ids::uuid[])', { ids })
    .setLock('pessimistic_write')
    .getMany();
  for (const file of rows.filter(({ state }) => state !== 'removed')) {
    file.remove(tx.now);
    await tx.update(file);
  }
}

/** Removes every file of a thing that is itself removed. */
export async function removeAllAttached(tx: Transaction, placeKind: string, placeId: string): Promise<void> {
  await tx.sql(
    'the thing that the files belong to is removed by a policy of its own',
    `UPDATE stored_file SET state = 'removed', removed_at = $3, version = version + 1
     WHERE place_kind = $1 AND place_id = $2 AND state <> 'removed'`,
    [placeKind, placeId, tx.now],
  );
}

function filesAt(tx: Transaction, place: Place) {
  return tx
    .unfiltered(StoredFile, 'file', 'the context that owns the place has asked its policy')
    .where('file.placeKind = :placeKind AND file.placeId = :placeId AND file.placeKey = :placeKey', {
      ...place,
    });
}
