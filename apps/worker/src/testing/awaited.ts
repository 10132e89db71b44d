import { setTimeout as sleep } from 'node:timers/promises';

/** Looks until what a worker has to do is there; undefined where the time is up before. */
export async function awaited<T>(
  isOver: () => boolean,
  look: () => Promise<T | undefined>,
): Promise<T | undefined> {
  for (; !isOver(); await sleep(200)) {
    const seen = await look();
    if (seen !== undefined) return seen;
  }
  return undefined;
}
