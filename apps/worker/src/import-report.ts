import { formatMoney } from '@candela/contracts';
import { CSV_BYTE_ORDER_MARK, csvLine, DomainError } from '@candela/platform';
import {
  problemText,
  severityOf,
  type DryRun,
  type ImportedFile,
  type ImportProgress,
  type RegisterProblem,
} from '@candela/server';

const PROBLEMS_SHOWN_MAX = 40;
const COLUMN_CHARS_MAX = 34;
const FOUND_CHARS_MAX = 32;
const STEP_NAMES: Record<ImportProgress['step'], string> = { check: 'Checking', run: 'Writing ' };

const number = (value: number): string => value.toLocaleString('en-CA');
const many = (count: number, one: string, several = `${one}s`): string =>
  `${number(count)} ${count === 1 ? one : several}`;

/** What an import would do, and the table of its problems. */
export function dryRunReport({ survey, outcome, problems }: DryRun): string {
  const awarded = { amountMinor: outcome.awardedMinor, currency: survey.mapping.currency };
  return [
    `Register: ${survey.register.name.en} (${survey.register.key}), mapping ${survey.name}`,
    problemTable(problems),
    `An import would bring ${many(outcome.isNew, 'new award')}, change ${number(outcome.changed)}, leave ` +
      `${number(outcome.unchanged)} as they are, and leave out ${many(outcome.refused, 'row')}.`,
    `The file awards ${formatMoney('en', awarded)}. Nothing was changed.`,
    '',
  ].join('\n');
}

/** What an import did, and whether the portfolio is equal to the file. */
export function importReport({ survey, record, problems, resumedAfterRows }: ImportedFile): string {
  const { currency } = survey.mapping;
  const file = { amountMinor: record.fileAwardedMinor, currency };
  const register = { amountMinor: record.registerAwardedMinor ?? 0n, currency };
  const sound = (record.rowsTotal ?? 0) - record.rowsRefused;
  const equal = file.amountMinor === register.amountMinor && record.registerAwards === sound;
  const resumed =
    resumedAfterRows === null
      ? []
      : [`Went on after row ${number(resumedAfterRows)}, where it was interrupted.`];
  return [
    `Register: ${survey.register.name.en} (${survey.register.key}), mapping ${survey.name}`,
    ...resumed,
    problemTable(problems),
    `${many(record.rowsNew, 'new award')}, ${number(record.rowsChanged)} changed, ${number(record.rowsUnchanged)} as before, ` +
      `${many(record.rowsRefused, 'row')} left out.`,
    `File:      ${many(sound, 'award')}, ${formatMoney('en', file)}`,
    `Portfolio: ${many(record.registerAwards ?? 0, 'award')}, ${formatMoney('en', register)}` +
      (equal ? ', equal to the file' : '; it also holds awards that this file does not tell'),
    '',
  ].join('\n');
}

/** The first problems as a table, with their number. */
export function problemTable(problems: readonly RegisterProblem[]): string {
  if (problems.length === 0) return 'No problems.';
  const errors = problems.filter(({ code }) => severityOf(code) === 'error');
  const warnings = problems.filter(({ code }) => severityOf(code) === 'warning');
  const shown = [...errors, ...warnings].slice(0, PROBLEMS_SHOWN_MAX);
  const lines = shown.map((problem) => [
    problem.rowNumber === null ? 'file' : String(problem.rowNumber),
    severityOf(problem.code),
    cut(problem.column ?? '', COLUMN_CHARS_MAX),
    cut(problem.found, FOUND_CHARS_MAX),
    problemText(problem.code).en + (problem.accepted ? ` Accepted: ${problem.accepted}` : ''),
  ]);
  const heading = ['row', 'kind', 'column', 'found', 'problem'];
  const widths = heading.map((_, at) =>
    Math.max(...[heading, ...lines].map((line) => line[at]?.length ?? 0)),
  );
  const table = [heading, ...lines].map((line) =>
    line
      .map((cell, at) => (at === line.length - 1 ? cell : cell.padEnd(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  const more = problems.length - shown.length;
  return [
    `${many(errors.length, 'error')}, ${many(warnings.length, 'warning')}:`,
    ...table.map((line) => `  ${line}`),
    ...(more > 0 ? [`  … and ${number(more)} more; --problems FILE writes all of them.`] : []),
  ].join('\n');
}

/** Every problem, for a spreadsheet. */
export function problemsCsv(problems: readonly RegisterProblem[]): string {
  const lines = problems.map(({ rowNumber, column, code, found, accepted }) =>
    csvLine([
      rowNumber,
      column,
      severityOf(code),
      problemText(code).en,
      problemText(code).fr,
      found,
      accepted,
    ]),
  );
  const heading = csvLine(['row', 'column', 'severity', 'problem', 'problème', 'found', 'accepted']);
  return CSV_BYTE_ORDER_MARK + heading + lines.join('');
}

/** Writes progress: over and over the same line on a terminal, every tenth elsewhere. */
export function progressWriter(output: { isTTY?: boolean; write(text: string): unknown }): {
  write: (progress: ImportProgress) => void;
  end: () => void;
} {
  let last = '';
  return {
    write: ({ step, done, total }) => {
      const tenth = `${step} ${Math.floor((done * 10) / total)}`;
      if (!output.isTTY && tenth === last) return;
      const sameLine = output.isTTY && tenth.split(' ')[0] === last.split(' ')[0];
      const lead = last === '' ? '' : sameLine ? '\r' : '\n';
      output.write(`${lead}${STEP_NAMES[step]}  ${number(done)} of ${number(total)} rows`);
      last = tenth;
    },
    end: () => {
      if (last !== '') output.write('\n');
    },
  };
}

/** Why nothing was imported, for whoever typed the command. */
export function refusal(error: unknown): string {
  if (!(error instanceof DomainError)) return error instanceof Error ? error.message : String(error);
  const { params } = error;
  const text = REFUSALS[error.code];
  return text ? text.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? '')) : error.message;
}

const REFUSALS: Record<string, string> = {
  'register-file.is-empty': 'The file is empty.',
  'register-file.has-no-rows': 'The file has a heading and no rows that fit it.',
  'register-file.is-a-workbook':
    'The file is a workbook, whatever its name says. Save it as CSV (UTF-8) first.',
  'register-file.is-not-in-its-encoding':
    'The file is not in {encoding}. Save it as CSV (UTF-8) first, or name its encoding in a mapping.',
  'register-file.is-malformed': 'Row {row} breaks the rules of CSV ({cause}).',
  'register-file.lacks-columns': 'The file lacks columns that are necessary: {columns}.',
  'register-file.repeats-columns': 'The file has columns twice: {columns}.',
  'register-file.fits-no-mapping':
    'No mapping fits the file ({mappings}). Name one of your own with --mapping.',
  'register-file.names-no-known-funder': 'The mapping knows the funders {accepted}, and not "{found}".',
  'register-file.changed-meanwhile': 'The file changed while it was read. Try again.',
  'register-import.register-is-busy':
    'Another process imports this register at the moment. Try again when it has ended.',
  'register-import.taken-over': 'The import was abandoned or taken over by another process meanwhile.',
};

function cut(text: string, charsMax: number): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > charsMax ? `${line.slice(0, charsMax - 1)}…` : line;
}
