import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { systemActor, UnitOfWork, type Delivery, type Reading } from '@candela/platform';
import { RegisterFileRefused, RegisterImportTakenOver } from '../domain/portfolio-errors.js';
import { RegisterImport } from '../model/register-import.entity.js';
import { bundledMappings } from '../use-cases/bundled-mappings.js';
import { RegisterImportSteps, type ImportWork } from '../use-cases/register-import-steps.js';
import { RegisterLocks } from '../use-cases/register-locks.js';
import { bufferSource, type RegisterSource } from '../use-cases/register-source.js';

/** Carries out one step of an import whose file was uploaded. */
@Injectable()
export class UploadedRegister {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly locks: RegisterLocks,
    private readonly steps: RegisterImportSteps,
  ) {}

  /**
   * Does the step while no other process imports the register; throws `RegisterIsBusy` where one does, and is delivered
   * again. A file that is refused, and an import that somebody gave up, are results and no failures.
   */
  async carryOut(step: 'check' | 'run', importId: string, delivery: Delivery): Promise<void> {
    const actor = systemActor(delivery.consumer);
    const source = await this.unitOfWork.read(actor, (reading) => uploadOf(reading, importId));
    if (!source) return;
    const work: ImportWork = {
      actor,
      importId,
      source,
      // Whatever was done before is known from the import itself, so each part is a new one.
      part: (name, unit) => delivery.part(`${name}-${randomUUID()}`, unit),
    };
    try {
      const survey = await this.steps.survey(work, await bundledMappings());
      await this.locks.hold(survey.register.key, () => this.steps[step](work, survey));
    } catch (error) {
      if (!(error instanceof RegisterFileRefused || error instanceof RegisterImportTakenOver)) throw error;
    }
  }
}

/** The file of an import; null where the import has ended meanwhile. */
async function uploadOf(reading: Reading, importId: string): Promise<RegisterSource | null> {
  const [upload] = await reading.sql<{ content: Buffer }>(
    'the worker reads what was uploaded for it',
    'SELECT content FROM register_upload WHERE import_id = $1',
    [importId],
  );
  if (!upload) return null;
  const { fileName } = await reading.get(RegisterImport, importId);
  return bufferSource(fileName, await promisify(gunzip)(upload.content));
}
