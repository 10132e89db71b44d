import type { AssessmentState, PlanItemState } from '@candela/contracts';
import {
  all,
  type Actor,
  ALLOWED,
  definePolicy,
  hasOrganizationRole,
  hasStaffRole,
  hasStaffRoleFor,
  noRow,
  notNow,
  type RowFilter,
  when,
  type Rule,
} from '@candela/platform';
import { applicationsVisibleTo } from '../../applications/index.js';
import {
  type Award,
  awardLifecycle,
  awardsVisibleTo,
  isGrantee,
  seesAwardAsStaff,
} from '../../awards/index.js';
import {
  assessmentLifecycle,
  planItemLifecycle,
  type AssessmentAction,
  type PlanItemAction,
} from '../domain/lifecycles.js';
import { CapacityFile } from './capacity-file.entity.js';

type FileFacts = Pick<CapacityFile, 'organizationId' | 'missionId' | 'droppedOutAt' | 'planState'>;

/** A file with the facts that rules need; `items` is how many things its plan holds. */
export interface CapacityCase {
  id: string;
  file: FileFacts;
  items: number;
}

/** One assessment of a file. */
export interface AssessmentCase {
  id: string;
  file: FileFacts;
  state: AssessmentState;
}

/** One thing of a plan. */
export interface PlanItemCase {
  id: string;
  file: FileFacts;
  state: PlanItemState;
}

/** One activity of a file. */
export interface ActivityCase {
  id: string;
  file: FileFacts;
  struckOut: boolean;
}

type OfFile = Rule<{ file: FileFacts }>;

/** Files of awards that the person sees and whose applications the person reads: a plan tells as much as answers do. */
function filesVisibleTo(actor: Actor, alias: string): RowFilter {
  const award = awardsVisibleTo(actor, alias);
  const application = applicationsVisibleTo(actor, 'readable');
  if ([award.where, application.where].includes(noRow.where)) return noRow;
  return {
    where: `(${award.where}) AND EXISTS (SELECT 1 FROM application readable
      WHERE readable.id = ${alias}.application_id AND (${application.where}))`,
    params: { ...award.params, ...application.params },
  };
}

const reader: OfFile = when((actor, { file }) => isGrantee(actor, file) || seesAwardAsStaff(actor, file));

const writer: OfFile = when(
  (actor, { file }) => hasOrganizationRole(actor, file.organizationId, 'owner', 'editor'),
  'capacity.needs-editor',
);

const officer: OfFile = all<{ file: FileFacts }>(
  when((actor, { file }) => hasStaffRoleFor(actor, file.missionId, 'programOfficer')),
  when((actor, { file }) => !isGrantee(actor, file), 'capacity.is-of-own-organization'),
);

const goingOn: OfFile = (_actor, { file }) =>
  file.droppedOutAt === null ? ALLOWED : notNow('capacity.dropped-out');

const planIsDrafted: OfFile = (_actor, { file }) =>
  file.planState === 'drafted' ? ALLOWED : notNow('capacity.plan-is-agreed');

const planIsAgreed: OfFile = (_actor, { file }) =>
  file.planState === 'agreed' ? ALLOWED : notNow('capacity.plan-not-agreed');

const planHoldsSomething: Rule<CapacityCase> = (_actor, { items }) =>
  items > 0 ? ALLOWED : notNow('capacity.plan-empty');

const notStruckOut: Rule<ActivityCase> = (_actor, { struckOut }) =>
  struckOut ? notNow('capacity.activity-struck-out') : ALLOWED;

const isDraft: Rule<AssessmentCase> = (_actor, { state }) =>
  state === 'draft'
    ? ALLOWED
    : notNow('capacity-assessment.state-forbids', { action: 'capacity.save-level', state });

function assessmentAllows(action: AssessmentAction): Rule<AssessmentCase> {
  return (_actor, { state }) =>
    assessmentLifecycle.allows(state, action)
      ? ALLOWED
      : notNow('capacity-assessment.state-forbids', { action, state });
}

function itemAllows(action: PlanItemAction): Rule<PlanItemCase> {
  return (_actor, { state }) =>
    planItemLifecycle.allows(state, action)
      ? ALLOWED
      : notNow('capacity-plan-item.state-forbids', { action, state });
}

/** Who may see how an organization grows, and what may be done with the file as a whole. */
export const capacityPolicy = definePolicy<
  CapacityCase,
  | 'capacity.read'
  | 'capacity.drop-out'
  | 'capacity.add-plan-item'
  | 'capacity.agree-plan'
  | 'capacity.list-activities'
  | 'capacity.record-activity'
>({
  subject: 'capacity',
  entity: CapacityFile,
  visibleTo: filesVisibleTo,
  rules: {
    'capacity.read': reader,
    'capacity.drop-out': all(officer, goingOn),
    'capacity.add-plan-item': all(writer, goingOn, planIsDrafted),
    'capacity.agree-plan': all<CapacityCase>(officer, goingOn, planIsDrafted, planHoldsSomething),
    'capacity.list-activities': reader,
    'capacity.record-activity': all(writer, goingOn),
  },
});

/** Who may turn it on for an award: officers, while the award runs. */
export const openCapacityPolicy = definePolicy<{ id: string; award: Award }, 'capacity.open'>({
  subject: 'capacity',
  rules: {
    'capacity.open': all<{ id: string; award: Award }>(
      when((actor, { award }) => hasStaffRoleFor(actor, award.missionId, 'programOfficer')),
      when((actor, { award }) => !isGrantee(actor, award), 'capacity.is-of-own-organization'),
      (_actor, { award }) =>
        awardLifecycle.in('payable', award.state) ? ALLOWED : notNow('capacity.award-not-running'),
    ),
  },
});

/** What may be done with one assessment. Who sees the file reads it; confidential parts are for `readsConfidential`. */
export const assessmentPolicy = definePolicy<
  AssessmentCase,
  | 'capacity.read-assessment'
  | 'capacity.save-level'
  | 'capacity.save-account'
  | 'capacity.submit-assessment'
  | 'capacity.return-assessment'
  | 'capacity.confirm-assessment'
>({
  subject: 'capacity-assessment',
  rules: {
    'capacity.read-assessment': reader,
    'capacity.save-level': all<AssessmentCase>(writer, goingOn, isDraft),
    'capacity.save-account': all<AssessmentCase>(writer, goingOn, isDraft),
    'capacity.submit-assessment': all<AssessmentCase>(
      writer,
      goingOn,
      assessmentAllows('capacity.submit-assessment'),
    ),
    'capacity.return-assessment': all<AssessmentCase>(
      officer,
      assessmentAllows('capacity.return-assessment'),
    ),
    'capacity.confirm-assessment': all<AssessmentCase>(
      officer,
      assessmentAllows('capacity.confirm-assessment'),
    ),
  },
});

/** What may be done with one thing of the plan. */
export const planItemPolicy = definePolicy<
  PlanItemCase,
  'capacity.change-plan-item' | 'capacity.remove-plan-item' | PlanItemAction
>({
  subject: 'capacity-plan-item',
  rules: {
    'capacity.change-plan-item': all<PlanItemCase>(writer, goingOn, planIsDrafted),
    'capacity.remove-plan-item': all<PlanItemCase>(writer, goingOn, planIsDrafted),
    'capacity.begin-plan-item': all(writer, goingOn, planIsAgreed, itemAllows('capacity.begin-plan-item')),
    'capacity.finish-plan-item': all(writer, goingOn, planIsAgreed, itemAllows('capacity.finish-plan-item')),
    'capacity.drop-plan-item': all(writer, goingOn, planIsAgreed, itemAllows('capacity.drop-plan-item')),
  },
});

/** What may be done with one activity. */
export const activityPolicy = definePolicy<
  ActivityCase,
  'capacity.correct-activity' | 'capacity.strike-out-activity'
>({
  subject: 'capacity-activity',
  rules: {
    'capacity.correct-activity': all<ActivityCase>(writer, goingOn, notStruckOut),
    'capacity.strike-out-activity': all<ActivityCase>(writer, goingOn, notStruckOut),
  },
});

const overPrograms: Rule<null> = when((actor) =>
  hasStaffRole(actor, 'programOfficer', 'approver', 'auditor'),
);

/** Who may look at it over a program; what is in it is for `visibleTo` to say. */
export const capacityProgramPolicy = definePolicy<null, 'capacity.read-program' | 'capacity.export-program'>({
  subject: 'capacity',
  rules: { 'capacity.read-program': overPrograms, 'capacity.export-program': overPrograms },
});
