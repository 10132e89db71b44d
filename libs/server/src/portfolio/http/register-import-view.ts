import { AllowedActionView, LocalizedTextView, MoneyView, moneyView } from '@candela/platform';
import {
  REGISTER_IMPORT_STATES,
  REGISTER_PROBLEM_SEVERITIES,
  type Page,
  type ProblemParams,
  type RegisterImportState,
  type RegisterProblemSeverity,
} from '@candela/contracts';
import { ApiProperty } from '@nestjs/swagger';
import type { ImportOverview } from '../queries/list-register-imports.js';
import type { ProblemRow } from '../queries/register-import-problems.js';

/** Why an import failed; the catalogues have a sentence for the code. */
export class RegisterImportFailureView {
  @ApiProperty({ example: 'register-file.lacks-columns' }) code: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) params: ProblemParams;
}

/** One import: where it stands and what it came to. */
export class RegisterImportView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: REGISTER_IMPORT_STATES, enumName: 'RegisterImportState' }) state: RegisterImportState;
  @ApiProperty({ type: String, nullable: true }) registerKey: string | null;
  /** Null until the file was looked into. */
  @ApiProperty({ type: LocalizedTextView, nullable: true }) registerName: LocalizedTextView | null;
  @ApiProperty() fileName: string;
  @ApiProperty({ type: 'integer' }) fileBytes: number;
  /** Null where the command line started it. */
  @ApiProperty({ type: String, nullable: true }) startedByName: string | null;
  @ApiProperty({ format: 'date-time' }) startedAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) finishedAt: string | null;
  /** Rows of the file without its heading. */
  @ApiProperty({ type: 'integer', nullable: true }) rowsTotal: number | null;
  /** Rows that the present step has behind it. */
  @ApiProperty({ type: 'integer' }) rowsDone: number;
  @ApiProperty({ type: 'integer' }) rowsNew: number;
  @ApiProperty({ type: 'integer' }) rowsChanged: number;
  @ApiProperty({ type: 'integer' }) rowsUnchanged: number;
  @ApiProperty({ type: 'integer' }) rowsRefused: number;
  @ApiProperty({ type: 'integer' }) errors: number;
  @ApiProperty({ type: 'integer' }) warnings: number;
  /** Sum of what the file awards, without the rows that are left out. */
  @ApiProperty({ type: MoneyView, nullable: true }) fileAwarded: MoneyView | null;
  /** What the portfolio holds of the register since. */
  @ApiProperty({ type: 'integer', nullable: true }) registerAwards: number | null;
  @ApiProperty({ type: MoneyView, nullable: true }) registerAwarded: MoneyView | null;
  @ApiProperty({ type: RegisterImportFailureView, nullable: true }) failure: RegisterImportFailureView | null;
  @ApiProperty({ type: [AllowedActionView] }) allowedActions: AllowedActionView[];
  @ApiProperty() version: number;
}

export class RegisterImportPageView {
  @ApiProperty({ type: [RegisterImportView] }) items: RegisterImportView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

/** What an action on an import answers. */
export class ChangedImportView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() version: number;
}

export class StartedImportView {
  @ApiProperty({ format: 'uuid' }) id: string;
}

/** One thing that is odd about one row. */
export class RegisterProblemView {
  @ApiProperty({ format: 'uuid' }) id: string;
  /** As a spreadsheet numbers it; null where the file as a whole is meant. */
  @ApiProperty({ type: 'integer', nullable: true }) rowNumber: number | null;
  /** Heading of the column. */
  @ApiProperty({ type: String, nullable: true }) column: string | null;
  @ApiProperty({ enum: REGISTER_PROBLEM_SEVERITIES, enumName: 'RegisterProblemSeverity' })
  severity: RegisterProblemSeverity;
  @ApiProperty({ type: LocalizedTextView }) text: LocalizedTextView;
  @ApiProperty() found: string;
  @ApiProperty() accepted: string;
}

export class RegisterProblemPageView {
  @ApiProperty({ type: [RegisterProblemView] }) items: RegisterProblemView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) total: number | null;
}

/** An import as it goes out. */
export function registerImportView(overview: ImportOverview): RegisterImportView {
  const { record, currency } = overview;
  const money = (minor: bigint | null) =>
    minor === null || currency === null ? null : moneyView(minor, currency);
  return {
    id: record.id,
    state: record.state,
    registerKey: overview.registerKey,
    registerName: overview.registerName,
    fileName: record.fileName,
    fileBytes: Number(record.fileBytes),
    startedByName: overview.startedByName,
    startedAt: record.startedAt.toISOString(),
    finishedAt: record.finishedAt?.toISOString() ?? null,
    rowsTotal: record.rowsTotal,
    rowsDone: record.rowsDone,
    rowsNew: record.rowsNew,
    rowsChanged: record.rowsChanged,
    rowsUnchanged: record.rowsUnchanged,
    rowsRefused: record.rowsRefused,
    errors: record.errors,
    warnings: record.warnings,
    fileAwarded: money(record.fileAwardedMinor),
    registerAwards: record.registerAwards,
    registerAwarded: money(record.registerAwardedMinor),
    failure: record.failureCode ? { code: record.failureCode, params: record.failureParams ?? {} } : null,
    allowedActions: overview.allowedActions,
    version: record.version,
  };
}

/** A page of problems as it goes out. */
export function registerProblemPageView({
  items,
  nextCursor,
  total,
}: Page<ProblemRow>): RegisterProblemPageView {
  return {
    items: items.map(({ id, rowNumber, columnName, severity, text, found, accepted }) => ({
      ...{ id, rowNumber, column: columnName, severity, text, found, accepted },
    })),
    nextCursor,
    total,
  };
}
