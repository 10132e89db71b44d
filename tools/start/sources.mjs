// Has anything changed since the last build? Asked of the file system, which answers faster than a build tool starts.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inData, inRoot, root } from './paths.mjs';

/** Folders of the build and of tools: what they hold follows from the rest. */
const FOLLOWS = new Set(['dist', 'node_modules', 'test-results', 'playwright-report']);

const SETTINGS = ['package-lock.json', 'nx.json', 'tsconfig.base.json'];

/** What the build leaves at the end of each application. */
const RESULTS = ['apps/api/dist/main.js', 'apps/worker/dist/main.js', 'apps/web/dist/browser/index.html'];

function* filesBelow(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!FOLLOWS.has(entry.name)) yield* filesBelow(file);
    } else yield file;
  }
}

const stampFile = () => inData('built.txt');

/** What identifies this state of these files; undefined where one is missing. */
function fingerprint(files) {
  const hash = createHash('sha256');
  try {
    for (const file of files) {
      const { size, mtimeMs } = statSync(file);
      hash.update(`${path.relative(root, file)} ${size} ${mtimeMs}\n`);
    }
  } catch {
    return undefined;
  }
  return hash.digest('hex');
}

/** What identifies the sources as they are now. */
export const sourcesNow = () =>
  fingerprint(
    [
      ...filesBelow(inRoot('apps')),
      ...filesBelow(inRoot('libs')),
      ...SETTINGS.map((name) => inRoot(name)),
    ].sort(),
  );

const resultsNow = () => fingerprint(RESULTS.map((name) => inRoot(name)));

/** True when sources and results are those of the last build. */
export function isBuilt() {
  const results = resultsNow();
  try {
    return results !== undefined && readFileSync(stampFile(), 'utf8') === `${sourcesNow()} ${results}`;
  } catch {
    return false;
  }
}

/**
 * Notes that a build is done.
 * @param {string | undefined} sources as they were when it began: what changed meanwhile is not in it
 */
export function rememberBuild(sources) {
  const results = resultsNow();
  if (sources && results) writeFileSync(stampFile(), `${sources} ${results}`);
}
