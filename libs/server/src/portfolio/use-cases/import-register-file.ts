import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Actor } from '@candela/platform';
import type { DataSource } from 'typeorm';
import { addOutcomes, emptyOutcome, judgeBatch, type BatchOutcome } from '../domain/judge-batch.js';
import { severityOf, type RegisterProblem } from '../domain/register-problem.js';
import { registerImportPolicy } from '../model/register-import-policy.js';
import { RegisterImport } from '../model/register-import.entity.js';
import { registerBatches } from './register-batches.js';
import { RegisterImportSteps, type ImportProgress, type ImportWork } from './register-import-steps.js';
import { RegisterLocks } from './register-locks.js';
import { awardsNotInFile, findRegister, keptProblems } from './register-records.js';
import type { RegisterSource } from './register-source.js';
import { surveyRegisterFile, type NamedMapping, type RegisterSurvey } from './survey-register-file.js';
import { storedAwards } from './write-batch.js';

export interface ImportFileOptions {
  mappings: readonly NamedMapping[];
  onProgress?: (progress: ImportProgress) => void;
  signal?: AbortSignal;
}

/** What a dry run found. */
export interface DryRun {
  survey: RegisterSurvey;
  outcome: BatchOutcome;
  problems: RegisterProblem[];
}

/** What an import came to. */
export interface ImportedFile {
  survey: RegisterSurvey;
  /** As it stands when it is completed. */
  record: RegisterImport;
  /** What was odd, as far as it is kept. */
  problems: RegisterProblem[];
  /** The import had been interrupted, and went on after that many rows. */
  resumedAfterRows: number | null;
}

/** Imports a register from a file in one go: for the command line and for the demo data. */
@Injectable()
export class ImportRegisterFile {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly locks: RegisterLocks,
    private readonly steps: RegisterImportSteps,
  ) {}

  /** Tells what an import would do, row by row; changes nothing. Throws `RegisterFileRefused` where it would not begin. */
  async dryRun(actor: Actor, source: RegisterSource, options: ImportFileOptions): Promise<DryRun> {
    const survey = await surveyRegisterFile(source, options.mappings);
    const register = await this.unitOfWork.read(actor, (reading) =>
      findRegister(reading, survey.register.key),
    );
    const registerId = register?.id ?? null;
    const problems = [...survey.problems];
    let outcome = emptyOutcome();
    for await (const rows of registerBatches(source, survey)) {
      options.signal?.throwIfAborted();
      const stored = await this.unitOfWork.read(actor, (reading) => storedAwards(reading, registerId, rows));
      const judgement = judgeBatch(rows, stored, survey.index);
      outcome = addOutcomes(outcome, judgement.outcome);
      problems.push(...judgement.problems);
      options.onProgress?.({ step: 'check', done: outcome.rows, total: survey.rows });
    }
    if (registerId) {
      const absent = await this.unitOfWork.read(actor, (reading) =>
        awardsNotInFile(reading, registerId, survey.index),
      );
      problems.push(...absent);
    }
    const errors = problems.filter(({ code }) => severityOf(code) === 'error').length;
    return { survey, outcome: { ...outcome, errors, warnings: problems.length - errors }, problems };
  }

  /**
   * Checks the file and brings its sound rows into the portfolio. Doing it again changes nothing; an import of the same
   * file that was interrupted goes on where it stopped. Throws `RegisterFileRefused`, and `RegisterIsBusy` where another
   * process imports the same register.
   */
  async execute(actor: Actor, source: RegisterSource, options: ImportFileOptions): Promise<ImportedFile> {
    const survey = await surveyRegisterFile(source, options.mappings);
    return this.locks.hold(survey.register.key, async () => {
      const interrupted = await this.interruptedImport(actor, survey);
      const importId = interrupted?.id ?? (await this.start(actor, source, survey));
      const work: ImportWork = {
        actor,
        importId,
        source,
        part: (_name, carryOut) => carryOut(),
        ...(options.onProgress ? { onProgress: options.onProgress } : {}),
        ...(options.signal ? { signal: options.signal } : {}),
      };
      if (!interrupted) {
        await this.steps.check(work, survey);
        await this.confirm(actor, importId);
      }
      await this.steps.run(work, survey);
      return this.unitOfWork.read(actor, async (reading) => ({
        survey,
        record: await reading.get(RegisterImport, importId),
        problems: await keptProblems(reading, importId),
        resumedAfterRows: interrupted?.rowsDone ?? null,
      }));
    });
  }

  /** An import of this very file that died while its rows were written. */
  private async interruptedImport(actor: Actor, survey: RegisterSurvey): Promise<RegisterImport | null> {
    return this.unitOfWork.read(actor, async (reading) => {
      const register = await findRegister(reading, survey.register.key);
      if (!register) return null;
      return reading
        .visible(RegisterImport, 'import')
        .andWhere('import.registerId = :registerId AND import.state = :state', {
          registerId: register.id,
          state: 'running',
        })
        .andWhere('import.fileSha256 = :sha256 AND import.mapping = :mapping', {
          sha256: survey.sha256,
          mapping: survey.name,
        })
        .getOne();
    });
  }

  private start(actor: Actor, source: RegisterSource, survey: RegisterSurvey): Promise<string> {
    return this.unitOfWork.run(actor, async (tx) => {
      const started = RegisterImport.start({
        id: tx.newId(),
        fileName: source.name,
        fileBytes: BigInt(source.bytes),
        fileSha256: survey.sha256,
        mapping: survey.name,
        startedBy: actor.userId,
        startedAt: tx.now,
      });
      tx.authorize(registerImportPolicy, 'register-import.start', null, { id: started.id });
      await tx.insert(started);
      return started.id;
    });
  }

  private confirm(actor: Actor, importId: string): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const found = await tx.lock(RegisterImport, importId);
      tx.authorize(registerImportPolicy, 'register-import.confirm', found);
      found.confirm();
      await tx.update(found);
    });
  }
}

/** The importer without the rest of the portal, for the command line. */
export function registerImporter(dataSource: DataSource, unitOfWork: UnitOfWork): ImportRegisterFile {
  return new ImportRegisterFile(
    unitOfWork,
    new RegisterLocks(dataSource),
    new RegisterImportSteps(unitOfWork),
  );
}
