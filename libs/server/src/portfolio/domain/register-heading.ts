import { foldHeading } from './mapping-problems.js';
import { NEEDED_FIELDS, YEAR_FIELDS, type RegisterField } from './register-fields.js';
import type { ColumnMapping, DetailMapping, RegisterMapping } from './register-mapping.js';
import { registerProblem, type RegisterProblem } from './register-problem.js';

/** A field and the place of its cell in each row. */
export interface PlacedColumn extends ColumnMapping {
  index: number;
}

/** Which cell of a row holds what, for one file under one mapping. */
export interface ColumnPlan {
  /** How many cells each row must have. */
  width: number;
  fields: Partial<Record<RegisterField, PlacedColumn>>;
  ageGroups: { header: string; index: number }[];
  details: (DetailMapping & { index: number })[];
}

/** What a heading turned out to be: a plan with remarks, or the columns without which the file is refused. */
export type HeadingReading =
  | { ok: true; plan: ColumnPlan; problems: RegisterProblem[] }
  | { ok: false; missing: string[]; repeated: string[] };

/**
 * Places the columns of a mapping in the heading of a file. Columns that nobody knows, and those that the file lacks and
 * can do without, are told as warnings; a missing necessary column or one that is there twice refuses the file.
 */
export function readHeading(headings: readonly string[], mapping: RegisterMapping): HeadingReading {
  const places = new Map(headings.map((heading, index) => [foldHeading(heading), index]));
  const at = (header: string) => places.get(foldHeading(header));
  const repeated = headings.filter((heading, index) => heading.trim() && at(heading) !== index);
  const missing = missingHeaders(mapping, at);
  if (missing.length > 0 || repeated.length > 0) return { ok: false, missing, repeated };

  const known = [
    ...Object.values(mapping.columns).map(({ header }) => header),
    ...mapping.ageGroups,
    ...mapping.details.map(({ header }) => header),
  ];
  const expected = new Set([...known, ...mapping.ignore].map(foldHeading));
  const problems = [
    ...headings
      .filter((heading) => !expected.has(foldHeading(heading)))
      .map((heading) => registerProblem('column-unknown', { rowNumber: null, column: heading }, heading)),
    ...known
      .filter((header) => at(header) === undefined)
      .map((header) => registerProblem('column-absent', { rowNumber: null, column: header })),
  ];
  return { ok: true, plan: placed(headings.length, mapping, at), problems };
}

type Place = (header: string) => number | undefined;

function placed(width: number, mapping: RegisterMapping, at: Place): ColumnPlan {
  const fields: ColumnPlan['fields'] = {};
  for (const [field, column] of Object.entries(mapping.columns) as [RegisterField, ColumnMapping][]) {
    const index = at(column.header);
    if (index !== undefined) fields[field] = { ...column, index };
  }
  return {
    width,
    fields,
    ageGroups: mapping.ageGroups.flatMap((header) => {
      const index = at(header);
      return index === undefined ? [] : [{ header, index }];
    }),
    details: mapping.details.flatMap((detail) => {
      const index = at(detail.header);
      return index === undefined ? [] : [{ ...detail, index }];
    }),
  };
}

function missingHeaders(mapping: RegisterMapping, at: Place): string[] {
  const headerOf = (field: RegisterField) => mapping.columns[field]?.header;
  const isThere = (field: RegisterField) => {
    const header = headerOf(field);
    return header !== undefined && at(header) !== undefined;
  };
  const severalRegisters = mapping.registers.length > 1;
  const needed: RegisterField[] = [...NEEDED_FIELDS, ...(severalRegisters ? (['funder'] as const) : [])];
  const missing = needed.filter((field) => !isThere(field)).map((field) => headerOf(field) ?? field);
  if (YEAR_FIELDS.some(isThere)) return missing;
  return [...missing, YEAR_FIELDS.map((field) => headerOf(field) ?? field).join(' / ')];
}
