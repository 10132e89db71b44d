/** The two official languages, in the order the portal lists them. */
export const LANGUAGES = ['en', 'fr'] as const;

export type Language = (typeof LANGUAGES)[number];

/** A text an officer wrote: always a pair, because both official languages appear together. */
export interface LocalizedText {
  readonly en: string;
  readonly fr: string;
}

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-CA', fr: 'fr-CA' };

/** Tells whether a value from outside (a header, a cookie, a row) names one of our languages. */
export function isLanguage(value: unknown): value is Language {
  return value === 'en' || value === 'fr';
}

/** The BCP 47 locale that numbers, dates and plurals of a language are written in. */
export function localeOf(language: Language): string {
  return LOCALES[language];
}

/**
 * The text in the reader's language. Where that half is blank the other half is returned: a reader is better served
 * by the other language than by nothing.
 */
export function textIn(language: Language, text: LocalizedText): string {
  const wanted = text[language];
  return wanted.trim() === '' ? text[language === 'en' ? 'fr' : 'en'] : wanted;
}

/** The languages in which a text is absent or blank; empty when the pair is complete. */
export function missingLanguages(text: Partial<LocalizedText> | null | undefined): Language[] {
  return LANGUAGES.filter((language) => {
    const half: unknown = text?.[language];
    return typeof half !== 'string' || half.trim() === '';
  });
}
