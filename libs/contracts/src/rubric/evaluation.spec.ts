import fc from 'fast-check';
import { bandOf, evaluateSheet, maxPointsOf, ranksOf, summarize } from './evaluation.js';
import { type Criterion, type ScoreSheet, scoreSheetProblems } from './score-sheet.js';

const words = { en: 'x', fr: 'x' };

function criterion(key: string, points: number[]): Criterion {
  const levels = points.map((value) => ({ points: value, label: words, description: words }));
  return { key, title: words, guidance: words, maxPoints: points.at(-1) ?? 0, levels };
}

const SHEET: ScoreSheet = {
  criteria: [criterion('need', [0, 5, 10]), criterion('results', [0, 10, 20])],
  bands: [
    { key: 'strong', from: 24 },
    { key: 'acceptable', from: 18 },
    { key: 'weak', from: 0 },
  ],
  reviewsMin: 3,
};

describe('a sheet', () => {
  it('adds up what was scored and names what is missing', () => {
    expect(evaluateSheet(SHEET, { need: 5 })).toEqual({
      ...{ total: 5, max: 30, scored: 1, criteria: 2, missing: ['results'], complete: false, band: null },
    });
  });

  it('has a band once it is complete', () => {
    expect(evaluateSheet(SHEET, { need: 5, results: 20 })).toMatchObject({ total: 25, band: 'strong' });
    expect(bandOf(SHEET, 23.99)).toBe('acceptable');
    expect(bandOf(SHEET, 0)).toBe('weak');
  });

  it('counts points that no level gives as missing, inherited names too', () => {
    expect(evaluateSheet(SHEET, { need: 7, results: 10 }).missing).toEqual(['need']);
    const odd = { ...SHEET, criteria: [criterion('constructor', [0, 1])] };
    expect(evaluateSheet(odd, {}).missing).toEqual(['constructor']);
  });

  it('says what is wrong with its definition', () => {
    expect(scoreSheetProblems(SHEET)).toEqual([]);
    const broken = {
      criteria: [
        criterion('need', [0, 5, 5]),
        criterion('need', [1]),
        { ...criterion('a', [0, 2]), maxPoints: 3 },
      ],
      bands: [
        { key: 'weak' as const, from: 1 },
        { key: 'strong' as const, from: 9 },
      ],
      reviewsMin: 0,
    };
    expect(scoreSheetProblems(broken)).toEqual([
      'two criteria have one key',
      'the levels of need do not rise',
      'need has 2 to 10 levels, not 1',
      'the highest level of a does not give 3',
      'the last band does not begin at 0',
      'the bands do not fall',
      'an application has at least one review',
    ]);
  });

  it('never adds up to more than its most, whatever was sent', () => {
    const scores = fc.dictionary(
      fc.constantFrom('need', 'results', 'other'),
      fc.integer({ min: -5, max: 40 }),
    );
    fc.assert(
      fc.property(scores, (given) => {
        const { total, scored, missing, complete } = evaluateSheet(SHEET, given);
        expect(total).toBeGreaterThanOrEqual(0);
        expect(total).toBeLessThanOrEqual(maxPointsOf(SHEET));
        expect(scored + missing.length).toBe(SHEET.criteria.length);
        expect(complete).toBe(missing.length === 0);
      }),
    );
  });
});

describe('several reviews', () => {
  const totals = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 12 });

  it('are summed up by mean, deviation and both ends', () => {
    expect(summarize([])).toBeNull();
    expect(summarize([70, 80, 90])).toEqual({ count: 3, mean: 80, deviation: 8.16, min: 70, max: 90 });
  });

  it('have a mean between their ends, and no deviation just when they agree', () => {
    fc.assert(
      fc.property(totals, (given) => {
        const { mean, min, max, deviation } = summarize(given)!;
        expect(mean).toBeGreaterThanOrEqual(min);
        expect(mean).toBeLessThanOrEqual(max);
        expect(deviation === 0).toBe(min === max);
        expect(deviation).toBeLessThanOrEqual((max - min) / 2 + 0.01);
      }),
    );
  });

  it('say the same in whatever order they came', () => {
    fc.assert(
      fc.property(totals, (given) => {
        expect(summarize([...given].reverse())).toEqual(summarize(given));
      }),
    );
  });
});

describe('a ranking', () => {
  it('lets equals share a rank and leaves out what has no score', () => {
    expect(ranksOf([70, null, 90, 70, 50])).toEqual([2, null, 1, 2, 4]);
  });

  it('puts as many before each as score higher', () => {
    const means = fc.array(fc.option(fc.integer({ min: 0, max: 8 })), { maxLength: 20 });
    fc.assert(
      fc.property(means, (given) => {
        ranksOf(given).forEach((rank, index) => {
          const mean = given[index]!;
          const higher = given.filter((other) => other !== null && mean !== null && other > mean).length;
          expect(rank).toBe(mean === null ? null : higher + 1);
        });
      }),
    );
  });
});
