import { inject, Injectable } from '@angular/core';
import type { TranslocoTranspiler } from '@jsverse/transloco';
import { LanguageStore } from './language-store.js';
import { Message, type MessageValues } from './message.js';

/** Turns catalogue entries into sentences: ICU messages (plurals, selects, numbers) for Transloco. */
@Injectable()
export class IcuTranspiler implements TranslocoTranspiler {
  private readonly languages = inject(LanguageStore);
  private readonly parsed = new Map<string, Message>();

  /** `value` is a message or, where Transloco asks for a group of keys, an object that is handed back as it is. */
  transpile({ value, params }: Parameters<TranslocoTranspiler['transpile']>[0]): unknown {
    if (typeof value !== 'string' || !value.includes('{')) return value;
    return this.message(value).format((params ?? {}) as MessageValues);
  }

  private message(text: string): Message {
    const locale = this.languages.locale();
    const id = `${locale} ${text}`;
    let message = this.parsed.get(id);
    if (!message) {
      message = new Message(text, locale);
      this.parsed.set(id, message);
    }
    return message;
  }
}
