import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Name of a file that runs all integration specs of its folder; see `jest.server.mjs`. */
const ALL = 'all.int.spec.ts';

/**
 * Takes every `*.int.spec.ts` below a folder into the calling spec file. Loading the product costs more than most specs
 * do, and Jest loads it anew for each file: this way the specs of a folder share what was loaded, and nothing else. Each
 * keeps its hooks inside its `describe` (the linter sees to it), because here they would be everybody's. A spec with stored
 * snapshots runs by itself: Jest keeps them by the name of the calling file, which would make a second copy of them.
 * @param folder absolute path
 */
export async function specsBelow(folder: string): Promise<void> {
  const files = globSync('**/*.int.spec.ts', { cwd: folder }).filter((file) => basename(file) !== ALL);
  for (const file of files.sort()) {
    if (readFileSync(join(folder, file), 'utf8').includes('toMatchSnapshot('))
      throw new Error(`${file} has stored snapshots: it runs by itself.`);
    await import(join(folder, file));
  }
}
