import fc from 'fast-check';
import { moneyToJson, wholeUnits } from '../money/money.js';
import type { BudgetRow } from './answers.js';
import { budgetTotals, requestedAmount } from './budget.js';
import type { BudgetQuestion, FormUi } from './definition.js';

const label = { en: 'Budget', fr: 'Budget' };
const question: BudgetQuestion = {
  key: 'lines',
  kind: 'budget',
  label,
  required: true,
  maxRows: 40,
  overheadLimitBp: 2_000,
  requestedMinMinor: '1000000',
  requestedUsualMaxMinor: '6000000',
  requestedMaxMinor: '10000000',
  categories: [
    { key: 'people', label },
    { key: 'travel', label },
    { key: 'overhead', label, overhead: true },
  ],
};

function line(
  category: string,
  quantity: number,
  minor: number | bigint,
  requestedShareBp = 10_000,
): BudgetRow {
  return {
    category,
    unit: 'month',
    quantity,
    unitCost: { amountMinor: String(minor), currency: 'CAD' },
    requestedShareBp,
  };
}
const totalsOf = (rows: unknown) => budgetTotals(question, rows, 'CAD');

describe('the totals of a budget', () => {
  it('add up lines, categories and shares', () => {
    const totals = totalsOf([
      line('people', 10, 100_000, 8_000),
      line('travel', 3, 33_333),
      line('overhead', 1, 150_000),
      line('people', 2.5, 1_001),
    ]);
    expect(totals.lines.map((item) => item.total.amountMinor)).toEqual([
      1_000_000n,
      99_999n,
      150_000n,
      2_503n,
    ]);
    expect(totals.categories.map((item) => [item.category, item.requested.amountMinor])).toEqual([
      ['people', 802_503n],
      ['travel', 99_999n],
      ['overhead', 150_000n],
    ]);
    expect(totals.total.amountMinor).toBe(1_252_502n);
    expect(totals.requested.amountMinor).toBe(1_052_502n);
    expect(totals.otherSources.amountMinor).toBe(200_000n);
    expect(totals.requestedShareBp).toBe(8_403);
    expect(totals.overheadShareBp).toBe(1_425);
    expect(totals.overheadOverLimit).toBe(false);
  });

  it('decide the overhead limit to the cent, not to the rounded percent', () => {
    const at = totalsOf([line('people', 1, 8_000_000), line('overhead', 1, 2_000_000)]);
    const over = totalsOf([line('people', 1, 8_000_000), line('overhead', 1, 2_000_001)]);
    expect([at.overheadShareBp, at.overheadOverLimit]).toEqual([2_000, false]);
    expect([over.overheadShareBp, over.overheadOverLimit]).toEqual([2_000, true]);
  });

  it.each([
    [999_999, [true, false, false]],
    [1_000_000, [false, false, false]],
    [6_000_000, [false, false, false]],
    [6_000_001, [false, true, false]],
    [10_000_000, [false, true, false]],
    [10_000_001, [false, true, true]],
  ])('compare %i cents with the least, the usual most and the hard most', (minor, expected) => {
    const totals = totalsOf([line('people', 1, minor)]);
    expect([totals.belowMinimum, totals.aboveUsual, totals.aboveMaximum]).toEqual(expected);
  });

  it('show what nobody pays yet, and what is paid twice', () => {
    const other = (dollars: number): BudgetRow => ({
      ...line('people', 1, 100_000, 7_000),
      otherSources: moneyToJson(wholeUnits(dollars, 'CAD')),
    });
    const totals = totalsOf([other(300), other(100), other(500), line('people', 1, 100_000, 7_000)]);
    expect(totals.lines.map((item) => item.uncovered.amountMinor)).toEqual([0n, 20_000n, -20_000n, 0n]);
  });

  it('count a half-typed line as nothing', () => {
    const { quantity: _quantity, ...rest } = line('people', 1, 5_000);
    const foreign = { ...line('people', 1, 5_000), unitCost: { amountMinor: '5000', currency: 'USD' } };
    const totals = totalsOf([
      rest,
      {},
      null,
      'x',
      foreign,
      line('people', 0.001, 5_000),
      line('people', 1, 5_000),
    ]);
    expect(totals.lines.map((item) => item.computable)).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
      true,
    ]);
    expect(totals.total.amountMinor).toBe(5_000n);
  });

  it('are zero for no budget at all', () => {
    expect(totalsOf(undefined).requested).toEqual(wholeUnits(0, 'CAD'));
  });

  it('always add up: requested and others make the total, lines and categories make the sums', () => {
    const rows = fc.array(
      fc
        .record({
          category: fc.constantFrom('people', 'travel', 'overhead'),
          hundredths: fc.integer({ min: 1, max: 100_000_000 }),
          minor: fc.bigInt({ min: 0n, max: 10n ** 12n }),
          share: fc.integer({ min: 0, max: 10_000 }),
        })
        .map(({ category, hundredths, minor, share }) => line(category, hundredths / 100, minor, share)),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(rows, (given) => {
        const totals = totalsOf(given);
        const sum = (amounts: readonly { readonly amountMinor: bigint }[]): bigint =>
          amounts.reduce((all, money) => all + money.amountMinor, 0n);
        expect(totals.lines.every((item) => item.computable && item.uncovered.amountMinor === 0n)).toBe(true);
        expect(totals.requested.amountMinor + totals.otherSources.amountMinor).toBe(totals.total.amountMinor);
        for (const part of ['total', 'requested', 'otherSources'] as const) {
          expect(sum(totals.lines.map((item) => item[part]))).toBe(totals[part].amountMinor);
          expect(sum(totals.categories.map((item) => item[part]))).toBe(totals[part].amountMinor);
        }
      }),
    );
  });
});

describe('the requested amount of an application', () => {
  const form: FormUi = {
    ui: { currency: 'CAD', sections: [{ key: 'money', title: label, questions: [question] }] },
  };

  it('is that of its budget', () => {
    expect(requestedAmount(form, { money: { lines: [line('people', 2, 600_000)] } })).toEqual(
      wholeUnits(12_000, 'CAD'),
    );
  });

  it('is unknown before there is a budget', () => {
    expect(requestedAmount(form, {})).toBeUndefined();
    expect(requestedAmount(form, { money: { lines: [{}] } })).toBeUndefined();
  });
});
