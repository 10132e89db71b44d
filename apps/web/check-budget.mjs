// Weighs what a phone downloads at the first visit to an applicant's page, brotli-compressed: the initial files, the chunks
// that the page's routes import, and the words in one language. Exits 1 above the budget. Part of `nx build web`; by itself:
// `node apps/web/check-budget.mjs`, or with other routes: `node apps/web/check-budget.mjs applications.routes.ts calls.routes.ts`.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

const BUDGET_BYTES = 170_000;
const APPLICATION = [
  'applications/applications.routes.ts',
  'i18n/applications/{language}.json',
  'i18n/form/{language}.json',
];
const SECTION = [...APPLICATION, 'feature-section/section-page.ts'];
const WHOLE = [...APPLICATION, 'i18n/application-pages/{language}.json'];
/** An applicant's pages, by the sources that each begins with. Of lazily loaded pages the heaviest counts. */
const PAGES = {
  'open calls': ['programs/calls.routes.ts', 'i18n/programs/{language}.json'],
  'sign in': ['identity/identity.routes.ts', 'i18n/identity/{language}.json'],
  'my applications': [...WHOLE, 'feature-list/applications-page.ts'],
  'the sections of an application': [...WHOLE, 'feature-application/application-page.ts'],
  'a section, opened directly': SECTION,
  'a section with a table of people, opened directly': [...SECTION, 'form/beneficiaries-editor.ts'],
  'a section with a budget, opened directly': [...SECTION, 'form/rows-question.ts'],
};
const WORDS = 'app/texts/first.{language}.ts';

const here = dirname(fileURLToPath(import.meta.url));
const dist = join(here, 'dist');
const stats = JSON.parse(readFileSync(join(dist, 'browser-stats.json'), 'utf8'));
const outputs = Object.entries(stats.outputs);

/** Bytes that travel for one file of the build: of the one compressed beside it, or compressed now where there is none. */
function weigh(file) {
  const path = join(dist, 'browser', file);
  return existsSync(`${path}.br`)
    ? statSync(`${path}.br`).size
    : brotliCompressSync(readFileSync(path)).length;
}

/** The output that begins with a source file, found by the end of the source's path. */
function outputOf(sourceEnd) {
  const found = outputs.filter(([, output]) => output.entryPoint?.endsWith(sourceEnd));
  if (found.length !== 1)
    throw new Error(`${found.length} outputs begin with "${sourceEnd}"; check the names in PAGES`);
  return found[0][0];
}

/** A file with everything it imports statically. */
function closure(file, files = new Set()) {
  if (files.has(file)) return files;
  files.add(file);
  for (const { path, kind } of stats.outputs[file]?.imports ?? []) {
    if (kind === 'import-statement' && stats.outputs[path]) closure(path, files);
  }
  return files;
}

/** Adds the heaviest of the pages that a file of routes loads lazily. */
function addHeaviestPage(routes, files) {
  const lazy = (stats.outputs[routes].imports ?? []).filter(
    ({ path, kind }) => kind === 'dynamic-import' && stats.outputs[path],
  );
  const extra = lazy.map(({ path }) => [...closure(path)].filter((file) => !files.has(file)));
  const heaviest = extra.sort((left, right) => weighAll(right) - weighAll(left))[0] ?? [];
  for (const file of heaviest) files.add(file);
}

function weighAll(files) {
  return files.reduce((sum, file) => sum + weigh(file), 0);
}

function initialFiles() {
  const html = readFileSync(join(dist, 'browser', 'index.html'), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map(([, file]) => file);
  const files = new Set(['index.html']);
  for (const file of named) closure(file, files);
  return files;
}

let failed = false;
const wanted = process.argv.slice(2);
const pages = wanted.length > 0 ? Object.fromEntries(wanted.map((end) => [end, [end]])) : PAGES;
for (const [page, sources] of Object.entries(pages)) {
  for (const language of ['en', 'fr']) {
    const files = initialFiles();
    const outputsOfPage = [WORDS, ...sources].map((source) =>
      outputOf(source.replace('{language}', language)),
    );
    for (const output of outputsOfPage) closure(output, files);
    if (sources.length === 2) for (const output of outputsOfPage) addHeaviestPage(output, files);
    const sizes = [...files].map((file) => ({ file, bytes: weigh(file) })).sort((a, b) => b.bytes - a.bytes);
    const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
    const over = total > BUDGET_BYTES;
    failed ||= over;
    console.log(
      `\n${page} (${language}): ${kilobytes(total)} of ${kilobytes(BUDGET_BYTES)}${over ? '  TOO HEAVY' : ''}`,
    );
    for (const { file, bytes } of sizes) console.log(`  ${kilobytes(bytes).padStart(9)}  ${file}`);
  }
}
process.exit(failed ? 1 : 0);

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
