import { newReceiptCode } from './receipt-code.js';

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
