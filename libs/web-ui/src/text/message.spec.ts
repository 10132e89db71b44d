import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { Message } from './message.js';

const CATALOGUES = join(__dirname, '../../../../apps/web/src/i18n');
const LOCALES = { en: 'en-CA', fr: 'fr-CA' } as const;

/** Every message of the portal with its locale. */
function messages(): { text: string; locale: string }[] {
  const found: { text: string; locale: string }[] = [];
  const collect = (node: unknown, locale: string): void => {
    if (typeof node === 'string') found.push({ text: node, locale });
    else for (const child of Object.values(node as object)) collect(child, locale);
  };
  for (const context of readdirSync(CATALOGUES)) {
    for (const language of ['en', 'fr'] as const) {
      const file = join(CATALOGUES, context, `${language}.json`);
      collect(JSON.parse(readFileSync(file, 'utf8')), LOCALES[language]);
    }
  }
  return found;
}

/** The names in a message, and the words that a choice knows. */
const namesIn = (text: string): string[] => [...text.matchAll(/\{(\w+)\s*[,}]/g)].map(([, name]) => name!);
const wordsIn = (text: string): string[] => [...text.matchAll(/(\w+) \{/g)].map(([, word]) => word!);

describe('Message', () => {
  it('writes every message of the portal as the whole of ICU would', () => {
    for (const { text, locale } of messages()) {
      const whole = new IntlMessageFormat(text, locale, undefined, { ignoreTag: true });
      const message = new Message(text, locale);
      const names = namesIn(text);
      const tried = names.length > 0 ? [0, 1, 2, 1_500, 2_000_000, ...wordsIn(text)] : [0];
      for (const value of tried) {
        const values = Object.fromEntries(names.map((name) => [name, value]));
        expect(message.format(values)).toBe(String(whole.format(values)));
      }
    }
  });

  it('reads one choice within another, with the count of the nearest plural', () => {
    const text =
      '{who, select, me {I have {count, plural, one {# letter} other {# letters}}} other {{name} has {count, number}}}';
    const message = new Message(text, 'en-CA');
    expect(message.format({ who: 'me', count: 1200, name: '' })).toBe('I have 1,200 letters');
    expect(message.format({ who: 'you', count: 1200, name: 'Ama' })).toBe('Ama has 1,200');
  });

  it('refuses a value that is missing, and what is no message', () => {
    expect(() => new Message('Hello {name}', 'en-CA').format({})).toThrow('name');
    expect(() => new Message('Hello {name', 'en-CA')).toThrow('Not a message');
  });
});
