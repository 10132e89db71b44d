import type { AreaGrowthView, MeanGrowthView } from '@candela/api-client';
import type { CapacityArea } from '@candela/contracts';
import type { ChartData } from '@candela/web-ui';

interface Words {
  areaName: (area: CapacityArea) => string;
  baseline: string;
  latest: string;
}

/** The levels of one organization, area by area: where it began, and where it stands. */
export function growthSeries(growth: readonly AreaGrowthView[], words: Words): ChartData {
  return {
    categories: growth.map(({ area }) => words.areaName(area)),
    series: [
      { name: words.baseline, values: growth.map(({ baseline }) => baseline) },
      { name: words.latest, values: growth.map(({ latest }) => latest) },
    ],
  };
}

/** The mean levels of a program, area by area. */
export function meanSeries(means: readonly MeanGrowthView[], words: Words): ChartData {
  return {
    categories: means.map(({ area }) => words.areaName(area)),
    series: [
      { name: words.baseline, values: means.map(({ baselineCenti }) => levelOf(baselineCenti)) },
      { name: words.latest, values: means.map(({ latestCenti }) => levelOf(latestCenti)) },
    ],
  };
}

/** A level from its hundredths. */
export function levelOf(centi: number | null): number | null {
  return centi === null ? null : centi / 100;
}

/** A change of levels with its sign: "+1", "−0.5", "0". */
export function writeChange(change: number | null, locale: string): string {
  if (change === null) return '–';
  return new Intl.NumberFormat(locale, { signDisplay: 'exceptZero', maximumFractionDigits: 2 }).format(
    change,
  );
}
