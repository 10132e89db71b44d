import { globSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Name of a file that runs all integration specs of its folder; see `jest.server.mjs`. */
const ALL = 'all.int.spec.ts';

/**
 * Takes every `*.int.spec.ts` below a folder into the calling spec file. Loading the product costs more than most specs
 * do, and Jest loads it anew for each file: this way the specs of a folder share what was loaded, and nothing else. Each
 * keeps its hooks inside its `describe` (the linter sees to it), because here they would be everybody's.
 * @param folder absolute path
 */
export async function specsBelow(folder: string): Promise<void> {
  const files = globSync('**/*.int.spec.ts', { cwd: folder }).filter((file) => basename(file) !== ALL);
  for (const file of files.sort()) await import(join(folder, file));
}
