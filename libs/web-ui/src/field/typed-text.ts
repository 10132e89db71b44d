import { computed, inject, linkedSignal, type Signal, type WritableSignal } from '@angular/core';
import type { Language } from '@candela/contracts';
import { LanguageStore } from '../text/language-store.js';

/** What a typed text turned out to be: a value, or the code of the reason it is none. */
export type Reading<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly code: string };

/** The text of a field whose value is not text: a number, an amount, a share. */
export interface TypedText {
  /** What stands in the box. */
  readonly text: Signal<string>;
  /** Why the text is no value; null where it is one, or empty. */
  readonly refusal: Signal<string | null>;
  /** The person changed the text. */
  type(text: string): void;
  /** The person left the box: what could be read is written as the language writes it. */
  settle(): void;
}

interface Source<Value> {
  readonly value: Value | null;
  readonly language: Language;
}

/**
 * Keeps a text in step with a value without ever rewriting what somebody is typing: the text stays while it reads as the
 * value, and while it cannot be read at all. A change of language writes readable values anew. Call while constructing.
 */
export function typedText<Value>(
  value: WritableSignal<Value | null>,
  read: (text: string, language: Language) => Reading<Value>,
  write: (value: Value, language: Language) => string,
  same: (left: Value, right: Value) => boolean = Object.is,
): TypedText {
  const languages = inject(LanguageStore);
  const readsAs = (text: string, expected: Value | null, language: Language): boolean => {
    if (text.trim() === '') return expected === null;
    const reading = read(text, language);
    if (!reading.ok || expected === null) return !reading.ok && expected === null;
    return same(reading.value, expected);
  };
  const text = linkedSignal<Source<Value>, string>({
    source: () => ({ value: value(), language: languages.language() }),
    computation: (now, before) => {
      const sameLanguage = before?.source.language === now.language;
      const keeps =
        before && (sameLanguage || now.value === null) && readsAs(before.value, now.value, now.language);
      if (keeps) return before.value;
      return now.value === null ? '' : write(now.value, now.language);
    },
  });
  return {
    text: text.asReadonly(),
    refusal: computed(() => {
      if (text().trim() === '') return null;
      const reading = read(text(), languages.language());
      return reading.ok ? null : reading.code;
    }),
    type(typed) {
      const reading = typed.trim() === '' ? null : read(typed, languages.language());
      text.set(typed);
      value.set(reading?.ok ? reading.value : null);
    },
    settle() {
      const now = value();
      if (now !== null) text.set(write(now, languages.language()));
    },
  };
}
