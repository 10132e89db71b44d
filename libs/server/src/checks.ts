import { fileURLToPath } from 'node:url';

/** The invariants of a running database, as queries that must return no row. */
export const checkFolders: readonly string[] = [fileURLToPath(new URL('../checks/', import.meta.url))];
