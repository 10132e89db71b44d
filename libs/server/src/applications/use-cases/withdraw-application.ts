import { type Actor, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { Application } from '../model/application.entity.js';
import { applicationPolicy } from '../model/application-policy.js';
import { callOf, caseOf } from '../queries/application-case.js';

/** Takes an application back, for good; a new one may be started while the call is open. */
@Injectable()
export class WithdrawApplication {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** `version` is the application's that was read. The reason stays with the application, not in the audit. */
  execute(
    actor: Actor,
    input: { id: string; version: number; reason: string | null },
  ): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const application = await tx.lock(Application, input.id, input.version);
      const call = await callOf(tx, application);
      tx.authorize(applicationPolicy, 'application.withdraw', caseOf(application, call));
      application.withdraw(tx.now, input.reason || null);
      await tx.update(application);
      tx.emit('application.withdrawn', { applicationId: application.id });
      return { id: application.id, version: application.version };
    });
  }
}
