import { columnsOf, type BudgetQuestion, type Column } from '@candela/contracts';
import { localInitiativesForm } from '@candela/contracts/templates';
import { isTable, readPasted, spreadsheetCells } from './pasted-table.js';

const budget = localInitiativesForm()
  .ui.sections.flatMap((section) => section.questions)
  .find((question): question is BudgetQuestion => question.kind === 'budget');
const columns: readonly Column[] = budget ? columnsOf(budget) : [];
const column = (key: string): Column => {
  const found = columns.find((item) => item.key === key);
  if (!found) throw new Error(`No column ${key}`);
  return found;
};

describe('spreadsheetCells', () => {
  it('parts rows and cells as a spreadsheet copies them', () => {
    expect(spreadsheetCells('a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('keeps line breaks, tabs and doubled quotes inside of quotes', () => {
    expect(spreadsheetCells('"one\ntwo"\t"say ""yes"""\nthree\t4')).toEqual([
      ['one\ntwo', 'say "yes"'],
      ['three', '4'],
    ]);
  });

  it('keeps empty cells in their places', () => {
    expect(spreadsheetCells('a\t\tc')).toEqual([['a', '', 'c']]);
  });
});

describe('isTable', () => {
  it('knows cells side by side from one text', () => {
    expect(isTable('a\tb', column('note'))).toBe(true);
    expect(isTable('100\n200', column('unitCost'))).toBe(true);
    expect(isTable('one word', column('note'))).toBe(false);
  });
});

describe('readPasted', () => {
  const category = columns[0]?.kind === 'choice' ? columns[0].choices[0] : undefined;
  if (!category) throw new Error('The budget has no categories');

  it('reads each cell as its column wants it, in either language', () => {
    const row = ['month', '10', '620.50', '75%', '', 'Coordinator'];
    const english = readPasted([category.label.en, ...row].join('\t'), columns, 'en', 'CAD');
    const french = readPasted(
      [category.label.fr.toUpperCase(), ...row].join('\t').replace('.', ','),
      columns,
      'fr',
      'CAD',
    );
    const expected = {
      category: category.key,
      unit: 'month',
      quantity: 10,
      unitCost: { amountMinor: '62050', currency: 'CAD' },
      requestedShareBp: 7500,
      note: 'Coordinator',
    };
    expect([english.rows, french.rows]).toEqual([[expected], [expected]]);
    expect(english.unread).toEqual([]);
  });

  it('passes over a first row that repeats the heads', () => {
    const head = columns.map((item) => item.label.fr).join('\t');
    const table = readPasted(`${head}\n${category.label.fr}\tmois\t1\t100\t100 %`, columns, 'fr', 'CAD');
    expect(table.rows).toHaveLength(1);
    expect(table.rows[0]?.['unit']).toBe('mois');
  });

  it('takes shares for fractions only where all of them are at most one', () => {
    const share = [column('requestedShareBp')];
    const values = (text: string): unknown[] =>
      readPasted(text, share, 'en', 'CAD').rows.map((row) => row['requestedShareBp']);
    expect(values('0.8\n1\n0.5')).toEqual([8000, 10_000, 5000]);
    expect(values('80\n1\n50')).toEqual([8000, 100, 5000]);
  });

  it('says which cells it could not read, and where', () => {
    const table = readPasted('12\tabout 100\nmany\t200', columns.slice(2, 4), 'en', 'CAD');
    expect(table.rows).toEqual([{ quantity: 12 }, { unitCost: { amountMinor: '20000', currency: 'CAD' } }]);
    expect(table.unread.map((cell) => [cell.row, cell.column.key, cell.text])).toEqual([
      [1, 'quantity', 'many'],
      [0, 'unitCost', 'about 100'],
    ]);
  });
});
