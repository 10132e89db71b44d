import { type Actor, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { Application } from '../model/application.entity.js';
import { applicationPolicy } from '../model/application-policy.js';
import { callOf, caseOf } from '../queries/application-case.js';
import { screeningFacts } from '../queries/screening-of.js';
import { insertVerdict } from './insert-verdict.js';

/** An officer lets an application go on to its reviewers; everything on the checklist was answered with yes. */
@Injectable()
export class FindEligible {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** `version` is the application's that was read. */
  execute(actor: Actor, input: { id: string; version: number }): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const application = await tx.lock(Application, input.id, input.version);
      const call = await callOf(tx, application);
      const facts = await screeningFacts(tx, application, call);
      tx.authorize(applicationPolicy, 'application.find-eligible', caseOf(application, call, facts));
      application.findEligible();
      await tx.update(application);
      await insertVerdict(tx, application.id, { verdict: 'eligible', reasons: [], explanation: null });
      tx.emit('application.found-eligible', { applicationId: application.id });
      return { id: application.id, version: application.version };
    });
  }
}
