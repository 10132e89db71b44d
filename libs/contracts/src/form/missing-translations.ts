import { type Language, missingLanguages } from '../language/language.js';
import { isRecord } from './answers.js';
import type { FormUi } from './definition.js';

export interface MissingTranslation {
  /** Keys from the section down, such as "/project/title/label" or "/project/theme/choices/media/label". */
  readonly path: string;
  readonly language: Language;
}

const REQUIRED_TEXTS = new Set(['title', 'label', 'text']);
const OPTIONAL_TEXTS = new Set(['intro', 'help', 'why']);

/**
 * Every text of a form that lacks one of the two languages, or both, named so that its author finds it. A help, why or intro
 * that is blank in both is simply not there. Publishing is refused while this is not empty.
 */
export function missingTranslations(form: FormUi): MissingTranslation[] {
  return form.ui.sections.flatMap((section) => textsMissingIn({ ...section }, `/${section.key}`));
}

function textsMissingIn(node: Readonly<Record<string, unknown>>, path: string): MissingTranslation[] {
  const keys = new Set([...Object.keys(node), ...requiredTextsOf(node)]);
  return [...keys].flatMap((key) => {
    const value = node[key];
    if (REQUIRED_TEXTS.has(key)) return missingAt(value, `${path}/${key}`);
    if (OPTIONAL_TEXTS.has(key)) return optionalMissingAt(value, `${path}/${key}`);
    if (key === 'steps' && Array.isArray(value)) {
      return value.flatMap((step: unknown, index) => missingAt(step, `${path}/steps/${index + 1}`));
    }
    return Array.isArray(value) ? missingInItems(value, key === 'questions' ? path : `${path}/${key}`) : [];
  });
}

function missingInItems(items: readonly unknown[], path: string): MissingTranslation[] {
  return items.filter(isRecord).flatMap((item) => {
    return typeof item['key'] === 'string' ? textsMissingIn(item, `${path}/${item['key']}`) : [];
  });
}

/** The texts a node must have, known by its shape, so that one left out altogether is found too. */
function requiredTextsOf(node: Readonly<Record<string, unknown>>): string[] {
  if ('questions' in node) return ['title'];
  return 'text' in node ? ['text'] : ['label'];
}

function missingAt(value: unknown, path: string): MissingTranslation[] {
  return missingLanguages(isRecord(value) ? value : undefined).map((language) => ({ path, language }));
}

function optionalMissingAt(value: unknown, path: string): MissingTranslation[] {
  const missing = missingAt(value, path);
  return missing.length === 1 ? missing : [];
}
