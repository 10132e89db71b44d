import { Readable } from 'node:stream';
import { CSV_BYTE_ORDER_MARK, csvLine } from '@candela/platform';

export type Cell = string | number | null;

/** A CSV file of few rows, all of which are there. */
export function csvFile(heading: readonly Cell[], rows: readonly (readonly Cell[])[]): Readable {
  return Readable.from([CSV_BYTE_ORDER_MARK + csvLine(heading), ...rows.map(csvLine)]);
}

/** A CSV file that is written while it is read, page by page: `page` gets the last row before it, and gives [] at the end. */
export function csvPages<Row>(
  heading: readonly Cell[],
  first: readonly Row[],
  page: (after: Row) => Promise<readonly Row[]>,
  cellsOf: (row: Row) => readonly Cell[],
): Readable {
  return Readable.from(
    (async function* lines(): AsyncGenerator<string> {
      yield CSV_BYTE_ORDER_MARK + csvLine(heading);
      for (let rows = first; rows.length > 0; rows = await page(rows.at(-1)!)) {
        yield rows.map((row) => csvLine(cellsOf(row))).join('');
      }
    })(),
  );
}
