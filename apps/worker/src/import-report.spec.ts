import type { RegisterProblem } from '@candela/server';
import { problemsCsv, problemTable, progressWriter } from './import-report.js';

const problem = (changes: Partial<RegisterProblem> = {}): RegisterProblem => ({
  rowNumber: 7,
  column: 'Amount Awarded',
  code: 'not-an-amount',
  found: 'a lot',
  accepted: '1234567.89',
  ...changes,
});

describe('the report of an import', () => {
  it('tells each problem by row, errors first', () => {
    const warning = problem({
      rowNumber: 3,
      code: 'organization-missing',
      column: 'Organization',
      found: '',
      accepted: '',
    });
    const lines = problemTable([warning, problem()]).split('\n');
    expect(lines[0]).toBe('1 error, 1 warning:');
    expect(lines[2]).toMatch(
      /^ {2}7 +error +Amount Awarded +a lot +This is not an amount\. Accepted: 1234567\.89$/,
    );
    expect(lines[3]).toMatch(/^ {2}3 +warning +Organization +The organization is not named\.$/);
  });

  it('shows the first forty and says how many there are', () => {
    const table = problemTable(Array.from({ length: 1250 }, (_, row) => problem({ rowNumber: row + 2 })));
    expect(table.split('\n')).toHaveLength(43);
    expect(table).toContain('… and 1,210 more');
  });

  it('keeps what was found on one line', () => {
    expect(problemTable([problem({ found: 'two\nlines' })])).toContain('two lines');
  });

  it('writes every problem for a spreadsheet, without formulas', () => {
    expect(problemsCsv([problem({ found: '=HYPERLINK("x")' })])).toContain(`"'=HYPERLINK(""x"")"`);
  });
});

describe('progress', () => {
  const written = (isTTY: boolean) => {
    let text = '';
    const progress = progressWriter({ isTTY, write: (piece) => (text += piece) });
    for (let done = 1; done <= 1000; done += 1) progress.write({ step: 'check', done, total: 1000 });
    progress.write({ step: 'run', done: 1000, total: 1000 });
    progress.end();
    return text;
  };

  it('is a line for every tenth where nobody watches', () => {
    expect(written(false).split('\n')).toHaveLength(13);
  });

  it('is one line for each step on a terminal', () => {
    expect(written(true).split('\n')).toHaveLength(3);
  });
});
