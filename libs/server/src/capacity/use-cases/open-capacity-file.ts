import {
  CAPACITY_AREAS,
  type CapacityArea,
  isCalendarDate,
  isRecord,
  moneyFromJson,
  rowsOf,
} from '@candela/contracts';
import { type Actor, invariant, systemActor, type Transaction, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { Application, SubmittedContents } from '../../applications/index.js';
import { Award, awardLifecycle } from '../../awards/index.js';
import { CapacityAlreadyOpen } from '../domain/capacity-errors.js';
import { planItemLifecycle, planLifecycle, assessmentLifecycle } from '../domain/lifecycles.js';
import { owedAssessments } from '../domain/schedule.js';
import { CapacityAssessment } from '../model/capacity-assessment.entity.js';
import { CapacityFile } from '../model/capacity-file.entity.js';
import { CapacityLevel } from '../model/capacity-level.entity.js';
import { CapacityPlanItem } from '../model/capacity-plan-item.entity.js';
import { openCapacityPolicy } from '../model/capacity-policy.js';

/** Turns it on for an award: the assessments it owes, and the plan as its application sketched it. */
@Injectable()
export class OpenCapacityFile {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contents: SubmittedContents,
  ) {}

  /** Throws `CapacityAlreadyOpen` where the award has its file. */
  execute(actor: Actor, awardId: string): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const award = await tx.lock(Award, awardId);
      // Who may not read the application may not read its plan either.
      await tx.get(Application, award.applicationId);
      tx.authorize(openCapacityPolicy, 'capacity.open', { id: award.id, award });
      if (await isOpen(tx, awardId)) throw new CapacityAlreadyOpen();
      return this.open(tx, award);
    });
  }

  /** The award has begun: one for capacity building gets its file, the others where an officer wants it. */
  ofActivated(awardId: string): Promise<void> {
    return this.unitOfWork.run(systemActor('capacity.open'), async (tx) => {
      const award = await tx.lock(Award, awardId);
      const isRunning = awardLifecycle.in('payable', award.state);
      if (award.template !== 'capacityBuilding' || !isRunning || (await isOpen(tx, awardId))) return;
      tx.authorize(openCapacityPolicy, 'capacity.open', { id: award.id, award });
      await this.open(tx, award);
    });
  }

  private async open(tx: Transaction, award: Award): Promise<{ id: string; version: number }> {
    const file = await tx.insert(fileOf(tx, award));
    await this.owe(tx, award);
    await this.sketchPlan(tx, award);
    tx.emit('capacity.opened', { awardId: award.id });
    return { id: file.id, version: file.version };
  }

  private async owe(tx: Transaction, award: Award): Promise<void> {
    for (const owed of owedAssessments(award.startsOn, award.endsOn)) {
      const assessment = await tx.insert(
        Object.assign(new CapacityAssessment(), {
          ...owed,
          id: tx.newId(),
          fileId: award.id,
          state: assessmentLifecycle.initial,
          ...{ example: '', planChanges: '', obstacles: '', note: null },
          ...{ submittedBy: null, submittedAt: null, confirmedBy: null, confirmedAt: null, version: 1 },
        }),
      );
      for (const area of CAPACITY_AREAS) {
        await tx.insert(
          Object.assign(new CapacityLevel(), {
            ...{ id: tx.newId(), assessmentId: assessment.id, area, level: null, evidence: '' },
            ...{ updatedBy: null, updatedAt: null, version: 1 },
          }),
        );
      }
    }
  }

  /** What the application for capacity building planned becomes the plan to work on; other awards begin with an empty one. */
  private async sketchPlan(tx: Transaction, award: Award): Promise<void> {
    if (award.template !== 'capacityBuilding') return;
    const { answers } = await this.contents.of(tx, award.applicationId, { confidential: false });
    for (const row of rowsOf<Readonly<Record<string, unknown>>>(answers['plan']?.['items'])) {
      const item = itemOf(row, award.currency);
      if (!item) continue;
      await tx.insert(
        Object.assign(new CapacityPlanItem(), {
          ...{
            ...item,
            id: tx.newId(),
            fileId: award.id,
            state: planItemLifecycle.initial,
            dropReason: null,
          },
          ...{ updatedBy: tx.actor.userId, updatedAt: tx.now, version: 1 },
        }),
      );
    }
  }
}

function isOpen(tx: Transaction, awardId: string): Promise<boolean> {
  return tx
    .unfiltered(CapacityFile, 'file', 'an award has one file, whoever sees it')
    .where('file.id = :awardId', { awardId })
    .getExists();
}

function fileOf(tx: Transaction, award: Award): CapacityFile {
  invariant(award.activatedAt, 'Files are opened for awards that run.');
  const { id, applicationId, programId, missionId, organizationId } = award;
  return Object.assign(new CapacityFile(), {
    ...{ id, applicationId, programId, missionId, organizationId, planState: planLifecycle.initial },
    ...{ planAgreedAt: null, droppedOutAt: null, dropOutReason: null, openedAt: tx.now, version: 1 },
  });
}

/** A line of the application's plan; nothing where officers changed the form so that it cannot be read. */
function itemOf(row: Readonly<Record<string, unknown>>, currency: string) {
  if (!isRecord(row)) return undefined;
  const { area, current, target, activity, provider, dueOn, indicator } = row;
  const cost = moneyFromJson(row['cost']);
  const isArea = (value: unknown): value is CapacityArea => CAPACITY_AREAS.some((one) => one === value);
  if (!isArea(area) || typeof current !== 'number' || typeof target !== 'number') return undefined;
  if (typeof activity !== 'string' || typeof indicator !== 'string' || !isCalendarDate(dueOn))
    return undefined;
  return {
    area,
    currentLevel: current,
    targetLevel: Math.max(current, target),
    activity,
    provider: typeof provider === 'string' ? provider : '',
    dueOn,
    costMinor: cost?.currency === currency ? cost.amountMinor : null,
    indicator,
  };
}
