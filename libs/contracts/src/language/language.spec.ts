import { COUNTRY_CODES, countryName, countryOptions, isCountryCode } from './countries.js';
import { isLanguage, missingLanguages, textIn } from './language.js';

describe('a text in two languages', () => {
  it('is read in the reader’s language, or in the other one where that half is blank', () => {
    expect(textIn('fr', { en: 'Call', fr: 'Appel' })).toBe('Appel');
    expect(textIn('fr', { en: 'Call', fr: ' ' })).toBe('Call');
    expect(textIn('en', { en: '', fr: 'Appel' })).toBe('Appel');
  });

  it.each([
    [{ en: 'Call', fr: 'Appel' }, []],
    [{ en: 'Call', fr: '\u00a0' }, ['fr']],
    [{ fr: 'Appel' }, ['en']],
    [undefined, ['en', 'fr']],
  ])('says of %j that it lacks %j', (text, missing) => {
    expect(missingLanguages(text)).toEqual(missing);
  });

  it('knows its languages', () => {
    expect(['en', 'fr', 'de', undefined].map(isLanguage)).toEqual([true, true, false, false]);
  });
});

describe('countries', () => {
  it('have one code each', () => {
    expect(new Set(COUNTRY_CODES).size).toBe(COUNTRY_CODES.length);
    expect(isCountryCode('KE')).toBe(true);
    expect(isCountryCode('ke')).toBe(false);
  });

  it('have a name in both languages', () => {
    expect(
      COUNTRY_CODES.filter((code) => countryName('en', code) === code || countryName('fr', code) === code),
    ).toEqual([]);
    expect(countryName('fr', 'CM')).toBe('Cameroun');
  });

  it('are listed in the order of the language', () => {
    expect(countryOptions('fr', ['ET', 'DZ', 'EG']).map((option) => option.name)).toEqual([
      'Algérie',
      'Égypte',
      'Éthiopie',
    ]);
  });
});
