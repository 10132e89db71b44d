import type { ApplicationLevel } from '@candela/contracts';
import { type Actor, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { Application } from '../model/application.entity.js';
import { applicationPolicy } from '../model/application-policy.js';
import { callOf, caseOf } from '../queries/application-case.js';
import { readersOf } from '../queries/readers-of.js';

/** Narrows who may read an application. The applicant's at any time; lowering is another matter. */
@Injectable()
export class RaiseConfidentiality {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Throws `LevelNotHigher` unless the level is above the present one. */
  execute(
    actor: Actor,
    input: { id: string; version: number; level: ApplicationLevel },
  ): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const application = await tx.lock(Application, input.id, input.version);
      const call = await callOf(tx, application);
      tx.authorize(applicationPolicy, 'application.raise-confidentiality', caseOf(application, call));
      application.raiseConfidentiality(input.level, application.submittedAt ? await readersOf(tx, call) : []);
      await tx.update(application);
      tx.emit('application.confidentiality-raised', { applicationId: application.id });
      return { id: application.id, version: application.version };
    });
  }
}
