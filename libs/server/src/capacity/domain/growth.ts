import {
  CAPACITY_AREAS,
  type AssessmentKind,
  type AssessmentState,
  type CapacityArea,
} from '@candela/contracts';

/** The levels of one assessment; null where nobody has chosen one. */
export interface AssessedLevels {
  kind: AssessmentKind;
  number: number;
  state: AssessmentState;
  levels: Readonly<Partial<Record<CapacityArea, number | null>>>;
}

/** How an area has changed; null where it was not told yet. */
export interface AreaGrowth {
  area: CapacityArea;
  baseline: number | null;
  /** Of the assessment that was handed in last, after the baseline. */
  latest: number | null;
  endline: number | null;
}

/** The change in each area, by what was handed in: a draft tells nothing yet. */
export function growthOf(assessments: readonly AssessedLevels[]): AreaGrowth[] {
  const told = assessments
    .filter(({ state }) => state !== 'draft')
    .sort((one, other) => one.number - other.number);
  const first = told.find(({ kind }) => kind === 'baseline');
  const end = told.find(({ kind }) => kind === 'endline');
  const last = told.filter(({ kind }) => kind !== 'baseline').at(-1);
  return CAPACITY_AREAS.map((area) => ({
    area,
    baseline: first?.levels[area] ?? null,
    latest: last?.levels[area] ?? null,
    endline: end?.levels[area] ?? null,
  }));
}

/** The mean of what organizations have told, and of how many; levels are hundredths, so that means are exact. */
export interface MeanGrowth {
  area: CapacityArea;
  organizations: number;
  baselineCenti: number | null;
  latestCenti: number | null;
  changeCenti: number | null;
}

/** The mean change in each area over organizations that have told both a baseline and something after it. */
export function meanGrowth(all: readonly (readonly AreaGrowth[])[]): MeanGrowth[] {
  return CAPACITY_AREAS.map((area) => {
    const pairs = all.flatMap((growth) => {
      const own = growth.find((one) => one.area === area);
      return own && own.baseline !== null && own.latest !== null
        ? [{ baseline: own.baseline, latest: own.latest }]
        : [];
    });
    const baselineCenti = meanCenti(pairs.map(({ baseline }) => baseline));
    const latestCenti = meanCenti(pairs.map(({ latest }) => latest));
    const changeCenti = meanCenti(pairs.map(({ baseline, latest }) => latest - baseline));
    return { area, organizations: pairs.length, baselineCenti, latestCenti, changeCenti };
  });
}

/** The mean in hundredths, rounded; null of nothing. */
export function meanCenti(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return Math.round((values.reduce((sum, value) => sum + value, 0) * 100) / values.length);
}
