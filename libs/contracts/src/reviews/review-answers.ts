import type { FieldProblem } from '../kernel/problem.js';
import { type Criterion, type ScoreSheet } from '../rubric/score-sheet.js';
import { isLevelOf, type Scores } from '../rubric/evaluation.js';
import { RECOMMENDATIONS, REVIEW_LIMITS, type Recommendation } from './review.js';

/**
 * What a reviewer wrote, by field: "relevance.points", "relevance.comment", "overall.comment", "overall.recommendation". Each field
 * is saved and merged by itself.
 */
export type ReviewAnswers = Readonly<Record<string, unknown>>;

export const OVERALL_COMMENT = 'overall.comment';
export const OVERALL_RECOMMENDATION = 'overall.recommendation';

/** The field of a criterion's points. */
export function pointsField(criterionKey: string): string {
  return `${criterionKey}.points`;
}

/** The field of a criterion's comment. */
export function commentField(criterionKey: string): string {
  return `${criterionKey}.comment`;
}

/** Every field of a sheet, in the order it is filled. */
export function reviewFields(sheet: Pick<ScoreSheet, 'criteria'>): string[] {
  const fields = sheet.criteria.flatMap(({ key }) => [pointsField(key), commentField(key)]);
  return [...fields, OVERALL_RECOMMENDATION, OVERALL_COMMENT];
}

/** The points that were given, by criterion. */
export function scoresIn(sheet: Pick<ScoreSheet, 'criteria'>, answers: ReviewAnswers): Scores {
  return Object.fromEntries(
    sheet.criteria.flatMap((criterion) => {
      const points = valueIn(answers, pointsField(criterion.key));
      return isLevelOf(criterion, points) ? [[criterion.key, points]] : [];
    }),
  );
}

/** The comment of a field; empty where there is none. */
export function commentIn(answers: ReviewAnswers, field: string): string {
  const value = valueIn(answers, field);
  return typeof value === 'string' ? value : '';
}

/** What the reviewer advises; null until chosen. */
export function recommendationIn(answers: ReviewAnswers): Recommendation | null {
  const value = valueIn(answers, OVERALL_RECOMMENDATION);
  return RECOMMENDATIONS.find((one) => one === value) ?? null;
}

/** Why these fields cannot be saved: unknown ones, points of no level, texts too long. Null empties a field. */
export function problemsOfSaving(sheet: ScoreSheet, answers: ReviewAnswers): FieldProblem[] {
  return Object.entries(answers).flatMap(([field, value]) => {
    const code = value === null ? knownField(sheet, field) : unsavable(sheet, field, value);
    if (code === null) return [];
    return [problemOf(field, code, { max: REVIEW_LIMITS.commentChars })];
  });
}

/**
 * What is missing before the review can be handed in: points everywhere, a recommendation, a comment over all, and one where
 * the lowest level was given, since that decides most.
 */
export function problemsOfSubmitting(sheet: ScoreSheet, answers: ReviewAnswers): FieldProblem[] {
  const scores = scoresIn(sheet, answers);
  const ofCriteria = sheet.criteria.flatMap((criterion) => {
    const points = scores[criterion.key];
    if (points === undefined) return [problemOf(pointsField(criterion.key), 'review.needs-score')];
    const silent = commentIn(answers, commentField(criterion.key)).trim() === '';
    return points === criterion.levels[0]?.points && silent
      ? [problemOf(commentField(criterion.key), 'review.needs-comment')]
      : [];
  });
  const overall = [
    ...(recommendationIn(answers) ? [] : [problemOf(OVERALL_RECOMMENDATION, 'review.needs-recommendation')]),
    ...(commentIn(answers, OVERALL_COMMENT).trim()
      ? []
      : [problemOf(OVERALL_COMMENT, 'review.needs-comment')]),
  ];
  return [...ofCriteria, ...overall];
}

function knownField(sheet: ScoreSheet, field: string): string | null {
  return reviewFields(sheet).includes(field) ? null : 'review.unknown-field';
}

function unsavable(sheet: ScoreSheet, field: string, value: unknown): string | null {
  if (knownField(sheet, field)) return 'review.unknown-field';
  if (field === OVERALL_RECOMMENDATION)
    return RECOMMENDATIONS.some((one) => one === value) ? null : 'review.recommendation-unknown';
  const criterion: Criterion | undefined = sheet.criteria.find(({ key }) => pointsField(key) === field);
  if (criterion) return isLevelOf(criterion, value) ? null : 'review.not-a-level';
  if (typeof value !== 'string') return 'review.unknown-field';
  return value.length > REVIEW_LIMITS.commentChars ? 'review.comment-too-long' : null;
}

function problemOf(field: string, code: string, params: FieldProblem['params'] = {}): FieldProblem {
  return { path: `/review/${field}`, code, params };
}

function valueIn(answers: ReviewAnswers, field: string): unknown {
  return Object.hasOwn(answers, field) ? answers[field] : undefined;
}
