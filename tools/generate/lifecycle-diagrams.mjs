// Writes the diagrams in the READMEs of the contexts from their lifecycle tables: the block after `<!-- lifecycle:subject -->`.
// `--check` changes nothing and fails on drift.
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const checkOnly = process.argv.includes('--check');
const END = '<!-- /lifecycle -->';

/**
 * The page with the block of one lifecycle as its table says; at the end where the page has none.
 * @param {string} page
 * @param {{ subject: string, diagram(): string }} lifecycle
 */
function withDiagram(page, lifecycle) {
  const begin = `<!-- lifecycle:${lifecycle.subject} -->`;
  const block = `${begin}\n\n\`\`\`mermaid\n${lifecycle.diagram()}\n\`\`\`\n\n${END}`;
  const at = page.indexOf(begin);
  if (at < 0) return `${page.trimEnd()}\n\n${block}\n`;
  const end = page.indexOf(END, at);
  const next = page.indexOf('<!-- lifecycle:', at + begin.length);
  const hasEnd = end >= 0 && (next < 0 || end < next);
  return page.slice(0, at) + block + page.slice(hasEnd ? end + END.length : at + begin.length);
}

/** @param {{ name: string, lifecycles?: readonly { subject: string, diagram(): string }[] }} context */
async function drifted({ name, lifecycles = [] }) {
  const file = join(root, 'libs/server/src', name, 'README.md');
  if (lifecycles.length === 0) return [];
  const before = existsSync(file) ? await readFile(file, 'utf8') : `# ${name}\n`;
  const after = lifecycles.reduce(withDiagram, before);
  if (after === before) return [];
  if (!checkOnly) await writeFile(file, after);
  return [relative(root, file)];
}

const { serverContexts } = await import(pathToFileURL(join(root, 'libs/server/dist/contexts.js')).href);
const files = (await Promise.all(serverContexts.map(drifted))).flat();
if (checkOnly && files.length > 0) {
  process.stderr.write(
    `The diagrams in ${files.join(', ')} are not what the lifecycles say: run \`npm run generate\` and commit it.\n`,
  );
  process.exitCode = 1;
}
