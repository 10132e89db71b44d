import { type AllowedAction, type MoneyJson } from '@candela/contracts';
import { type Actor, allowedActions, moneyView, type Reading, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { Application } from '../../applications/index.js';
import { Award } from '../../awards/index.js';
import { type AreaGrowth, growthOf } from '../domain/growth.js';
import { CapacityAssessment } from '../model/capacity-assessment.entity.js';
import { CapacityFile } from '../model/capacity-file.entity.js';
import type { CapacityLevel } from '../model/capacity-level.entity.js';
import { CapacityPlanItem } from '../model/capacity-plan-item.entity.js';
import { capacityPolicy, openCapacityPolicy, planItemPolicy } from '../model/capacity-policy.js';
import { activityTotals, type ActivityTotals } from './list-activities.js';
import { levelsOf } from './levels-of.js';

const FILE_ACTIONS = [
  'capacity.add-plan-item',
  'capacity.agree-plan',
  'capacity.record-activity',
  'capacity.drop-out',
] as const;
const ITEM_ACTIONS = [
  'capacity.change-plan-item',
  'capacity.remove-plan-item',
  'capacity.begin-plan-item',
  'capacity.finish-plan-item',
  'capacity.drop-plan-item',
] as const;

/** An assessment as the page of the file lists it. */
export interface AssessmentSummary {
  assessment: CapacityAssessment;
  areasTold: number;
  isOverdue: boolean;
}

export interface PlanItemDetail {
  item: CapacityPlanItem;
  cost: MoneyJson | null;
  allowedActions: AllowedAction[];
}

/** The tab of an award: what is owed, the growth so far, the plan, and what was done. */
export interface CapacityDetail {
  awardId: string;
  currency: string;
  /** Null where it was not turned on for this award. */
  file: CapacityFile | null;
  assessments: AssessmentSummary[];
  growth: AreaGrowth[];
  plan: PlanItemDetail[];
  activities: ActivityTotals;
  allowedActions: AllowedAction[];
}

/** How one organization grows, in seven queries whatever there is. */
@Injectable()
export class ReadCapacityFile {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, awardId: string): Promise<CapacityDetail> {
    return this.unitOfWork.read(actor, async (reading) => {
      const award = await reading.get(Award, awardId);
      await reading.get(Application, award.applicationId);
      const file = await reading.find(CapacityFile, awardId);
      const { currency } = award;
      if (!file) return { ...nothingYet(reading, award), awardId, currency };
      const plan = await planOf(reading, file, currency);
      const subject = { id: file.id, file, items: plan.length };
      reading.permit(capacityPolicy, 'capacity.read', subject);
      const assessments = await assessmentsOf(reading, [file.id]);
      return {
        ...{ awardId, currency, file, plan },
        assessments: assessments.map(({ assessment, levels }) => ({
          assessment,
          areasTold: levels.filter(({ level, evidence }) => level !== null && evidence.trim() !== '').length,
          isOverdue:
            assessment.state === 'draft' && assessment.dueOn < reading.now.toISOString().slice(0, 10),
        })),
        growth: growthOf(assessments.map(assessedLevels)),
        activities: (await activityTotals(reading, [file.id])).get(file.id) ?? NOTHING_DONE,
        allowedActions: allowedActions(capacityPolicy, actor, FILE_ACTIONS, subject, reading.now),
      };
    });
  }
}

const NOTHING_DONE: ActivityTotals = { count: 0, minutes: 0, women: 0, men: 0, another: 0 };

function nothingYet(reading: Reading, award: Award): Omit<CapacityDetail, 'awardId' | 'currency'> {
  const actions = allowedActions(
    openCapacityPolicy,
    reading.actor,
    ['capacity.open'],
    { id: award.id, award },
    reading.now,
  );
  return {
    ...{ file: null, assessments: [], growth: [], plan: [], activities: NOTHING_DONE },
    allowedActions: actions,
  };
}

async function planOf(reading: Reading, file: CapacityFile, currency: string): Promise<PlanItemDetail[]> {
  const items = await reading
    .unfiltered(CapacityPlanItem, 'item', 'read with its file, which was visible')
    .where('item.fileId = :id', { id: file.id })
    .orderBy('item.dueOn')
    .addOrderBy('item.id')
    .getMany();
  return items.map((item) => ({
    item,
    cost: item.costMinor === null ? null : moneyView(item.costMinor, currency),
    allowedActions: allowedActions(
      planItemPolicy,
      reading.actor,
      ITEM_ACTIONS,
      { id: item.id, file, state: item.state },
      reading.now,
    ).filter(({ enabled }) => enabled),
  }));
}

/** Assessments of files that were visible, in their order, each with its levels. */
export async function assessmentsOf(
  reading: Reading,
  fileIds: readonly string[],
): Promise<{ assessment: CapacityAssessment; levels: CapacityLevel[] }[]> {
  if (fileIds.length === 0) return [];
  const assessments = await reading
    .unfiltered(CapacityAssessment, 'assessment', 'read with its file, which was visible')
    .where('assessment.fileId = ANY(:fileIds::uuid[])', { fileIds })
    .orderBy('assessment.number')
    .getMany();
  const levels = await levelsOf(
    reading,
    assessments.map(({ id }) => id),
  );
  return assessments.map((assessment) => ({ assessment, levels: levels.get(assessment.id) ?? [] }));
}

/** What growth is reckoned from. */
export function assessedLevels({
  assessment: { kind, number, state },
  levels,
}: {
  assessment: CapacityAssessment;
  levels: readonly CapacityLevel[];
}) {
  return { kind, number, state, levels: Object.fromEntries(levels.map(({ area, level }) => [area, level])) };
}
