import { TestBed } from '@angular/core/testing';
import { givenTexts, nowIn } from '../testing/in-language.js';
import { Texts } from './texts.js';

const EN = {
  words: '{count, plural, =0 {No words left} one {# word left} other {# words left}}',
  plain: 'Don’t',
};
const FR = {
  words: '{count, plural, =0 {Aucun mot} one {Il reste # mot} other {Il reste # mots}}',
  plain: 'Non',
};

describe('IcuTranspiler', () => {
  it('chooses the plural form that the language asks for', () => {
    givenTexts(EN, FR);
    const { t } = TestBed.inject(Texts);
    expect([0, 1, 1500].map((count) => t('words', { count }))).toEqual([
      'No words left',
      '1 word left',
      '1,500 words left',
    ]);
    nowIn('fr');
    expect(t('words', { count: 1 })).toBe('Il reste 1 mot');
    expect(t('words', { count: 1500 })).toBe('Il reste 1\u00a0500 mots');
  });

  it('leaves texts without arguments as they are', () => {
    givenTexts(EN);
    expect(TestBed.inject(Texts).t('plain')).toBe('Don’t');
  });

  it('writes what a person typed as text, never as a message', () => {
    givenTexts({ saved: 'Saved by {name}' });
    expect(TestBed.inject(Texts).t('saved', { name: '{count} <b>' })).toBe('Saved by {count} <b>');
  });

  it('stops a developer where a text is missing', () => {
    givenTexts(EN);
    expect(() => TestBed.inject(Texts).t('nowhere.to.be.found')).toThrow('nowhere.to.be.found');
  });

  it('falls back to the first code that has a text', () => {
    givenTexts({ error: { request: { failed: 'Something went wrong.' } } });
    expect(TestBed.inject(Texts).firstOf(['error.call.is-closed', 'error.request.failed'])).toBe(
      'Something went wrong.',
    );
  });
});
