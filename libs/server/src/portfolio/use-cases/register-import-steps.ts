import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Actor, type Transaction } from '@candela/platform';
import { RegisterFileRefused, RegisterImportTakenOver } from '../domain/portfolio-errors.js';
import { judgeBatch } from '../domain/judge-batch.js';
import { severityOf, type RegisterProblem } from '../domain/register-problem.js';
import { registerImportLifecycle } from '../domain/register-import-lifecycle.js';
import type { RegisterRow } from '../domain/register-row.js';
import { GrantsRegister } from '../model/grants-register.entity.js';
import { RegisterImport } from '../model/register-import.entity.js';
import { registerBatches } from './register-batches.js';
import { awardsNotInFile, forgetUpload, registerNamed, registerTotals } from './register-records.js';
import type { RegisterSource } from './register-source.js';
import { surveyRegisterFile, type NamedMapping, type RegisterSurvey } from './survey-register-file.js';
import { storedAwards, writeAwards, writeProblems } from './write-batch.js';

/** How far a step has come, in rows. */
export interface ImportProgress {
  step: 'check' | 'run';
  done: number;
  total: number;
}

/** One import on its way, and who carries it. */
export interface ImportWork {
  actor: Actor;
  importId: string;
  source: RegisterSource;
  /** Carries out one unit of work among several of the same delivery. */
  part<T>(name: string, work: () => Promise<T>): Promise<T | undefined>;
  onProgress?: (progress: ImportProgress) => void;
  /** Stops between two batches; what was written stands, and the import can be taken up again. */
  signal?: AbortSignal;
}

type PlacedImport = RegisterImport & { registerId: string };

/**
 * The two steps of an import. Each batch of rows commits together with the note of how far it came, so that a process
 * may die at any moment: whoever takes the step up again goes on behind the last batch. Callers hold the register's lock.
 */
@Injectable()
export class RegisterImportSteps {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Looks through the file. Where it is refused, the import has failed with the reason, which is thrown as well. */
  async survey(work: ImportWork, mappings: readonly NamedMapping[]): Promise<RegisterSurvey> {
    return this.failingWithReason(work, () => surveyRegisterFile(work.source, mappings));
  }

  /** Judges every row and keeps what is odd; the portfolio stays as it is. Does nothing where that was done before. */
  async check(work: ImportWork, survey: RegisterSurvey): Promise<void> {
    await this.failingWithReason(work, () => this.checkRows(work, survey));
  }

  /** Brings every sound row into the portfolio. Does nothing where that was done before. */
  async run(work: ImportWork, survey: RegisterSurvey): Promise<void> {
    await this.failingWithReason(work, () => this.writeRows(work, survey));
  }

  private async checkRows(work: ImportWork, survey: RegisterSurvey): Promise<void> {
    const begun = await this.inOneTransaction(work, 'begin', async (tx, found) => {
      if (registerImportLifecycle.allows(found.state, 'register-import.check'))
        await this.beginCheck(tx, found, survey);
      return { goesOn: found.state === 'checking', done: found.rowsDone };
    });
    if (!begun.goesOn) return;
    await this.eachBatch(work, survey, 'check', begun.done, async (tx, found, rows) => {
      const { outcome, problems } = judgeBatch(
        rows,
        await storedAwards(tx, found.registerId, rows),
        survey.index,
      );
      await writeProblems(tx, found, problems);
      found.add(outcome);
    });
    await this.inOneTransaction(work, 'pass', async (tx, found) => {
      await report(tx, found, await awardsNotInFile(tx, found.registerId, survey.index));
      found.pass();
      await tx.update(found);
    });
  }

  private async writeRows(work: ImportWork, survey: RegisterSurvey): Promise<void> {
    const begun = await this.inOneTransaction(work, 'begin', async (tx, found) => {
      if (found.state === 'confirmed') await this.beginRun(tx, found, survey);
      return { goesOn: found.state === 'running', done: found.rowsDone };
    });
    if (!begun.goesOn) return;
    await this.eachBatch(work, survey, 'run', begun.done, async (tx, found, rows) => {
      const judgement = judgeBatch(rows, await storedAwards(tx, found.registerId, rows), survey.index);
      await writeAwards(tx, found, judgement);
      found.add(judgement.outcome);
    });
    await this.inOneTransaction(work, 'complete', async (tx, found) => {
      const register = await tx.lock(GrantsRegister, found.registerId);
      await tx.update(Object.assign(register, { importedAt: tx.now }));
      found.complete(await registerTotals(tx, found.registerId), tx.now);
      await tx.update(found);
      await forgetUpload(tx, found.id);
    });
  }

  private async beginCheck(tx: Transaction, found: RegisterImport, survey: RegisterSurvey): Promise<void> {
    const register = await registerNamed(tx, survey);
    await abandonDead(tx, register.id, found.id);
    found.check(register.id, survey.rows);
    found.mapping = survey.name;
    await report(tx, found, survey.problems);
    await tx.update(found);
  }

  private async beginRun(tx: Transaction, found: RegisterImport, survey: RegisterSurvey): Promise<void> {
    if (found.fileSha256 !== survey.sha256) throw new RegisterFileRefused('changed-meanwhile');
    const register = await registerNamed(tx, survey);
    register.describe(survey.register, survey.mapping);
    await tx.update(register);
    await abandonDead(tx, register.id, found.id);
    found.run();
    await tx.update(found);
  }

  private async eachBatch(
    work: ImportWork,
    survey: RegisterSurvey,
    step: ImportProgress['step'],
    done: number,
    onBatch: (tx: Transaction, found: PlacedImport, rows: RegisterRow[]) => Promise<void>,
  ): Promise<void> {
    const state = step === 'check' ? 'checking' : 'running';
    let behind = done;
    for await (const rows of registerBatches(work.source, survey, done)) {
      work.signal?.throwIfAborted();
      await this.inOneTransaction(work, `rows-${behind}`, async (tx, found) => {
        if (found.state !== state || found.rowsDone !== behind) throw new RegisterImportTakenOver();
        await onBatch(tx, found, rows);
        await tx.update(found);
      });
      behind += rows.length;
      work.onProgress?.({ step, done: behind, total: survey.rows });
    }
  }

  /** A file that turns out to be unusable ends the import; anything else may pass, and the step is taken up again. */
  private async failingWithReason<T>(work: ImportWork, attempt: () => Promise<T>): Promise<T> {
    try {
      return await attempt();
    } catch (error) {
      if (error instanceof RegisterFileRefused) await this.fail(work, error);
      throw error;
    }
  }

  private async fail(work: ImportWork, reason: RegisterFileRefused): Promise<void> {
    await this.inOneTransaction(work, 'fail', async (tx, found) => {
      if (!registerImportLifecycle.allows(found.state, 'register-import.fail')) return;
      found.fail(reason.code, reason.params, tx.now);
      await tx.update(found);
      await forgetUpload(tx, found.id);
    });
  }

  private async inOneTransaction<T>(
    work: ImportWork,
    name: string,
    change: (tx: Transaction, found: PlacedImport) => Promise<T>,
  ): Promise<T> {
    const result = await work.part(name, async () => ({
      value: await this.unitOfWork.run(work.actor, async (tx) => {
        const found = await tx.lock(RegisterImport, work.importId);
        return change(tx, found as PlacedImport);
      }),
    }));
    // A part that was done before was done by somebody else: each has a name of its own.
    if (!result) throw new RegisterImportTakenOver();
    return result.value;
  }
}

/** The lock is ours: whoever still counts as working on this register has died. */
async function abandonDead(tx: Transaction, registerId: string, ownId: string): Promise<void> {
  const dead = await tx
    .unfiltered(RegisterImport, 'other', 'imports of dead processes, whoever started them')
    .where('other.registerId = :registerId AND other.id <> :ownId', { registerId, ownId })
    .andWhere('other.state IN (:...active)', { active: registerImportLifecycle.statesIn('active') })
    .getMany();
  for (const one of dead) {
    one.abandon(tx.now);
    await tx.update(one);
    await forgetUpload(tx, one.id);
  }
}

async function report(
  tx: Transaction,
  found: RegisterImport,
  problems: readonly RegisterProblem[],
): Promise<void> {
  await writeProblems(tx, found, problems);
  const errors = problems.filter(({ code }) => severityOf(code) === 'error').length;
  found.report({ errors, warnings: problems.length - errors });
}
