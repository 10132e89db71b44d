import { type EligibilityAnswer, type EligibilityCheckKey, eligibilityChecks } from '@candela/contracts';
import { type Actor, invariant, type Transaction, UnitOfWork, VersionConflict } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { CheckNotListed } from '../domain/application-errors.js';
import { Application } from '../model/application.entity.js';
import { applicationPolicy } from '../model/application-policy.js';
import { EligibilityCheck } from '../model/eligibility-check.entity.js';
import { callOf, caseOf } from '../queries/application-case.js';
import { eligibilityCheckOf } from '../queries/screening-of.js';

export interface CheckEligibilityInput {
  id: string;
  /** The checklist's version that was read; 0 before anything was checked. */
  version: number;
  check: EligibilityCheckKey;
  answer: EligibilityAnswer | null;
  note: string;
}

/** Keeps what an officer found about one thing to check, while she works through the list. */
@Injectable()
export class CheckEligibility {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Throws `VersionConflict` where a colleague checked something since, and `CheckNotListed`. */
  execute(actor: Actor, input: CheckEligibilityInput): Promise<{ version: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const application = await tx.lock(Application, input.id);
      const call = await callOf(tx, application);
      tx.authorize(applicationPolicy, 'application.check-eligibility', caseOf(application, call));
      if (!eligibilityChecks(call.template).includes(input.check)) throw new CheckNotListed(input.check);
      invariant(actor.userId, 'Only people check.');
      const known = await eligibilityCheckOf(tx, application.id);
      if ((known?.version ?? 0) !== input.version) throw new VersionConflict();
      const checks = known ?? emptyList(tx, application.id);
      checks.check(input.check, { answer: input.answer, note: input.note }, actor.userId, tx.now);
      await (known ? tx.update(checks) : tx.insert(checks));
      return { version: checks.version };
    });
  }
}

function emptyList(tx: Transaction, applicationId: string): EligibilityCheck {
  return Object.assign(new EligibilityCheck(), { id: tx.newId(), applicationId, items: {}, version: 1 });
}
