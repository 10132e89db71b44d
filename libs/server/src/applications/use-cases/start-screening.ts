import { type Actor, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { Application } from '../model/application.entity.js';
import { applicationPolicy } from '../model/application-policy.js';
import { callOf, caseOf } from '../queries/application-case.js';

/** An officer begins to look at an application. */
@Injectable()
export class StartScreening {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** `version` is the application's that was read. */
  execute(actor: Actor, input: { id: string; version: number }): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const application = await tx.lock(Application, input.id, input.version);
      const call = await callOf(tx, application);
      tx.authorize(applicationPolicy, 'application.start-screening', caseOf(application, call));
      application.startScreening(tx.now);
      await tx.update(application);
      tx.emit('application.screening-started', { applicationId: application.id });
      return { id: application.id, version: application.version };
    });
  }
}
