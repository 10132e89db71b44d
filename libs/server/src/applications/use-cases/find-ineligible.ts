import { INELIGIBILITY_REASONS, type IneligibilityReason } from '@candela/contracts';
import { type Actor, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { Application } from '../model/application.entity.js';
import { applicationPolicy } from '../model/application-policy.js';
import { callOf, caseOf } from '../queries/application-case.js';
import { screeningFacts } from '../queries/screening-of.js';
import { insertVerdict } from './insert-verdict.js';

export interface FindIneligibleInput {
  id: string;
  /** The application's that was read. */
  version: number;
  reasons: readonly IneligibilityReason[];
  /** For the applicant, in the language of the application. */
  explanation: string;
}

/** An officer finds that an application cannot be funded by this call; the applicant is told why. */
@Injectable()
export class FindIneligible {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Also of one that was asked for changes, once their day has passed. The explanation is in no audit and no mail. */
  execute(actor: Actor, input: FindIneligibleInput): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const application = await tx.lock(Application, input.id, input.version);
      const call = await callOf(tx, application);
      const facts = await screeningFacts(tx, application, call);
      tx.authorize(applicationPolicy, 'application.find-ineligible', caseOf(application, call, facts));
      application.findIneligible();
      await tx.update(application);
      await insertVerdict(tx, application.id, {
        verdict: 'ineligible',
        reasons: INELIGIBILITY_REASONS.filter((reason) => input.reasons.includes(reason)),
        explanation: input.explanation,
      });
      tx.emit('application.found-ineligible', { applicationId: application.id });
      return { id: application.id, version: application.version };
    });
  }
}
