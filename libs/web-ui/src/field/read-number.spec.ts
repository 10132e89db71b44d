import fc from 'fast-check';
import { readNumber, writeNumber } from './read-number.js';

const value = (text: string, language: 'en' | 'fr', decimals = 2): number | string => {
  const reading = readNumber(text, language, decimals);
  return reading.ok ? reading.value : reading.code;
};

describe('readNumber', () => {
  it('reads groups and decimals as each language writes them', () => {
    expect(['1,250.5', '1 250,5', '12', '3,5', '-4'].map((text) => value(text, 'en'))).toEqual([
      1250.5, 1250.5, 12, 3.5, -4,
    ]);
    expect(['1 250,5', '1.250,5', '1,25'].map((text) => value(text, 'fr'))).toEqual([1250.5, 1250.5, 1.25]);
  });

  it('takes a single sign before three digits for thousands where no decimals are expected', () => {
    expect(value('1.500', 'fr', 0)).toBe(1500);
    expect(value('1,500', 'en', 0)).toBe(1500);
  });

  it('refuses what is no number, and decimals that are not asked for', () => {
    expect(['many', '', '1,2,3', '1.2.3,4'].map((text) => value(text, 'en'))).toEqual(
      Array(4).fill('number.not-a-number'),
    );
    expect(value('2.5', 'en', 0)).toBe('number.not-whole');
    expect(value('2.555', 'en', 2)).toBe('number.too-many-decimals');
  });

  it('reads back every number that it writes, in both languages', () => {
    const numbers = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((cents) => cents / 100);
    fc.assert(
      fc.property(numbers, fc.constantFrom('en' as const, 'fr' as const), (number, language) => {
        expect(value(writeNumber(number, language), language)).toBe(number);
      }),
    );
  });
});
