import { DOCUMENT } from '@angular/common';
import { inject, Injectable } from '@angular/core';
import { isLanguage, type Language } from '@candela/contracts';
import { LanguageStore } from '@candela/web-ui';
import { Catalogues } from './catalogues.js';
import { readCookie, writeCookie } from './preference-cookie.js';

const COOKIE = 'language';

/** The reader's language: from the cookie, else from the browser. A change keeps the page and everything typed on it. */
@Injectable({ providedIn: 'root' })
export class LanguageChoice {
  private readonly document = inject(DOCUMENT);
  private readonly catalogues = inject(Catalogues);
  private readonly languages = inject(LanguageStore);

  /** Loads the words of the first page, before anything is shown. */
  async start(): Promise<void> {
    this.languages.show(this.preferred());
    await this.catalogues.need('first');
    await this.apply(this.languages.language());
  }

  /** Shows everything in `language` and remembers it for a year. */
  async choose(language: Language): Promise<void> {
    await this.apply(language);
    writeCookie(this.document, COOKIE, language);
  }

  private async apply(language: Language): Promise<void> {
    await this.catalogues.show(language);
    this.document.documentElement.lang = language;
  }

  private preferred(): Language {
    const kept = readCookie(this.document, COOKIE);
    if (isLanguage(kept)) return kept;
    const spoken = this.document.defaultView?.navigator.languages ?? [];
    return spoken.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'en';
  }
}
