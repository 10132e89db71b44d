import type { Language } from './language.js';

/** Writes a moment in a format of the language. In French the first of a month is "1er", which no format knows. */
export function writeDate(language: Language, format: Intl.DateTimeFormat, moment: Date): string {
  if (language !== 'fr') return format.format(moment);
  return format
    .formatToParts(moment)
    .map(({ type, value }) => (type === 'day' && value === '1' ? '1er' : value))
    .join('');
}
