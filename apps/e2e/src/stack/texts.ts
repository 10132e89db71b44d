import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { IntlMessageFormat } from 'intl-messageformat';

export type JourneyLanguage = 'en' | 'fr';

const folder = fileURLToPath(new URL('../../../web/src/i18n/', import.meta.url));

interface Tree {
  [key: string]: string | Tree;
}

function flatten(tree: Tree, prefix: string, into: Map<string, string>): void {
  for (const [key, value] of Object.entries(tree)) {
    const path = prefix ? `${prefix}.${key}` : key;
    if (typeof value === 'string') into.set(path, value);
    else flatten(value, path, into);
  }
}

const read = new Map<JourneyLanguage, Map<string, string>>();

/** All words of a language, read once however many visitors speak it. */
function catalogue(language: JourneyLanguage): Map<string, string> {
  const known = read.get(language);
  if (known) return known;
  const texts = new Map<string, string>();
  for (const context of readdirSync(folder)) {
    flatten(JSON.parse(readFileSync(join(folder, context, `${language}.json`), 'utf8')) as Tree, '', texts);
  }
  read.set(language, texts);
  return texts;
}

/** The words of the portal as its reader sees them: a journey looks for what is written, in either language. */
export function wordsOf(
  language: JourneyLanguage,
): (key: string, values?: Record<string, string | number>) => string {
  const texts = catalogue(language);
  return (key, values = {}) => {
    const message = texts.get(key);
    if (message === undefined) throw new Error(`No catalogue has ${key} in ${language}.`);
    return String(new IntlMessageFormat(message, language === 'fr' ? 'fr-CA' : 'en-CA').format(values));
  };
}
