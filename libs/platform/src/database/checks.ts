import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** An invariant that does not hold, with rows that break it. */
export interface BrokenCheck {
  /** Name of the file, which says what must hold. */
  check: string;
  rows: Record<string, unknown>[];
}

const ROWS_SHOWN = 20;

/**
 * Runs every `*.sql` of the folders: each is one query that must return no row. `query` needs to see all tables, so it
 * is the owner's or a superuser's. Returns what is broken, with up to 20 rows each; empty when everything holds.
 */
export async function runChecks(
  query: (sql: string) => Promise<Record<string, unknown>[]>,
  folders: readonly string[],
): Promise<{ run: number; broken: BrokenCheck[] }> {
  const broken: BrokenCheck[] = [];
  let run = 0;
  for (const folder of folders) {
    for (const file of (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()) {
      const rows = await query(await readFile(join(folder, file), 'utf8'));
      if (rows.length > 0)
        broken.push({ check: file.replace(/\.sql$/, ''), rows: rows.slice(0, ROWS_SHOWN) });
      run += 1;
    }
  }
  return { run, broken };
}
