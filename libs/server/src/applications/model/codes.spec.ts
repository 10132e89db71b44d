import { newReceiptCode } from './receipt-code.js';
import { aliasOf, referenceOf } from '../domain/reference.js';

describe('receipt codes', () => {
  it('are four groups of four letters that are not mistaken for one another', () => {
    for (let count = 0; count < 500; count += 1) {
      expect(newReceiptCode()).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
    }
  });

  it('use every letter about as often', () => {
    const letters = Array.from({ length: 2000 }, newReceiptCode).join('').replaceAll('-', '');
    const counts = Map.groupBy(letters, (letter) => letter);
    expect(counts.size).toBe(32);
    for (const [, found] of counts) expect(found.length).toBeGreaterThan(700);
  });
});

describe('references', () => {
  it('number the applications of a call', () => {
    expect(referenceOf('LIF-KE-2026', 7)).toBe('LIF-KE-2026-0007');
    expect(referenceOf('LIF-KE-2026', 12_345)).toBe('LIF-KE-2026-12345');
  });

  it('give an alias that names neither programme nor country', () => {
    expect(aliasOf('LIF-KE-2026-0007')).toBe('2026-0007');
  });
});
