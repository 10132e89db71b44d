import { parseArgs } from 'node:util';

/** What the command line asks for. */
export interface ImportArguments {
  file: string;
  /** A mapping of one's own instead of those that come with the portal. */
  mapping: string | null;
  dryRun: boolean;
  /** Where to write the problems as CSV. */
  problemsFile: string | null;
}

export const USAGE = `Imports a register of past grants into the portfolio.

  npm run import:grants -- FILE [--dry-run] [--mapping FILE] [--problems FILE]

  --dry-run        tells what an import would do, row by row, and changes nothing
  --mapping FILE   a mapping of your own (JSON); otherwise the bundled one that fits the heading
  --problems FILE  writes every problem to a CSV file

Importing the same file again changes nothing. An import that was interrupted goes on when the same file comes again.
Exit code: 0 every row is in, 1 nothing could be imported, 2 rows with errors were left out, 130 stopped.
`;

/** Reads the arguments. Returns the usage where it is asked for, and what is wrong with them followed by the usage. */
export function importArguments(words: readonly string[]): ImportArguments | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean', default: false },
        mapping: { type: 'string' },
        problems: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) return USAGE;
    const [file, ...more] = positionals;
    if (!file || more.length > 0) return `Name one file.\n\n${USAGE}`;
    return {
      file,
      mapping: values.mapping ?? null,
      dryRun: values['dry-run'],
      problemsFile: values.problems ?? null,
    };
  } catch (error) {
    return `${(error as Error).message}\n\n${USAGE}`;
  }
}
