import fc from 'fast-check';
import { characterCount, wordCount } from './word-count.js';

describe('wordCount', () => {
  it.each([
    ['', 0],
    ['   \n\t ', 0],
    ['one', 1],
    ['Nine women, three towns.', 4],
    ["l’eau et l'air", 3],
    ['C’est-à-dire aujourd’hui', 2],
    ['porte-monnaie', 1],
    ['« Où ? » – là • ici', 3],
    ['12 500,50 $', 2],
    ['12,500.50', 1],
    ['one,two', 2],
    ['word—word…word', 3],
    ['write to name@example.org', 3],
    ['and/or', 1],
    ['العدالة للجميع', 2],
    ['حُقُوقُ الإِنْسَانِ', 2],
    ['نمی‌خواهم', 1],
    ['人权捍卫者', 5],
    ['人権を守る人', 6],
    ['인권 옹호자', 2],
    ['สิทธิมนุษยชน', 2],
    ['👩🏽‍🌾 🌍', 0],
    ['3 goals, 2 visits', 4],
    ['co\u00adopération', 1],
  ])('counts %j as %i', (text, count) => {
    expect(wordCount(text)).toBe(count);
  });

  it('adds up over texts put beside each other', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (left, right) => {
        expect(wordCount(`${left}\n${right}`)).toBe(wordCount(left) + wordCount(right));
      }),
    );
  });

  it('does not depend on how accents are encoded', () => {
    const french = fc
      .array(fc.constantFrom('é', 'à', 'ç', 'ï', 'e', 'n', ' ', '-', '’'))
      .map((signs) => signs.join(''));
    fc.assert(fc.property(french, (text) => expect(wordCount(text.normalize('NFD'))).toBe(wordCount(text))));
  });

  it('never counts more words than characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(wordCount(text)).toBeLessThanOrEqual(characterCount(text));
      }),
    );
  });

  it('stays fast on hostile text', () => {
    const started = performance.now();
    for (const piece of ['a-', "'", 'a', '1,', 'ก', '人', '\u0301', '.']) wordCount(piece.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('characterCount', () => {
  it('counts code points', () => {
    expect(characterCount('né 🌍')).toBe(4);
  });
});
