import fc from 'fast-check';
import { LANGUAGES } from '../language/language.js';
import { minorDigits } from './currency.js';
import { formatMoney, toDecimalString } from './format-money.js';
import {
  addMoney,
  compareMoney,
  moneyFromJson,
  moneyOf,
  moneyToJson,
  sumMoney,
  wholeUnits,
} from './money.js';
import { parseAmount } from './parse-amount.js';
import { basisPointsOf, divideRounded, exceedsShare, formatShare, shareOf, splitByShares } from './shares.js';

const currency = fc.constantFrom('CAD', 'USD', 'KES', 'XOF', 'JPY', 'TND');
const amount = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }), currency)
  .map(([minor, code]) => moneyOf(minor, code));
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('money as JSON', () => {
  it('comes back as it went', () => {
    fc.assert(fc.property(amount, (money) => expect(moneyFromJson(moneyToJson(money))).toEqual(money)));
  });

  it.each([
    [null],
    ['1250'],
    [[]],
    [{ amountMinor: 1250, currency: 'CAD' }],
    [{ amountMinor: '01', currency: 'CAD' }],
    [{ amountMinor: '-0', currency: 'CAD' }],
    [{ amountMinor: '1.5', currency: 'CAD' }],
    [{ amountMinor: '1e3', currency: 'CAD' }],
    [{ amountMinor: '1000000000000000', currency: 'CAD' }],
    [{ amountMinor: '1', currency: 'cad' }],
    [{ amountMinor: '1', currency: 'CAD', note: '' }],
  ])('refuses %j', (value) => {
    expect(moneyFromJson(value)).toBeUndefined();
  });

  it('never mixes currencies', () => {
    expect(() => addMoney(wholeUnits(1, 'CAD'), wholeUnits(1, 'USD'))).toThrow(RangeError);
    expect(() => compareMoney(wholeUnits(1, 'CAD'), wholeUnits(1, 'USD'))).toThrow(RangeError);
  });
});

describe('formatMoney', () => {
  it.each([
    ['en', '1250050', 'CAD', '$12,500.50'],
    ['fr', '1250050', 'CAD', '12 500,50 $'],
    ['en', '1250050', 'XOF', 'F CFA 1,250,050'],
    ['fr', '1250', 'TND', '1,250 TND'],
    ['en', '999999999999999', 'CAD', '$9,999,999,999,999.99'],
  ] as const)('writes in %s %s of %s as %s', (language, minor, code, written) => {
    expect(plain(formatMoney(language, moneyOf(BigInt(minor), code)))).toBe(written);
  });

  it('leaves out only cents that are zero when rounding', () => {
    expect(formatMoney('en', wholeUnits(10_000, 'CAD'), { round: true })).toBe('$10,000');
    expect(formatMoney('en', moneyOf(1_000_001n, 'CAD'), { round: true })).toBe('$10,000.01');
  });

  it('writes exact decimals', () => {
    expect(toDecimalString(moneyOf(5n, 'CAD'))).toBe('0.05');
    expect(toDecimalString(moneyOf(-1_205n, 'CAD'))).toBe('-12.05');
    expect(toDecimalString(moneyOf(5n, 'JPY'))).toBe('5');
  });
});

describe('parseAmount', () => {
  it.each([
    ['12 500,50', 'fr', '1250050'],
    ['12\u00a0500,50 $', 'fr', '1250050'],
    ['12\u202f500', 'fr', '1250000'],
    ['12,500.50', 'en', '1250050'],
    ['12,500.50', 'fr', '1250050'],
    ['12.500,50', 'en', '1250050'],
    ['12500', 'en', '1250000'],
    ['12,500', 'en', '1250000'],
    ['12.500', 'fr', '1250000'],
    ['$1,234,567', 'en', '123456700'],
    ['CAD 40', 'en', '4000'],
    ['40 CAD', 'fr', '4000'],
    ["12'500.5", 'en', '1250050'],
    ['12,50,000', 'en', '125000000'],
    ['.5', 'en', '50'],
    ['0', 'fr', '0'],
    ['007', 'en', '700'],
    ['5.', 'en', '500'],
    ['cad5', 'en', '500'],
    ['7.50', 'fr', '750'],
    ['7,5', 'en', '750'],
    ['١٢٥٠٠', 'en', '1250000'],
    ['12.5000', 'en', '1250'],
  ] as const)('reads %j in %s as %s cents', (text, language, minor) => {
    expect(parseAmount(text, language, 'CAD')).toEqual({ ok: true, money: moneyOf(BigInt(minor), 'CAD') });
  });

  it.each([
    ['', 'en', 'money.not-an-amount'],
    ['twelve', 'en', 'money.not-an-amount'],
    ['12 50', 'fr', 'money.not-an-amount'],
    ['1,2.3,4', 'en', 'money.not-an-amount'],
    ['12-13', 'en', 'money.not-an-amount'],
    ['1e5', 'en', 'money.not-an-amount'],
    ['US$5', 'en', 'money.not-an-amount'],
    ['5 euros', 'en', 'money.not-an-amount'],
    ['0x10', 'en', 'money.not-an-amount'],
    ['12,500', 'fr', 'money.ambiguous-separator'],
    ['12.500', 'en', 'money.ambiguous-separator'],
    ['12.505 1', 'en', 'money.not-an-amount'],
    ['1234.567', 'en', 'money.too-many-decimals'],
    ['-5', 'en', 'money.negative'],
    ['(5)', 'en', 'money.negative'],
    ['99999999999999', 'en', 'money.too-large'],
  ] as const)('refuses %j in %s with %s', (text, language, code) => {
    expect(parseAmount(text, language, 'CAD')).toEqual({ ok: false, code });
  });

  it('knows currencies without cents and with thousandths', () => {
    expect(parseAmount('12.500', 'en', 'XOF')).toEqual({ ok: true, money: moneyOf(12_500n, 'XOF') });
    expect(parseAmount('12.5', 'en', 'XOF')).toEqual({ ok: false, code: 'money.too-many-decimals' });
    expect(parseAmount('12,500', 'fr', 'TND')).toEqual({ ok: true, money: moneyOf(12_500n, 'TND') });
  });

  it('reads back whatever formatMoney wrote', () => {
    fc.assert(
      fc.property(amount, fc.constantFrom(...LANGUAGES), (money, language) => {
        const written = formatMoney(language, money);
        expect([written, parseAmount(written, language, money.currency)]).toEqual([
          written,
          { ok: true, money },
        ]);
      }),
    );
  });

  it('reads any decimal number exactly or refuses it, whatever is typed', () => {
    const typed = fc.string({ unit: fc.constantFrom(...'0123456789., $-\u00a0eCAD'), maxLength: 24 });
    fc.assert(
      fc.property(typed, fc.constantFrom(...LANGUAGES), (text, language) => {
        const parsed = parseAmount(text, language, 'CAD');
        const digits = (value: string): string =>
          value.replace(/\D/g, '').replace(/^0+/, '').replace(/0+$/, '');
        if (parsed.ok) expect(digits(parsed.money.amountMinor.toString())).toBe(digits(text));
        else expect(parsed.code).toMatch(/^money\./);
      }),
    );
  });
});

describe('shares', () => {
  const shares = fc
    .uniqueArray(fc.integer({ min: 1, max: 9_999 }), { maxLength: 6 })
    .map((cuts) => [0, ...cuts.sort((left, right) => left - right), 10_000])
    .map((cuts) => cuts.slice(1).map((cut, index) => cut - (cuts[index] ?? 0)));

  it('rounds halves away from zero', () => {
    expect([5n, 15n, -5n, 4n, -4n].map((value) => divideRounded(value, 10n))).toEqual([1n, 2n, -1n, 0n, 0n]);
  });

  it('splits an amount into parts that add up to the cent, each within one of its share', () => {
    fc.assert(
      fc.property(amount, shares, (money, sharesBp) => {
        const parts = splitByShares(money, sharesBp);
        expect(sumMoney(parts, money.currency)).toEqual(money);
        parts.forEach((part, index) => {
          const exact = shareOf(money, sharesBp[index] ?? 0).amountMinor;
          expect([exact - 1n, exact, exact + 1n]).toContain(part.amountMinor);
        });
      }),
    );
  });

  it('pays eighty, ten and ten percent', () => {
    const parts = splitByShares(moneyOf(3_200_005n, 'CAD'), [8_000, 1_000, 1_000]);
    expect(parts.map((part) => part.amountMinor)).toEqual([2_560_004n, 320_001n, 320_000n]);
  });

  it('refuses shares that are no whole', () => {
    expect(() => splitByShares(wholeUnits(1, 'CAD'), [8_000, 1_000])).toThrow(RangeError);
    expect(() => splitByShares(wholeUnits(1, 'CAD'), [12_000, -2_000])).toThrow(RangeError);
  });

  it('notices one cent above a limit that rounding would hide', () => {
    const whole = wholeUnits(100_000, 'CAD');
    const part = moneyOf(2_000_001n, 'CAD');
    expect(basisPointsOf(part, whole)).toBe(2_000);
    expect(exceedsShare(part, whole, 2_000)).toBe(true);
    expect(exceedsShare(wholeUnits(20_000, 'CAD'), whole, 2_000)).toBe(false);
  });

  it('takes a share of nothing as nothing', () => {
    expect(basisPointsOf(wholeUnits(0, 'CAD'), wholeUnits(0, 'CAD'))).toBe(0);
  });

  it('are written by language', () => {
    expect(plain(formatShare('en', 1_250))).toBe('12.5%');
    expect(plain(formatShare('fr', 1_250))).toBe('12,5 %');
  });

  it('know the decimals of currencies', () => {
    expect(['CAD', 'XAF', 'JOD'].map(minorDigits)).toEqual([2, 0, 3]);
  });
});
