import { inject, Injectable } from '@angular/core';
import type { TranslocoTranspiler } from '@jsverse/transloco';
import { IntlMessageFormat } from 'intl-messageformat';
import { LanguageStore } from './language-store.js';

/** Turns catalogue entries into sentences: ICU messages (plurals, selects, numbers, dates) for Transloco. */
@Injectable()
export class IcuTranspiler implements TranslocoTranspiler {
  private readonly languages = inject(LanguageStore);
  private readonly parsed = new Map<string, IntlMessageFormat>();

  /** `value` is a message or, where Transloco asks for a group of keys, an object that is handed back as it is. */
  transpile({ value, params }: Parameters<TranslocoTranspiler['transpile']>[0]): unknown {
    if (typeof value !== 'string' || !value.includes('{')) return value;
    return this.message(value).format(params ?? {});
  }

  private message(text: string): IntlMessageFormat {
    const locale = this.languages.locale();
    const id = `${locale} ${text}`;
    let message = this.parsed.get(id);
    if (!message) {
      message = new IntlMessageFormat(text, locale, undefined, { ignoreTag: true });
      this.parsed.set(id, message);
    }
    return message;
  }
}
