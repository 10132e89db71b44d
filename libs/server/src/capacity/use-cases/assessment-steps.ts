import { type Actor, UnitOfWork, VersionConflict } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { AssessmentIncomplete } from '../domain/capacity-errors.js';
import { assessmentProblems } from '../domain/completeness.js';
import type { AssessmentAction } from '../domain/lifecycles.js';
import { CapacityAssessment } from '../model/capacity-assessment.entity.js';
import { assessmentPolicy } from '../model/capacity-policy.js';
import { lockedPart } from '../queries/capacity-case.js';
import { levelsOf } from '../queries/levels-of.js';

interface Changed {
  id: string;
  version: number;
}

const EVENTS: Readonly<Record<AssessmentAction, string>> = {
  'capacity.submit-assessment': 'capacity.assessment-submitted',
  'capacity.return-assessment': 'capacity.assessment-returned',
  'capacity.confirm-assessment': 'capacity.assessment-confirmed',
};

/** What the three steps share: the assessment as it was read, locked with its file, allowed, told. */
async function step(
  unitOfWork: UnitOfWork,
  actor: Actor,
  action: AssessmentAction,
  { id, version }: Changed,
  work: (assessment: CapacityAssessment, now: Date, problems: () => Promise<void>) => Promise<void> | void,
): Promise<Changed> {
  return unitOfWork.run(actor, async (tx) => {
    const { part, file } = await lockedPart(tx, CapacityAssessment, 'capacity-assessment', id);
    tx.authorize(assessmentPolicy, action, { id, file, state: part.state });
    if (part.version !== version) throw new VersionConflict();
    await work(part, tx.now, async () => {
      const levels = (await levelsOf(tx, [id])).get(id) ?? [];
      const problems = assessmentProblems({ kind: part.kind, accounts: part.accounts, levels });
      if (problems.length > 0) throw new AssessmentIncomplete(problems);
    });
    await tx.update(part);
    tx.emit(EVENTS[action], { assessmentId: id, awardId: file.id, kind: part.kind, number: part.number });
    return { id, version: part.version };
  });
}

/** Hands an assessment in: nine levels with their evidence, and what a half-yearly report tells. */
@Injectable()
export class SubmitAssessment {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Throws `AssessmentIncomplete` naming every field. */
  execute(actor: Actor, input: Changed): Promise<Changed> {
    return step(this.unitOfWork, actor, 'capacity.submit-assessment', input, async (part, now, complete) => {
      await complete();
      part.submit(now, actor.userId);
    });
  }
}

/** Gives it back with a note; the organization goes on where it was. */
@Injectable()
export class ReturnAssessment {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, input: Changed & { note: string }): Promise<Changed> {
    return step(this.unitOfWork, actor, 'capacity.return-assessment', input, (part) =>
      part.sendBack(input.note),
    );
  }
}

/** Confirms it: an officer has read it and agrees with the levels. */
@Injectable()
export class ConfirmAssessment {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, input: Changed): Promise<Changed> {
    return step(this.unitOfWork, actor, 'capacity.confirm-assessment', input, (part, now) =>
      part.confirm(now, actor.userId),
    );
  }
}
