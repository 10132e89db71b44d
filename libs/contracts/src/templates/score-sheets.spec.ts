import { maxPointsOf, missingLanguages, scoreSheetProblems } from '../index.js';
import { LOCAL_INITIATIVES_SCORE_SHEET, SCORE_SHEET_OF } from './index.js';

describe('the score sheets of the programmes', () => {
  it.each(Object.entries(SCORE_SHEET_OF))('%s is sound and says everything in both languages', (_, sheet) => {
    expect(scoreSheetProblems(sheet)).toEqual([]);
    const texts = sheet.criteria.flatMap(({ title, guidance, levels }) => [
      title,
      guidance,
      ...levels.flatMap(({ label, description }) => [label, description]),
    ]);
    expect(texts.filter((pair) => missingLanguages(pair).length > 0)).toEqual([]);
  });

  it('gives 100 for a local initiative, strong from 75, acceptable from 60', () => {
    const { criteria, bands, reviewsMin } = LOCAL_INITIATIVES_SCORE_SHEET;
    expect(criteria.map(({ key, maxPoints }) => [key, maxPoints])).toEqual([
      ['relevance', 20],
      ['need', 15],
      ['results', 20],
      ['inclusion', 15],
      ['capacity', 10],
      ['risk', 10],
      ['budget', 10],
    ]);
    expect(maxPointsOf(LOCAL_INITIATIVES_SCORE_SHEET)).toBe(100);
    expect(bands.map(({ key, from }) => [key, from])).toEqual([
      ['strong', 75],
      ['acceptable', 60],
      ['weak', 0],
    ]);
    expect(reviewsMin).toBe(3);
  });
});
