import type { ActivityMode, ActivityType, FieldProblem } from '@candela/contracts';
import { type Actor, NotFound, type Transaction, UnitOfWork, VersionConflict } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { CapacityInvalid } from '../domain/capacity-errors.js';
import { CapacityActivity } from '../model/capacity-activity.entity.js';
import { CapacityFile } from '../model/capacity-file.entity.js';
import { CapacityPlanItem } from '../model/capacity-plan-item.entity.js';
import { activityPolicy, capacityPolicy } from '../model/capacity-policy.js';
import { lockedPart, partOf } from '../queries/capacity-case.js';

/** An activity as it is written down. */
export interface ActivityInput {
  planItemId: string | null;
  type: ActivityType;
  topic: string;
  mode: ActivityMode;
  heldOn: string;
  minutes: number;
  expert: string;
  women: number;
  men: number;
  another: number;
  scoreBefore: number | null;
  scoreAfter: number | null;
  feedback: number | null;
}

interface Changed {
  id: string;
  version: number;
}

/** Writes down what was done. */
@Injectable()
export class RecordActivity {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, fileId: string, input: ActivityInput): Promise<Changed> {
    return this.unitOfWork.run(actor, async (tx) => {
      const file = await tx.lock(CapacityFile, fileId);
      tx.authorize(capacityPolicy, 'capacity.record-activity', { id: fileId, file, items: 0 });
      await refuseUnacceptable(tx, fileId, input);
      const activity = await tx.insert(
        Object.assign(new CapacityActivity(), {
          ...{ ...input, id: tx.newId(), fileId, struckOutAt: null, strikeReason: null, correctedAt: null },
          ...{ recordedBy: actor.userId, recordedAt: tx.now, version: 1 },
        }),
      );
      return { id: activity.id, version: activity.version };
    });
  }
}

/** Corrects what was written down. */
@Injectable()
export class CorrectActivity {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, { id, version }: Changed, input: ActivityInput): Promise<Changed> {
    return this.unitOfWork.run(actor, async (tx) => {
      const activity = await lockedActivity(tx, { id, version }, 'capacity.correct-activity');
      await refuseUnacceptable(tx, activity.fileId, input);
      await tx.update(Object.assign(activity, input, { correctedAt: tx.now }));
      return { id, version: activity.version };
    });
  }
}

/** Strikes out what should not have been written down: it stays, with the reason, and counts no more. */
@Injectable()
export class StrikeOutActivity {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, { id, version }: Changed, reason: string): Promise<Changed> {
    return this.unitOfWork.run(actor, async (tx) => {
      const activity = await lockedActivity(tx, { id, version }, 'capacity.strike-out-activity');
      await tx.update(Object.assign(activity, { struckOutAt: tx.now, strikeReason: reason }));
      return { id, version: activity.version };
    });
  }
}

async function lockedActivity(
  tx: Transaction,
  { id, version }: Changed,
  action: keyof typeof activityPolicy.rules,
): Promise<CapacityActivity> {
  const { part, file } = await lockedPart(tx, CapacityActivity, 'capacity-activity', id);
  tx.authorize(activityPolicy, action, { id, file, struckOut: part.struckOutAt !== null });
  if (part.version !== version) throw new VersionConflict();
  return part;
}

/** What was done lies in the past, somebody took part, and a thing of the plan is one of this very plan. */
async function refuseUnacceptable(tx: Transaction, fileId: string, input: ActivityInput): Promise<void> {
  const problems: FieldProblem[] = [];
  // A day ahead, for those who live where it is tomorrow already.
  const latest = new Date(tx.now.getTime() + 86_400_000).toISOString().slice(0, 10);
  if (input.heldOn > latest)
    problems.push({ path: '/heldOn', code: 'capacity.held-in-the-future', params: {} });
  if (input.women + input.men + input.another === 0)
    problems.push({ path: '/women', code: 'capacity.nobody-took-part', params: {} });
  if (problems.length > 0) throw new CapacityInvalid(problems);
  if (!input.planItemId) return;
  const { file } = await partOf(tx, CapacityPlanItem, 'capacity-plan-item', input.planItemId);
  if (file.id !== fileId) throw new NotFound('capacity-plan-item');
}
