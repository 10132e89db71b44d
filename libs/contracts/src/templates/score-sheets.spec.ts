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

  it('weighs the rest as their programmes do, and triages from 0 to 3', () => {
    const weights = Object.entries(SCORE_SHEET_OF).map(([key, sheet]) => [
      key,
      Object.fromEntries(sheet.criteria.map((criterion) => [criterion.key, criterion.maxPoints])),
    ]);
    expect(Object.fromEntries(weights)).toMatchObject({
      rapidResponse: { identity: 3, situation: 3, need: 3, urgency: 3 },
      capacityBuilding: { need: 25, commitment: 20, plan: 25, effect: 15, risk: 10, budget: 5 },
      humanRightsAward: { courage: 30, leadership: 25, impact: 25, recognition: 20 },
    });
    expect(maxPointsOf(SCORE_SHEET_OF.capacityBuilding)).toBe(100);
    expect(maxPointsOf(SCORE_SHEET_OF.humanRightsAward)).toBe(100);
  });
});
