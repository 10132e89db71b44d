import type { CallFiguresView, DeadlineFiguresView } from '@candela/api-client';
import {
  applicationsInHand,
  CHARTED_CALLS_MAX,
  envelopeChart,
  envelopeTotals,
  pipelineChart,
  shareKept,
  usualCurrency,
} from './program-figures.js';

const call = (reference: string, currency: string, committed: string, approved = '0'): CallFiguresView => {
  const money = (amountMinor: string) => ({ amountMinor, currency });
  return {
    ...{ id: reference, reference, title: { en: reference, fr: reference }, state: 'open' as const },
    ...{ closesAt: '2026-06-01T00:00:00.000Z', applications: 1 },
    ...{ envelope: money('100000'), recommended: money('0'), committed: money(committed) },
    ...{ approved: money(approved), open: money(String(100_000 - Number(committed) - Number(approved))) },
  };
};
const figures = (kept: number, missed: number): DeadlineFiguresView => ({
  ...{ kind: 'decisionTold', businessDays: 10, overdue: 3, running: 4 },
  ...{ kept, missed },
});

describe('the figures of a program', () => {
  const pipeline = [
    { state: 'screening' as const, applications: 3, requested: [] },
    { state: 'approved' as const, applications: 2, requested: [] },
    { state: 'waitlisted' as const, applications: 1, requested: [] },
  ];

  it('count what is in hand, and draw every state', () => {
    expect(applicationsInHand(pipeline)).toBe(4);
    expect(pipelineChart(pipeline, { nameOf: (state) => state, applications: 'Applications' })).toEqual({
      categories: ['screening', 'approved', 'waitlisted'],
      series: [{ name: 'Applications', values: [3, 2, 1] }],
    });
  });

  it('add up and draw the envelopes of one currency, whose parts make the whole', () => {
    const calls = [call('A', 'CAD', '40000', '10000'), call('B', 'EUR', '5000'), call('C', 'CAD', '0')];
    expect(usualCurrency(calls)).toBe('CAD');
    expect(usualCurrency([])).toBe('CAD');
    expect(envelopeTotals(calls, 'CAD')).toEqual({
      envelope: { amountMinor: '200000', currency: 'CAD' },
      committed: { amountMinor: '40000', currency: 'CAD' },
    });
    const words = { committed: 'Committed', approved: 'Approved', open: 'Open' };
    const chart = envelopeChart(calls, 'CAD', { ...words, valueOf: (money) => Number(money.amountMinor) });
    expect(chart.categories).toEqual(['A', 'C']);
    expect(chart.series.map(({ values }) => values)).toEqual([
      [40_000, 0],
      [10_000, 0],
      [50_000, 100_000],
    ]);
    const many = Array.from({ length: 20 }, (_, index) => call(`R${index}`, 'CAD', '0'));
    expect(envelopeChart(many, 'CAD', { ...words, valueOf: () => 0 }).categories).toHaveLength(
      CHARTED_CALLS_MAX,
    );
  });

  it('tell which part was done in time, of what was done at all', () => {
    expect(shareKept([figures(3, 1), figures(0, 0)])).toBe(0.75);
    expect(shareKept([figures(0, 0)])).toBeNull();
  });
});
