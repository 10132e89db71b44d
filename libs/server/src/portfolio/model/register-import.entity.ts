import type { ProblemParams, RegisterImportState } from '@candela/contracts';
import { bigintColumn } from '@candela/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BatchOutcome } from '../domain/judge-batch.js';
import { registerImportLifecycle } from '../domain/register-import-lifecycle.js';

/** What an import is made of when it starts. */
export type NewRegisterImport = Pick<
  RegisterImport,
  'id' | 'fileName' | 'fileBytes' | 'fileSha256' | 'mapping' | 'startedBy' | 'startedAt'
>;

/** One file on its way into the portfolio, and what became of it. */
@Entity('register_import')
export class RegisterImport {
  @PrimaryColumn('uuid') id: string;
  /** Known once the file was looked into. */
  @Column('uuid', { nullable: true }) registerId: string | null;
  @Column('text') state: RegisterImportState;
  @Column('text') fileName: string;
  @Column('bigint', { transformer: bigintColumn }) fileBytes: bigint;
  @Column('text') fileSha256: string;
  /** Name of the mapping. */
  @Column('text') mapping: string;
  /** Null where the command line or the demo data started it. */
  @Column('uuid', { nullable: true }) startedBy: string | null;
  @Column('timestamptz') startedAt: Date;
  @Column('timestamptz', { nullable: true }) finishedAt: Date | null;
  @Column('int', { nullable: true }) rowsTotal: number | null;
  @Column('int') rowsDone: number;
  @Column('int') rowsNew: number;
  @Column('int') rowsChanged: number;
  @Column('int') rowsUnchanged: number;
  @Column('int') rowsRefused: number;
  @Column('int') errors: number;
  @Column('int') warnings: number;
  @Column('bigint', { transformer: bigintColumn }) fileAwardedMinor: bigint;
  @Column('int', { nullable: true }) registerAwards: number | null;
  @Column('bigint', { nullable: true, transformer: bigintColumn }) registerAwardedMinor: bigint | null;
  @Column('text', { nullable: true }) failureCode: string | null;
  @Column('jsonb', { nullable: true }) failureParams: ProblemParams | null;
  @Column('int') version: number;

  static start(facts: NewRegisterImport): RegisterImport {
    const nothing = { registerId: null, finishedAt: null, rowsTotal: null, registerAwards: null };
    const later = { registerAwardedMinor: null, failureCode: null, failureParams: null };
    const counts = { errors: 0, warnings: 0, fileAwardedMinor: 0n, version: 1 };
    const row = { ...facts, ...nothing, ...later, ...counts, state: registerImportLifecycle.initial };
    return Object.assign(new RegisterImport(), row, NO_ROWS);
  }

  /** The file can be read: its rows are checked from now on. */
  check(registerId: string, rowsTotal: number): void {
    this.state = registerImportLifecycle.next(this.state, 'register-import.check');
    Object.assign(this, { registerId, rowsTotal, ...NO_ROWS });
  }

  /** Every row was checked; what was counted is what an import would do. */
  pass(): void {
    this.state = registerImportLifecycle.next(this.state, 'register-import.pass');
  }

  /** Somebody wants it. */
  confirm(): void {
    this.state = registerImportLifecycle.next(this.state, 'register-import.confirm');
  }

  /** The rows are counted anew as they are written. */
  run(): void {
    this.state = registerImportLifecycle.next(this.state, 'register-import.run');
    Object.assign(this, NO_ROWS, { fileAwardedMinor: 0n });
  }

  /** Adds a batch that commits together with this. Problems are counted once, when the rows are checked. */
  add(batch: BatchOutcome): void {
    this.rowsDone += batch.rows;
    this.rowsNew += batch.isNew;
    this.rowsChanged += batch.changed;
    this.rowsUnchanged += batch.unchanged;
    this.rowsRefused += batch.refused;
    this.fileAwardedMinor += batch.awardedMinor;
    if (this.state === 'checking') this.report(batch);
  }

  /** Counts problems. */
  report({ errors, warnings }: Pick<BatchOutcome, 'errors' | 'warnings'>): void {
    this.errors += errors;
    this.warnings += warnings;
  }

  /** Every row is in; `register` is what the portfolio now holds of that register. */
  complete(register: { awards: number; awardedMinor: bigint }, now: Date): void {
    this.state = registerImportLifecycle.next(this.state, 'register-import.complete');
    this.registerAwards = register.awards;
    this.registerAwardedMinor = register.awardedMinor;
    this.finishedAt = now;
  }

  fail(code: string, params: ProblemParams, now: Date): void {
    this.state = registerImportLifecycle.next(this.state, 'register-import.fail');
    this.failureCode = code;
    this.failureParams = params;
    this.finishedAt = now;
  }

  abandon(now: Date): void {
    this.state = registerImportLifecycle.next(this.state, 'register-import.abandon');
    this.finishedAt = now;
  }
}

const NO_ROWS = { rowsDone: 0, rowsNew: 0, rowsChanged: 0, rowsUnchanged: 0, rowsRefused: 0 };
