import {
  type ChoiceEdit,
  type FormEdit,
  type FormSource,
  formTexts,
  type LocalizedText,
  type QuestionEdit,
  questionAt,
} from '@candela/contracts';
import type { Saved, Typed } from './field-draft.js';

/**
 * The form as fields that can be typed in and rebased one by one: `/need/context/label/en` is half of a text,
 * `need/context#maxWords` is a setting of a question. Settings are kept as text, choices as JSON.
 */
export type Setting = 'required' | 'hidden' | 'maxWords' | 'maxChars' | 'choices';

export function textField(path: string, language: 'en' | 'fr'): string {
  return `${path}/${language}`;
}

export function settingField(path: string, setting: Setting): string {
  return `${path}#${setting}`;
}

/** The saved values of all fields of a form. */
export function savedFormFields(source: FormSource): Saved {
  const texts = new Map(formTexts(source.ui).map(({ path, text }) => [path, text]));
  return (field) => {
    const [path = '', setting] = field.split('#');
    if (setting) return settingOf(source, path, setting as Setting);
    const cut = field.lastIndexOf('/');
    const language = field.slice(cut + 1) as keyof LocalizedText;
    return texts.get(field.slice(0, cut))?.[language] ?? '';
  };
}

/** The changes to send, or to show at once. A text whose halves are both blank is taken away where it may be. */
export function formEditFrom(typed: Typed, source: FormSource): FormEdit {
  const saved = savedFormFields(source);
  const value = (field: string) => typed[field] ?? saved(field);
  const optional = new Set(formTexts(source.ui).flatMap(({ path, optional: may }) => (may ? [path] : [])));
  const textPaths = new Set<string>();
  const settings = new Map<string, Setting[]>();
  for (const field of Object.keys(typed)) {
    const [path = '', setting] = field.split('#');
    if (setting) settings.set(path, [...(settings.get(path) ?? []), setting as Setting]);
    else textPaths.add(field.slice(0, field.lastIndexOf('/')));
  }
  return {
    texts: [...textPaths].map((path) => {
      const text = { en: value(textField(path, 'en')), fr: value(textField(path, 'fr')) };
      const isGone = optional.has(path) && text.en.trim() === '' && text.fr.trim() === '';
      return { path, text: isGone ? null : text };
    }),
    questions: [...settings].map(([path, changed]): QuestionEdit => {
      return Object.assign(
        { path },
        ...changed.map((setting) => settingEdit(setting, value(settingField(path, setting)))),
      );
    }),
  };
}

/** Choices as they are edited, read back from a field. */
export function choicesFrom(value: string): ChoiceEdit[] {
  return value === '' ? [] : (JSON.parse(value) as ChoiceEdit[]);
}

/** Choices as a field. */
export function choicesAsField(choices: readonly ChoiceEdit[]): string {
  return JSON.stringify(choices.map(({ key, label, help }) => ({ key, label, ...(help ? { help } : {}) })));
}

function settingOf(source: FormSource, path: string, setting: Setting): string {
  const question = questionAt(source, path);
  if (!question) return '';
  switch (setting) {
    case 'required':
      return String(question.required);
    case 'hidden':
      return String(source.hidden.includes(path));
    case 'maxWords':
      return question.kind === 'longText' ? String(question.maxWords) : '';
    case 'maxChars':
      return question.kind === 'text' ? String(question.maxChars) : '';
    case 'choices':
      return question.kind === 'choice' || question.kind === 'multiChoice'
        ? choicesAsField(question.choices)
        : '';
  }
}

function settingEdit(setting: Setting, value: string): Partial<QuestionEdit> {
  if (setting === 'choices') return { choices: choicesFrom(value) };
  if (setting === 'maxWords' || setting === 'maxChars') {
    // An emptied limit is no limit at all: it is sent as it is, and refused on its field.
    return { [setting]: Number(value) };
  }
  return { [setting]: value === 'true' };
}
