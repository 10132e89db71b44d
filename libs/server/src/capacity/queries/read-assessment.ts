import {
  type AllowedAction,
  type AssessmentAccount,
  type CapacityArea,
  SENSITIVE_CAPACITY_AREAS,
} from '@candela/contracts';
import { type Actor, allowedActions, type Reading, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { CapacityActivity } from '../model/capacity-activity.entity.js';
import { CapacityAssessment } from '../model/capacity-assessment.entity.js';
import { assessmentPolicy } from '../model/capacity-policy.js';
import { partOf, readsConfidential } from './capacity-case.js';
import { levelsOf } from './levels-of.js';
import { type ActivityTotals, totalsOf } from './list-activities.js';

const ACTIONS = [
  'capacity.save-level',
  'capacity.submit-assessment',
  'capacity.return-assessment',
  'capacity.confirm-assessment',
] as const;

export interface LevelDetail {
  area: CapacityArea;
  level: number | null;
  /** Null where it is for the team only, and the reader is not of it. */
  evidence: string | null;
  version: number;
}

/** One assessment with its words; what was done in its period is taken from the records. */
export interface AssessmentDetail {
  assessment: CapacityAssessment;
  levels: LevelDetail[];
  accounts: Record<AssessmentAccount, string | null>;
  done: ActivityTotals;
  allowedActions: AllowedAction[];
}

/** One assessment, in five queries. */
@Injectable()
export class ReadAssessment {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, id: string): Promise<AssessmentDetail> {
    return this.unitOfWork.read(actor, async (reading) => {
      const { part, file } = await partOf(reading, CapacityAssessment, 'capacity-assessment', id);
      const subject = { id, file, state: part.state };
      reading.permit(assessmentPolicy, 'capacity.read-assessment', subject);
      const inConfidence = await readsConfidential(reading, file);
      const levels = (await levelsOf(reading, [id])).get(id) ?? [];
      return {
        assessment: part,
        levels: levels.map(({ area, level, evidence, version }) => ({
          ...{ area, level, version },
          evidence: inConfidence || !SENSITIVE_CAPACITY_AREAS.includes(area) ? evidence : null,
        })),
        accounts: { ...part.accounts, obstacles: inConfidence ? part.obstacles : null },
        done: await doneIn(reading, part),
        allowedActions: allowedActions(assessmentPolicy, actor, ACTIONS, subject, reading.now),
      };
    });
  }
}

/** What was done in the period of an assessment; in a baseline's, nothing yet. */
async function doneIn(
  reading: Reading,
  { fileId, periodFrom, periodTo }: CapacityAssessment,
): Promise<ActivityTotals> {
  const rows = await reading
    .unfiltered(CapacityActivity, 'activity', 'read with its file, which was visible')
    .where('activity.fileId = :fileId AND activity.struckOutAt IS NULL', { fileId })
    .andWhere('activity.heldOn BETWEEN :periodFrom AND :periodTo', { periodFrom, periodTo })
    .getMany();
  return totalsOf(rows);
}
