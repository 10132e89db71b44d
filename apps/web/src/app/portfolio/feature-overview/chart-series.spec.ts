import type { TotalsRowView } from '@candela/api-client';
import { byProgramAndYear, keptByYear } from './chart-series.js';

const money = (amountMinor: string) => ({ amountMinor, currency: 'CAD' });
const row = (fiscalYear: string, program: string, awarded: string, rescinded = '0'): TotalsRowView => ({
  fiscalYear,
  program: { value: program, name: { en: `${program} en`, fr: `${program} fr` } },
  awards: 1,
  applied: money(awarded),
  awarded: money(awarded),
  rescinded: money(rescinded),
  net: money((BigInt(awarded) - BigInt(rescinded)).toString()),
});
const valueOf = ({ amountMinor }: { amountMinor: string }) => Number(amountMinor) / 100;

describe('the charts of the portfolio', () => {
  it('stack what was rescinded on what was kept, so that both make what was awarded', () => {
    const data = keptByYear([row('2020-2021', 'A', '10000', '2500'), row('2021-2022', 'A', '20000')], {
      valueOf,
      kept: 'Kept',
      rescinded: 'Rescinded',
    });
    expect(data).toEqual({
      categories: ['2020–21', '2021–22'],
      series: [
        { name: 'Kept', values: [75, 200] },
        { name: 'Rescinded', values: [25, 0] },
      ],
    });
  });

  it('show each program in every year, without a value where it did not award', () => {
    const rows = [
      row('2020-2021', 'A', '10000'),
      row('2021-2022', 'A', '20000'),
      row('2021-2022', 'B', '500'),
    ];
    expect(byProgramAndYear(rows, { valueOf, nameOf: (program) => program.name.fr })).toEqual({
      categories: ['2020–21', '2021–22'],
      series: [
        { name: 'A fr', values: [100, 200] },
        { name: 'B fr', values: [null, 5] },
      ],
    });
  });
});
