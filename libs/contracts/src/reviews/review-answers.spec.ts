import fc from 'fast-check';
import { LOCAL_INITIATIVES_SCORE_SHEET as SHEET } from '../templates/index.js';
import {
  commentField,
  pointsField,
  problemsOfSaving,
  problemsOfSubmitting,
  recommendationIn,
  reviewFields,
  scoresIn,
} from './review-answers.js';

const COMPLETE = {
  ...Object.fromEntries(SHEET.criteria.map(({ key, maxPoints }) => [pointsField(key), maxPoints])),
  'overall.comment': 'A sound project.',
  'overall.recommendation': 'fund',
};

describe('what a reviewer writes', () => {
  it('is complete with points everywhere, a recommendation and a comment over all', () => {
    expect(problemsOfSubmitting(SHEET, COMPLETE)).toEqual([]);
    expect(problemsOfSubmitting(SHEET, {}).map(({ path }) => path)).toEqual([
      ...SHEET.criteria.map(({ key }) => `/review/${key}.points`),
      '/review/overall.recommendation',
      '/review/overall.comment',
    ]);
  });

  it('gives a reason for the lowest level', () => {
    const low = { ...COMPLETE, 'need.points': 0 };
    expect(problemsOfSubmitting(SHEET, low)).toEqual([
      { path: '/review/need.comment', code: 'review.needs-comment', params: {} },
    ]);
    expect(problemsOfSubmitting(SHEET, { ...low, [commentField('need')]: 'Not described.' })).toEqual([]);
  });

  it.each([
    ['relevance.points', 17, 'review.not-a-level'],
    ['relevance.points', '20', 'review.not-a-level'],
    ['relevance.note', 'x', 'review.unknown-field'],
    ['constructor', 'x', 'review.unknown-field'],
    ['overall.comment', 7, 'review.unknown-field'],
    ['overall.comment', 'x'.repeat(4_001), 'review.comment-too-long'],
    ['overall.recommendation', 'maybe', 'review.recommendation-unknown'],
  ])('cannot be saved as %s %p', (field, value, code) => {
    expect(problemsOfSaving(SHEET, { [field]: value })).toMatchObject([{ path: `/review/${field}`, code }]);
  });

  it('can be emptied field by field, in known fields', () => {
    expect(
      problemsOfSaving(SHEET, Object.fromEntries(reviewFields(SHEET).map((field) => [field, null]))),
    ).toEqual([]);
    expect(problemsOfSaving(SHEET, { nothing: null })).toMatchObject([{ code: 'review.unknown-field' }]);
  });

  it('scores nothing but what a level gives, whatever is stored', () => {
    const stored = fc.dictionary(fc.constantFrom(...reviewFields(SHEET), '__proto__', 'x'), fc.jsonValue());
    fc.assert(
      fc.property(stored, (answers) => {
        for (const [key, points] of Object.entries(scoresIn(SHEET, answers))) {
          expect(
            SHEET.criteria.find((one) => one.key === key)?.levels.map((level) => level.points),
          ).toContain(points);
        }
        expect([null, 'fund', 'fundWithChanges', 'doNotFund']).toContain(recommendationIn(answers));
      }),
    );
  });
});
