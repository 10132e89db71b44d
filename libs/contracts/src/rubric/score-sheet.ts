import type { LocalizedText } from '../language/language.js';

/** One step of a criterion, with what deserves it. */
export interface ScoreLevel {
  readonly points: number;
  readonly label: LocalizedText;
  readonly description: LocalizedText;
}

/** One thing that is judged. Its weight is the most points it can give. */
export interface Criterion {
  readonly key: string;
  readonly title: LocalizedText;
  /** What to look at. */
  readonly guidance: LocalizedText;
  readonly maxPoints: number;
  /** Lowest first; the last gives `maxPoints`. */
  readonly levels: readonly ScoreLevel[];
}

/** What a total is called. Catalogue keys `review.band.<band>`. */
export const SCORE_BANDS = ['strong', 'acceptable', 'weak'] as const;
export type ScoreBandKey = (typeof SCORE_BANDS)[number];

/** A band begins at so many points of the total. */
export interface ScoreBand {
  readonly key: ScoreBandKey;
  readonly from: number;
}

/** The grid that the applications of a call are scored by. */
export interface ScoreSheet {
  readonly criteria: readonly Criterion[];
  /** Highest first; the last begins at 0. */
  readonly bands: readonly ScoreBand[];
  /** So many reviews an application has before it goes to the panel. */
  readonly reviewsMin: number;
}

/** Most criteria of one sheet and levels of one criterion: the keys 0 to 9 reach each level. */
export const SCORE_SHEET_LIMITS = { criteria: 20, levels: 10 } as const;

/** What is wrong with a sheet, in plain words for whoever writes one; empty when sound. */
export function scoreSheetProblems(sheet: ScoreSheet): string[] {
  const problems: string[] = [];
  const keys = sheet.criteria.map(({ key }) => key);
  if (keys.length === 0 || keys.length > SCORE_SHEET_LIMITS.criteria)
    problems.push(`a sheet has 1 to ${SCORE_SHEET_LIMITS.criteria} criteria, not ${keys.length}`);
  if (new Set(keys).size !== keys.length) problems.push('two criteria have one key');
  for (const { key, maxPoints, levels } of sheet.criteria) {
    const points = levels.map((level) => level.points);
    if (key === 'overall' || !/^[a-z][a-zA-Z0-9]{0,39}$/.test(key)) problems.push(`${key} is no key`);
    if (points.length < 2 || points.length > SCORE_SHEET_LIMITS.levels)
      problems.push(`${key} has 2 to ${SCORE_SHEET_LIMITS.levels} levels, not ${points.length}`);
    if (points.some((value) => !Number.isInteger(value) || value < 0))
      problems.push(`${key} gives whole points from 0`);
    if (points.some((value, index) => index > 0 && value <= points[index - 1]!))
      problems.push(`the levels of ${key} do not rise`);
    if (points.at(-1) !== maxPoints) problems.push(`the highest level of ${key} does not give ${maxPoints}`);
  }
  const starts = sheet.bands.map(({ from }) => from);
  if (starts.at(-1) !== 0) problems.push('the last band does not begin at 0');
  if (starts.some((from, index) => index > 0 && from >= starts[index - 1]!))
    problems.push('the bands do not fall');
  if (!Number.isInteger(sheet.reviewsMin) || sheet.reviewsMin < 1)
    problems.push('an application has at least one review');
  return problems;
}
