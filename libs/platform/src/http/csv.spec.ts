import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvLine } from './csv.js';

describe('a line of CSV', () => {
  it.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\t=1', '＝1'])(
    'guards %j, which a spreadsheet would run',
    (text) => {
      expect(parse(csvLine([text]))).toEqual([[`'${text}`]]);
    },
  );

  it('leaves numbers numbers, also negative ones', () => {
    expect(csvLine([-5, '-12.50', '3'])).toBe('-5,-12.50,3\r\n');
  });

  it('is read back as what was written, but for the guard', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 2 }), (cells) => {
        const [read = []] = parse(csvLine(cells)) as string[][];
        expect(read.map((cell, index) => (cell === `'${cells[index]}` ? cells[index] : cell))).toEqual(cells);
      }),
    );
  });

  it('leaves empty what is not there', () => {
    expect(csvLine([null, 'a', null])).toBe(',a,\r\n');
  });
});
