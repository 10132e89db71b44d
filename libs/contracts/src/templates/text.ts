import type { LocalizedText } from '../language/language.js';

/** Both halves of a text beside each other, so that a translator sees the pair. */
export function text(en: string, fr: string): LocalizedText {
  return { en, fr };
}
