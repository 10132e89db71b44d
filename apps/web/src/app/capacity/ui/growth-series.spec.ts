import { growthSeries, levelOf, meanSeries, writeChange } from './growth-series.js';

const words = { areaName: (area: string) => area.toUpperCase(), baseline: 'Before', latest: 'Now' };

describe('the change in each area', () => {
  it('is drawn as two bars for each area; what nobody told has none', () => {
    const growth = [
      { area: 'governance' as const, baseline: 1, latest: 3, endline: null },
      { area: 'finance' as const, baseline: null, latest: null, endline: null },
    ];
    expect(growthSeries(growth, words)).toEqual({
      categories: ['GOVERNANCE', 'FINANCE'],
      series: [
        { name: 'Before', values: [1, null] },
        { name: 'Now', values: [3, null] },
      ],
    });
  });

  it('is a mean in levels over a program', () => {
    const means = [
      { area: 'people' as const, organizations: 3, baselineCenti: 133, latestCenti: 250, changeCenti: 117 },
    ];
    expect(meanSeries(means, words).series.map(({ values }) => values)).toEqual([[1.33], [2.5]]);
    expect(levelOf(null)).toBeNull();
  });

  it('is written with its sign', () => {
    expect([writeChange(1, 'en-CA'), writeChange(0, 'en-CA'), writeChange(null, 'en-CA')]).toEqual([
      '+1',
      '0',
      '–',
    ]);
    expect(writeChange(-0.5, 'fr-CA')).toBe('-0,5');
  });
});
