import fc from 'fast-check';
import { amountForm, parseRegisterAmount, type AmountFormat } from './register-amount.js';

const english: AmountFormat = { decimal: '.', groups: [',', ' '] };
const french: AmountFormat = { decimal: ',', groups: [' ', '\u00a0', '\u202f'] };

describe('an amount in a register', () => {
  it.each([
    ['75000', 7_500_000n],
    ['100.00', 10_000n],
    ['0', 0n],
    ['0.01', 1n],
    ['19.9', 1990n],
    ['2,400,000', 240_000_000n],
    ['2 400 000.50', 240_000_050n],
    ['12.3400', 1234n],
    ['0000150', 15_000n],
  ])('reads %j as %s cents', (text, minor) => {
    expect(parseRegisterAmount(text, english, 'CAD')).toBe(minor);
  });

  it.each([
    '',
    '-5',
    '+5',
    '$5',
    '5 CAD',
    '1e5',
    '0x10',
    '1.2.3',
    '12.345',
    '.50',
    '5.',
    '1,50',
    '12,34,567',
    '0,500',
    '1, 500',
    '١٢',
    '9999999999999999',
    'n/a',
  ])('does not read %j', (text) => {
    expect(parseRegisterAmount(text, english, 'CAD')).toBeUndefined();
  });

  it('is exact to the cent for any amount, grouped or not', () => {
    const cents = fc.bigInt({ min: 0n, max: 999_999_999_999_999n });
    fc.assert(
      fc.property(cents, fc.constantFrom('', ','), (minor, group) => {
        const units = (minor / 100n).toString().replace(/\B(?=(\d{3})+$)/g, group);
        const text = `${units}.${(minor % 100n).toString().padStart(2, '0')}`;
        expect(parseRegisterAmount(text, english, 'CAD')).toBe(minor);
      }),
    );
  });

  it('follows the decimals of the currency and the signs of the register', () => {
    expect(parseRegisterAmount('12\u202f500,5', french, 'CAD')).toBe(1_250_050n);
    expect(parseRegisterAmount('12500.50', french, 'CAD')).toBeUndefined();
    expect(parseRegisterAmount('650000', english, 'XOF')).toBe(650_000n);
    expect(parseRegisterAmount('650000.5', english, 'XOF')).toBeUndefined();
    expect(parseRegisterAmount('1.234', english, 'TND')).toBe(1234n);
  });

  it('shows its form', () => {
    expect(amountForm(english, 'CAD')).toBe('1234567.89');
    expect(amountForm(french, 'CAD')).toBe('1234567,89');
    expect(amountForm(english, 'XOF')).toBe('1234567');
  });
});
