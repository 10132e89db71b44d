import { isRecord } from '../form/answers.js';
import type { FormSection, UiSchema } from '../form/definition.js';
import type { LocalizedText } from '../language/language.js';

/** One text of a form, where it stands and whether it must be there. */
export interface FormText {
  /** Keys from the section down, as `missingTranslations` names them: "/project/theme/choices/media/label". */
  readonly path: string;
  /** Undefined where an optional text was not written. */
  readonly text: LocalizedText | undefined;
  readonly optional: boolean;
}

export const FORM_TEXT_CHARS_MAX = { short: 300, long: 1_500 } as const;

type Node = Readonly<Record<string, unknown>>;
type Level = 'section' | 'question' | 'item';

const NAMES: Readonly<Record<Level, readonly string[]>> = {
  section: ['title', 'intro'],
  question: ['label', 'help', 'why'],
  item: ['label', 'help'],
};
const OPTIONAL = new Set(['intro', 'help', 'why']);
const BELOW: Readonly<Record<Level, Level>> = { section: 'question', question: 'item', item: 'item' };

/** Every text of a form, in the order of the page, optional ones that are not written included. */
export function formTexts(ui: UiSchema): FormText[] {
  return ui.sections.flatMap((section) => textsIn({ ...section }, 'section', `/${section.key}`));
}

/** Most characters of one half of the text at a path. */
export function formTextCharsMax(path: string): number {
  return OPTIONAL.has(lastOf(path)) || lastOf(path) === 'text'
    ? FORM_TEXT_CHARS_MAX.long
    : FORM_TEXT_CHARS_MAX.short;
}

/**
 * A form with the text at a path replaced, or taken away by null where it is optional. Undefined where the path leads to no
 * text or the text must be there.
 */
export function withFormText(ui: UiSchema, path: string, text: LocalizedText | null): UiSchema | undefined {
  const [, sectionKey = '', ...rest] = path.split('/');
  const index = ui.sections.findIndex((section) => section.key === sectionKey);
  const section = ui.sections[index];
  const changed = section && replaced({ ...section }, 'section', rest, text);
  if (!changed) return undefined;
  // Only texts were exchanged, so the shape is still that of a section.
  return { ...ui, sections: ui.sections.with(index, changed as unknown as FormSection) };
}

function textsIn(node: Node, level: Level, path: string): FormText[] {
  const own = namesOf(node, level).map((name): FormText => {
    return { path: `${path}/${name}`, text: asText(node[name]), optional: OPTIONAL.has(name) };
  });
  const below = Object.entries(node).flatMap(([name, list]): FormText[] => {
    if (!Array.isArray(list)) return [];
    if (name === 'steps') {
      return list.map((step, at) => ({
        path: `${path}/steps/${at + 1}`,
        text: asText(step),
        optional: false,
      }));
    }
    const prefix = name === 'questions' ? path : `${path}/${name}`;
    return list
      .filter(isItem)
      .flatMap((item) => textsIn(item, BELOW[level], `${prefix}/${String(item['key'])}`));
  });
  return [...own, ...below];
}

function replaced(
  node: Node,
  level: Level,
  keys: readonly string[],
  text: LocalizedText | null,
): Node | undefined {
  const [head = '', ...rest] = keys;
  if (rest.length === 0) {
    if (!namesOf(node, level).includes(head)) return undefined;
    if (text) return { ...node, [head]: text };
    return OPTIONAL.has(head) ? { ...node, [head]: undefined } : undefined;
  }
  const isSection = level === 'section';
  const name = isSection ? 'questions' : head;
  const [key = '', ...below] = isSection ? keys : rest;
  const list = node[name];
  if (!Array.isArray(list)) return undefined;
  if (name === 'steps') return withStep(node, list, Number(key) - 1, below, text);
  const index = list.findIndex((item) => isItem(item) && item['key'] === key);
  const item: unknown = list[index];
  const changed = isItem(item) ? replaced(item, BELOW[level], below, text) : undefined;
  return changed && { ...node, [name]: list.with(index, changed) };
}

function withStep(
  node: Node,
  steps: unknown[],
  index: number,
  below: readonly string[],
  text: LocalizedText | null,
): Node | undefined {
  return text && below.length === 0 && index in steps
    ? { ...node, steps: steps.with(index, text) }
    : undefined;
}

/** Statements have a `text`; parts of a contact and references to choices have keys but no words of their own. */
function namesOf(node: Node, level: Level): readonly string[] {
  return 'text' in node ? ['text'] : NAMES[level];
}

function isItem(value: unknown): value is Node {
  return isRecord(value) && typeof value['key'] === 'string';
}

function asText(value: unknown): LocalizedText | undefined {
  if (!isRecord(value)) return undefined;
  const half = (language: string) => (typeof value[language] === 'string' ? value[language] : '');
  return { en: half('en'), fr: half('fr') };
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
