import { computed, Injectable, signal } from '@angular/core';
import { type Language, localeOf } from '@candela/contracts';

/** The language of the reader, as a signal: everything that shows words, money or dates reads it and follows it. */
@Injectable({ providedIn: 'root' })
export class LanguageStore {
  private readonly current = signal<Language>('en');

  readonly language = this.current.asReadonly();

  /** The locale that numbers, money and dates are written in. */
  readonly locale = computed(() => localeOf(this.current()));

  /** Where the reader's clock is; deadlines are shown in it beside the call's own zone. */
  readonly timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

  /** Changes what is shown. Call it once the texts of `language` are loaded, so that no key is ever seen. */
  show(language: Language): void {
    this.current.set(language);
  }
}
