import { RegisterFileRefused } from '../domain/portfolio-errors.js';
import { registerProblem, severityOf, type RegisterProblem } from '../domain/register-problem.js';
import { readRegisterRow, type RegisterRow } from '../domain/register-row.js';
import { readRegisterFile } from './read-register-file.js';
import type { RegisterSource } from './register-source.js';
import { isSameFunder, type RegisterSurvey } from './survey-register-file.js';

/** Rows that are written in one transaction: few enough to be quick, many enough not to be slow together. */
const BATCH_ROWS = 250;

/**
 * The rows of a surveyed file, read and judged one by one, in batches; the first `skip` rows are passed over. Throws
 * `RegisterFileRefused` after the last batch where the file is no longer the one that was surveyed.
 */
export async function* registerBatches(
  source: RegisterSource,
  survey: RegisterSurvey,
  skip = 0,
): AsyncGenerator<RegisterRow[], void> {
  const file = readRegisterFile(source, survey.mapping);
  await file.next();
  let batch: RegisterRow[] = [];
  for (let passed = 0; ; passed += 1) {
    const next = await file.next();
    if (next.done) {
      if (next.value.sha256 !== survey.sha256) throw new RegisterFileRefused('changed-meanwhile');
      if (batch.length > 0) yield batch;
      return;
    }
    if (passed < skip) continue;
    batch.push(judged(next.value.cells, next.value.rowNumber, survey));
    if (batch.length === BATCH_ROWS) {
      yield batch;
      batch = [];
    }
  }
}

/** A row with what is odd about it, alone and among the others. */
function judged(cells: string[], rowNumber: number, survey: RegisterSurvey): RegisterRow {
  const row = readRegisterRow(cells, rowNumber, survey.plan, survey.mapping);
  if (!row.award) return row;
  const header = survey.plan.fields.identifier?.header ?? null;
  const more = [
    ...survey.index.problems(rowNumber, row.award.identifier, header),
    ...funderProblems(row.award.funder ?? '', rowNumber, survey),
  ];
  const refused = more.some(({ code }) => severityOf(code) === 'error');
  return { rowNumber, award: refused ? null : row.award, problems: [...row.problems, ...more] };
}

function funderProblems(
  found: string,
  rowNumber: number,
  { register, plan }: RegisterSurvey,
): RegisterProblem[] {
  const { funder } = register;
  if (funder === undefined || isSameFunder(funder, found)) return [];
  const place = { rowNumber, column: plan.fields.funder?.header ?? null };
  return [registerProblem('other-funder', place, found, funder)];
}
