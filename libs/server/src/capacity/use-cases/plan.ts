import { PLAN_ITEMS_MAX, type CapacityArea } from '@candela/contracts';
import { type Actor, UnitOfWork, VersionConflict } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { CapacityInvalid } from '../domain/capacity-errors.js';
import { planItemLifecycle, type PlanItemAction } from '../domain/lifecycles.js';
import { CapacityFile } from '../model/capacity-file.entity.js';
import { CapacityPlanItem } from '../model/capacity-plan-item.entity.js';
import { capacityPolicy, planItemPolicy } from '../model/capacity-policy.js';
import { lockedPart, planItemsOf } from '../queries/capacity-case.js';

/** One thing of the plan as it is written. */
export interface PlanItemInput {
  area: CapacityArea;
  currentLevel: number;
  targetLevel: number;
  activity: string;
  provider: string;
  dueOn: string;
  costMinor: bigint | null;
  indicator: string;
}

interface Changed {
  id: string;
  version: number;
}

/** Adds something to a plan that is still drafted. */
@Injectable()
export class AddPlanItem {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, fileId: string, input: PlanItemInput): Promise<Changed> {
    return this.unitOfWork.run(actor, async (tx) => {
      const file = await tx.lock(CapacityFile, fileId);
      const items = await planItemsOf(tx, fileId);
      tx.authorize(capacityPolicy, 'capacity.add-plan-item', { id: fileId, file, items });
      if (items >= PLAN_ITEMS_MAX)
        throw new CapacityInvalid([
          { path: '', code: 'capacity.plan-full', params: { max: PLAN_ITEMS_MAX } },
        ]);
      refuseStepDown(input);
      const item = await tx.insert(
        Object.assign(new CapacityPlanItem(), {
          ...{ ...input, id: tx.newId(), fileId, state: planItemLifecycle.initial, dropReason: null },
          ...{ updatedBy: actor.userId, updatedAt: tx.now, version: 1 },
        }),
      );
      return { id: item.id, version: item.version };
    });
  }
}

/** Changes something in a plan that is still drafted. */
@Injectable()
export class ChangePlanItem {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, { id, version }: Changed, input: PlanItemInput): Promise<Changed> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { part, file } = await lockedPart(tx, CapacityPlanItem, 'capacity-plan-item', id);
      tx.authorize(planItemPolicy, 'capacity.change-plan-item', { id, file, state: part.state });
      if (part.version !== version) throw new VersionConflict();
      refuseStepDown(input);
      await tx.update(Object.assign(part, input, { updatedBy: actor.userId, updatedAt: tx.now }));
      return { id, version: part.version };
    });
  }
}

/** Takes something out of a plan that is still drafted. */
@Injectable()
export class RemovePlanItem {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, { id, version }: Changed): Promise<{ id: string }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { part, file } = await lockedPart(tx, CapacityPlanItem, 'capacity-plan-item', id);
      tx.authorize(planItemPolicy, 'capacity.remove-plan-item', { id, file, state: part.state });
      if (part.version !== version) throw new VersionConflict();
      await tx.remove(part);
      return { id };
    });
  }
}

/** Agrees to the plan: an officer's word, once. */
@Injectable()
export class AgreePlan {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, { id, version }: Changed): Promise<Changed> {
    return this.unitOfWork.run(actor, async (tx) => {
      const file = await tx.lock(CapacityFile, id, version);
      const items = await planItemsOf(tx, id);
      tx.authorize(capacityPolicy, 'capacity.agree-plan', { id, file, items });
      file.agreePlan(tx.now);
      await tx.update(file);
      tx.emit('capacity.plan-agreed', { awardId: id });
      return { id, version: file.version };
    });
  }
}

/** Tells how something of the agreed plan goes: begun, done, or dropped for a reason. */
@Injectable()
export class ProgressPlanItem {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(
    actor: Actor,
    { id, version }: Changed,
    action: PlanItemAction,
    reason: string | null,
  ): Promise<Changed> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { part, file } = await lockedPart(tx, CapacityPlanItem, 'capacity-plan-item', id);
      tx.authorize(planItemPolicy, action, { id, file, state: part.state });
      if (part.version !== version) throw new VersionConflict();
      part.progress(action, reason);
      await tx.update(Object.assign(part, { updatedBy: actor.userId, updatedAt: tx.now }));
      return { id, version: part.version };
    });
  }
}

function refuseStepDown({ currentLevel, targetLevel }: PlanItemInput): void {
  if (targetLevel >= currentLevel) return;
  throw new CapacityInvalid([{ path: '/targetLevel', code: 'capacity.target-below-current', params: {} }]);
}
