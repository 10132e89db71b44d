import fc from 'fast-check';
import { wordDifference } from './word-difference.js';

describe('wordDifference', () => {
  it('marks the words that only one side has', () => {
    const { left, right } = wordDifference(
      'threats after reporting on land and water',
      'threats after reporting on land',
    );
    expect(left).toEqual([
      { text: 'threats after reporting on land ', differs: false },
      { text: 'and water', differs: true },
    ]);
    expect(right).toEqual([{ text: 'threats after reporting on land', differs: false }]);
  });

  it('never loses a letter of either side', () => {
    const texts = fc
      .array(fc.constantFrom('land', 'water', 'we', '\n\n', '«', '  '))
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const { left, right } = wordDifference(one, other);
        const joined = [left, right].map((parts) => parts.map((part) => part.text).join(''));
        expect(joined).toEqual([one, other]);
      }),
    );
  });

  it('finds no difference between equal texts', () => {
    fc.assert(
      fc.property(fc.lorem(), (text) => {
        const { left, right } = wordDifference(text, text);
        expect([...left, ...right].some((part) => part.differs)).toBe(false);
      }),
    );
  });
});
