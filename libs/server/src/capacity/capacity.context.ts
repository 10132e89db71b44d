import { defineContext } from '@candela/platform';
import { assessmentLifecycle, planItemLifecycle, planLifecycle } from './domain/lifecycles.js';
import { CapacityActivity } from './model/capacity-activity.entity.js';
import { CapacityAssessment } from './model/capacity-assessment.entity.js';
import { CapacityLevel } from './model/capacity-level.entity.js';
import { CapacityPlanItem } from './model/capacity-plan-item.entity.js';
import {
  activityPolicy,
  assessmentPolicy,
  capacityPolicy,
  capacityProgramPolicy,
  openCapacityPolicy,
  planItemPolicy,
} from './model/capacity-policy.js';

const because = 'read with its file, which decides who may';

/** How an organization’s capacity grows: baseline, plan, activities, endline. */
export const capacityContext = defineContext({
  name: 'capacity',
  policies: [
    capacityPolicy,
    openCapacityPolicy,
    assessmentPolicy,
    planItemPolicy,
    activityPolicy,
    capacityProgramPolicy,
  ],
  internalEntities: [
    { entity: CapacityAssessment, because },
    { entity: CapacityLevel, because },
    { entity: CapacityPlanItem, because },
    { entity: CapacityActivity, because },
  ],
  lifecycles: [assessmentLifecycle, planLifecycle, planItemLifecycle],
  events: [
    'capacity.opened',
    'capacity.assessment-submitted',
    'capacity.assessment-returned',
    'capacity.assessment-confirmed',
    'capacity.plan-agreed',
    'capacity.reminder-due',
  ],
  jobs: ['capacity.remind-of-assessments'],
});
