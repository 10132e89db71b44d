import type { MoneyView, RegisterWordView, TotalsRowView } from '@candela/api-client';
import { fiscalYearShort, parseFiscalYear } from '@candela/contracts';
import type { ChartData } from '@candela/web-ui';

/** Awards of each fiscal year: what was kept, and on top of it what was rescinded or recovered. */
export function keptByYear(
  rows: readonly TotalsRowView[],
  words: { valueOf: (money: MoneyView) => number; kept: string; rescinded: string },
): ChartData {
  return {
    categories: rows.map(({ fiscalYear }) => yearLabel(fiscalYear)),
    series: [
      { name: words.kept, values: rows.map(({ net }) => words.valueOf(net)) },
      { name: words.rescinded, values: rows.map(({ rescinded }) => words.valueOf(rescinded)) },
    ],
  };
}

/** What was awarded each fiscal year, one series for each program; a program that did not award that year has null. */
export function byProgramAndYear(
  rows: readonly TotalsRowView[],
  words: { valueOf: (money: MoneyView) => number; nameOf: (program: RegisterWordView) => string },
): ChartData {
  const years = [...new Set(rows.map(({ fiscalYear }) => fiscalYear))].sort();
  const programs = new Map(
    rows.flatMap(({ program }) => (program ? [[program.value, program] as const] : [])),
  );
  return {
    categories: years.map(yearLabel),
    series: [...programs.values()].map((program) => ({
      name: words.nameOf(program),
      values: years.map((year) => {
        const row = rows.find((one) => one.fiscalYear === year && one.program?.value === program.value);
        return row ? words.valueOf(row.awarded) : null;
      }),
    })),
  };
}

function yearLabel(code: string | null): string {
  const year = parseFiscalYear(code ?? '');
  return year === undefined ? '' : fiscalYearShort(year);
}
