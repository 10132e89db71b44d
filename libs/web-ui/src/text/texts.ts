import { inject, Injectable } from '@angular/core';
import { type LocalizedText, textIn } from '@candela/contracts';
import { TranslocoService } from '@jsverse/transloco';
import { LanguageStore } from './language-store.js';

/** What a message may interpolate. */
export type TextParams = Record<string, string | number | bigint | boolean | Date | null | undefined>;

/** The texts of the loaded catalogues, in the reader's language. Reading one subscribes to the language. */
@Injectable({ providedIn: 'root' })
export class Texts {
  private readonly transloco = inject(TranslocoService);
  private readonly languages = inject(LanguageStore);

  /** The text of `key` with `params` filled in. A signal read: templates and `computed` follow the language switch. */
  readonly t = (key: string, params: TextParams = {}): string => {
    this.languages.language();
    return this.transloco.translate(key, params);
  };

  /** Whether a loaded catalogue has `key`; for codes that come from the server. */
  has(key: string): boolean {
    return typeof this.transloco.getTranslation(this.languages.language())[key] === 'string';
  }

  /** The first of `keys` that has a text; the last one is expected to exist. */
  firstOf(keys: readonly string[], params: TextParams = {}): string {
    const key = keys.find((candidate) => this.has(candidate)) ?? keys[keys.length - 1] ?? '';
    return this.t(key, params);
  }

  /** What an officer wrote in both languages, in the reader's. */
  readonly localized = (text: LocalizedText): string => textIn(this.languages.language(), text);
}
