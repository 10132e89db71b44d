import type { LocalizedText, Vocabulary } from '@candela/contracts';
import type { VocabularyNames } from '../model/grants-register.entity.js';

/** A word of a register, with its name in both languages; the word itself where it was given none. */
export interface Word {
  value: string;
  name: LocalizedText;
}

/** Names a word of a register. */
export function wordOf(vocabulary: VocabularyNames, kind: Vocabulary, value: string): Word {
  return { value, name: vocabulary[kind]?.[value] ?? { en: value, fr: value } };
}

/** The same for a word that may be absent. */
export function optionalWordOf(
  vocabulary: VocabularyNames,
  kind: Vocabulary,
  value: string | null,
): Word | null {
  return value === null ? null : wordOf(vocabulary, kind, value);
}
