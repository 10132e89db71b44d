import { RegisterFileRefused } from '../domain/portfolio-errors.js';
import { readHeading, type ColumnPlan } from '../domain/register-heading.js';
import { RegisterIndex } from '../domain/register-index.js';
import type { RegisterMapping, RegisterName } from '../domain/register-mapping.js';
import type { RegisterProblem } from '../domain/register-problem.js';
import { tidy } from '../domain/register-row.js';
import { readRegisterFile } from './read-register-file.js';
import type { RegisterSource } from './register-source.js';

/** A mapping with the name it goes by. */
export interface NamedMapping {
  name: string;
  mapping: RegisterMapping;
}

/** What one look through a file told: everything that must be known before its rows can be judged one by one. */
export interface RegisterSurvey extends NamedMapping {
  register: RegisterName;
  plan: ColumnPlan;
  /** Rows with something in them, without the heading. */
  rows: number;
  sha256: string;
  index: RegisterIndex;
  /** What is odd about the file as a whole. */
  problems: RegisterProblem[];
}

/** Reasons for which another mapping may still fit. */
const ANOTHER_MAY_FIT: readonly string[] = [
  'lacks-columns',
  'names-no-known-funder',
  'is-not-in-its-encoding',
];

/**
 * Looks through a file with the first mapping that fits. Throws `RegisterFileRefused` where none does; of a single mapping,
 * with the reason.
 */
export async function surveyRegisterFile(
  source: RegisterSource,
  mappings: readonly NamedMapping[],
): Promise<RegisterSurvey> {
  for (const named of mappings) {
    try {
      return await survey(source, named);
    } catch (error) {
      const mayFit = error instanceof RegisterFileRefused && ANOTHER_MAY_FIT.includes(error.reason);
      if (!mayFit || mappings.length === 1) throw error;
    }
  }
  throw new RegisterFileRefused('fits-no-mapping', { mappings: mappings.map(({ name }) => name).join(', ') });
}

async function survey(source: RegisterSource, { name, mapping }: NamedMapping): Promise<RegisterSurvey> {
  const index = new RegisterIndex();
  const file = readRegisterFile(source, mapping);
  const heading = await file.next();
  if (heading.done) throw new RegisterFileRefused('has-no-rows');
  const { plan, problems } = placed(heading.value.cells, mapping);
  let register: RegisterName | undefined;
  let rows = 0;
  for (;;) {
    const next = await file.next();
    if (next.done) {
      if (!register) throw new RegisterFileRefused('has-no-rows');
      return { name, mapping, register, plan, rows, sha256: next.value.sha256, index, problems };
    }
    rows += 1;
    const { cells, rowNumber } = next.value;
    if (cells.length !== plan.width) continue;
    register ??= registerOf(cells, plan, mapping);
    const identifier = tidy(cells[plan.fields.identifier?.index ?? -1] ?? '');
    const organization = tidy(cells[plan.fields.organizationName?.index ?? -1] ?? '');
    if (identifier) index.add(rowNumber, identifier, organization);
  }
}

function placed(
  headings: string[],
  mapping: RegisterMapping,
): { plan: ColumnPlan; problems: RegisterProblem[] } {
  const reading = readHeading(headings, mapping);
  if (reading.ok) return reading;
  const { missing, repeated } = reading;
  if (missing.length > 0) throw new RegisterFileRefused('lacks-columns', { columns: missing.join(', ') });
  throw new RegisterFileRefused('repeats-columns', { columns: repeated.join(', ') });
}

/** The register that a row belongs to, by its funder. */
function registerOf(cells: readonly string[], plan: ColumnPlan, mapping: RegisterMapping): RegisterName {
  const found = tidy(cells[plan.fields.funder?.index ?? -1] ?? '');
  const register = mapping.registers.find(
    ({ funder }) => funder === undefined || isSameFunder(funder, found),
  );
  if (register) return register;
  const accepted = mapping.registers.map(({ funder }) => funder).join(', ');
  throw new RegisterFileRefused('names-no-known-funder', { found, accepted });
}

/** Whether a cell names the funder, whatever its capitals. */
export function isSameFunder(funder: string, found: string): boolean {
  return funder.toLowerCase() === found.toLowerCase();
}
