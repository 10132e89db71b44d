import fc from 'fast-check';
import { deviates, deviationBp } from './deviation.js';

const cad = (amountMinor: number | bigint) => ({ amountMinor: String(amountMinor), currency: 'CAD' });

describe('what was done beside what was planned', () => {
  it.each([
    [100_000, 110_000, false],
    [100_000, 110_001, true],
    [100_000, 90_000, false],
    [100_000, 89_999, true],
    [0, 0, false],
    [0, 1, true],
  ])('of %d cents planned and %d spent: explained is %s', (planned, actual, explained) => {
    expect(deviates(cad(planned), cad(actual), 1_000)).toBe(explained);
  });

  it('is compared for numbers as for amounts', () => {
    expect(deviates(60, 66, 1_000)).toBe(false);
    expect(deviates(60, 66.01, 1_000)).toBe(true);
    expect(deviationBp(60, 45)).toBe(-2_500);
    expect(deviationBp(cad(300), cad(400))).toBe(3_333);
  });

  it('is not compared where one is missing, or they are of two kinds or currencies', () => {
    for (const other of [undefined, null, '60', { amountMinor: '1', currency: 'USD' }]) {
      expect(deviates(cad(100), other, 1_000)).toBe(false);
      expect(deviationBp(cad(100), other)).toBeNull();
    }
    expect(deviationBp(0, 5)).toBeNull();
  });

  it('deviates exactly where the difference is more than the share, whatever the amounts', () => {
    const amount = fc.bigInt({ min: 0n, max: 10n ** 14n });
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 0, max: 10_000 }), (planned, actual, aboveBp) => {
        const size = actual > planned ? actual - planned : planned - actual;
        const limit = (planned * BigInt(aboveBp)) / 10_000n;
        expect(deviates(cad(planned), cad(actual), aboveBp)).toBe(size > limit);
      }),
    );
  });
});
