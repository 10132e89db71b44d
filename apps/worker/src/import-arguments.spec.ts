import { importArguments, USAGE } from './import-arguments.js';

describe('the arguments of import:grants', () => {
  it('are one file and what to do with it', () => {
    expect(
      importArguments(['grants.csv', '--dry-run', '--mapping', 'mine.json', '--problems', 'out.csv']),
    ).toEqual({
      file: 'grants.csv',
      mapping: 'mine.json',
      dryRun: true,
      problemsFile: 'out.csv',
    });
    expect(importArguments(['grants.csv'])).toMatchObject({
      mapping: null,
      dryRun: false,
      problemsFile: null,
    });
  });

  it('show the usage when asked', () => {
    expect(importArguments(['--help'])).toBe(USAGE);
  });

  it.each([[[]], [['a.csv', 'b.csv']], [['a.csv', '--dryrun']], [['a.csv', '--mapping']]])(
    'are refused with the usage: %j',
    (words) => {
      const answer = importArguments(words);
      expect(answer).toContain(USAGE);
      expect(answer).not.toBe(USAGE);
    },
  );
});
