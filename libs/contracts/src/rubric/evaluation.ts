import type { Criterion, ScoreBandKey, ScoreSheet } from './score-sheet.js';

/** Points by the key of the criterion; absent where none was given yet. */
export type Scores = Readonly<Record<string, number | undefined>>;

/** What one sheet adds up to. */
export interface Evaluation {
  total: number;
  max: number;
  scored: number;
  criteria: number;
  /** Keys of the criteria without a score, in the order of the sheet. */
  missing: string[];
  complete: boolean;
  /** Null until complete: half a sheet is no verdict. */
  band: ScoreBandKey | null;
}

/** What the complete reviews of one application say together; points with two decimals. */
export interface ScoreSummary {
  count: number;
  mean: number;
  /** How far the reviews lie apart: the standard deviation of all of them. */
  deviation: number;
  min: number;
  max: number;
}

/** The most that a sheet can give. */
export function maxPointsOf(sheet: Pick<ScoreSheet, 'criteria'>): number {
  return sheet.criteria.reduce((sum, { maxPoints }) => sum + maxPoints, 0);
}

/** Whether the criterion has a level of so many points. */
export function isLevelOf(criterion: Criterion, points: unknown): points is number {
  return criterion.levels.some((level) => level.points === points);
}

/** Adds a sheet up. Points that no level gives count as missing. */
export function evaluateSheet(sheet: ScoreSheet, scores: Scores): Evaluation {
  const given = sheet.criteria.map((criterion) => {
    const points = Object.hasOwn(scores, criterion.key) ? scores[criterion.key] : undefined;
    return { key: criterion.key, points: isLevelOf(criterion, points) ? points : null };
  });
  const missing = given.filter(({ points }) => points === null).map(({ key }) => key);
  const total = given.reduce((sum, { points }) => sum + (points ?? 0), 0);
  const complete = missing.length === 0;
  return {
    total,
    max: maxPointsOf(sheet),
    scored: given.length - missing.length,
    criteria: given.length,
    missing,
    complete,
    band: complete ? bandOf(sheet, total) : null,
  };
}

/** The band that a total, or a mean of totals, falls into. */
export function bandOf(sheet: Pick<ScoreSheet, 'bands'>, points: number): ScoreBandKey {
  return sheet.bands.find(({ from }) => points >= from)?.key ?? 'weak';
}

/** The totals of several reviews together; null without any. */
export function summarize(totals: readonly number[]): ScoreSummary | null {
  if (totals.length === 0) return null;
  const mean = totals.reduce((sum, total) => sum + total, 0) / totals.length;
  const variance = totals.reduce((sum, total) => sum + (total - mean) ** 2, 0) / totals.length;
  return {
    count: totals.length,
    mean: hundredths(mean),
    deviation: hundredths(Math.sqrt(variance)),
    min: Math.min(...totals),
    max: Math.max(...totals),
  };
}

/**
 * The ranks of scored things, highest first: equals share one, and the next counts them all (1, 2, 2, 4). Without a score
 * there is no rank.
 */
export function ranksOf(means: readonly (number | null)[]): (number | null)[] {
  const scored = means.filter((mean) => mean !== null).sort((one, other) => other - one);
  const first = new Map<number, number>();
  scored.forEach((mean, index) => first.has(mean) || first.set(mean, index + 1));
  return means.map((mean) => (mean === null ? null : (first.get(mean) ?? null)));
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
