import type { LocalizedText, Vocabulary } from '@candela/contracts';
import type { AmountFormat } from './register-amount.js';
import { dateFormat, type DateFormat } from './register-date.js';
import type { RegisterField } from './register-fields.js';
import { mappingProblems, type MappingProblem } from './mapping-problems.js';

/** A register of grants: whose awards they are. */
export interface RegisterName {
  /** Stands in addresses: `ontario-trillium`. */
  key: string;
  name: LocalizedText;
  /** What the column of the funder says in its rows; not needed where the mapping names one register. */
  funder?: string;
}

/** The column of one field; `values` gives cells a meaning where the field is a choice. */
export interface ColumnMapping {
  header: string;
  values?: Readonly<Record<string, string>>;
}

/** A column without a field of its own, shown with the award as it stands there. */
export interface DetailMapping {
  key: string;
  header: string;
  label: LocalizedText;
  values?: Readonly<Record<string, LocalizedText>>;
}

/** The mapping file of a register, as it is written. */
export interface RegisterMappingFile {
  about?: string;
  registers: readonly RegisterName[];
  currency: string;
  encoding: string;
  delimiter: string;
  dates: { formats: readonly string[]; zones: readonly string[] };
  amounts: AmountFormat;
  columns: Readonly<Partial<Record<RegisterField, ColumnMapping>>>;
  ageGroups?: readonly string[];
  details?: readonly DetailMapping[];
  ignore?: readonly string[];
  vocabulary?: Readonly<Partial<Record<Vocabulary, Readonly<Record<string, LocalizedText>>>>>;
}

/** A mapping that was checked: says which column holds what, and how it is written. */
export interface RegisterMapping extends RegisterMappingFile {
  dateFormats: readonly DateFormat[];
  details: readonly DetailMapping[];
  ageGroups: readonly string[];
  ignore: readonly string[];
}

/** The mapping cannot be used. Lists everything that is wrong with it. */
export class MappingRefused extends Error {
  constructor(readonly problems: readonly MappingProblem[]) {
    super(
      `The mapping cannot be used:\n${problems
        .map(({ path, found, accepted }) => `  ${path || '/'}: found ${found}; accepted: ${accepted}`)
        .join('\n')}`,
    );
    this.name = 'MappingRefused';
  }
}

/** Takes a mapping file, parsed from JSON. Throws `MappingRefused` naming each bad place, what is there and what is accepted. */
export function registerMapping(json: unknown): RegisterMapping {
  const problems = mappingProblems(json);
  if (problems.length > 0) throw new MappingRefused(problems);
  const file = json as RegisterMappingFile;
  return {
    ...file,
    dateFormats: file.dates.formats
      .map((pattern) => dateFormat(pattern))
      .filter((format) => format !== undefined),
    details: file.details ?? [],
    ageGroups: file.ageGroups ?? [],
    ignore: file.ignore ?? [],
  };
}
