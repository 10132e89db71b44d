import type { ActivityDetail } from '../queries/list-activities.js';
import type { AssessmentDetail } from '../queries/read-assessment.js';
import type { AssessmentSummary, CapacityDetail, PlanItemDetail } from '../queries/read-capacity-file.js';
import type {
  ActivityView,
  AssessmentSummaryView,
  AssessmentView,
  CapacityView,
  PlanItemView,
} from './capacity-views.js';

/** A file as it goes out. */
export function capacityView(detail: CapacityDetail): CapacityView {
  const { awardId, currency, file, growth, activities, allowedActions } = detail;
  return {
    ...{ awardId, currency, growth, activities, allowedActions },
    file: file && {
      planState: file.planState,
      planAgreedAt: file.planAgreedAt?.toISOString() ?? null,
      droppedOutAt: file.droppedOutAt?.toISOString() ?? null,
      dropOutReason: file.dropOutReason,
      version: file.version,
    },
    assessments: detail.assessments.map(summaryView),
    plan: detail.plan.map(planItemView),
  };
}

function summaryView({ assessment, areasTold, isOverdue }: AssessmentSummary): AssessmentSummaryView {
  const { id, kind, number, periodFrom, periodTo, dueOn, state, note } = assessment;
  return { ...{ id, kind, number, periodFrom, periodTo, dueOn, state, note }, areasTold, isOverdue };
}

function planItemView({ item, cost, allowedActions }: PlanItemDetail): PlanItemView {
  const { id, area, currentLevel, targetLevel, activity, provider, dueOn, indicator } = item;
  const { state, dropReason, version } = item;
  return {
    ...{
      id,
      area,
      currentLevel,
      targetLevel,
      activity,
      provider,
      dueOn,
      indicator,
      state,
      dropReason,
      version,
    },
    ...{ cost, allowedActions },
  };
}

/** An assessment as it goes out. */
export function assessmentView(detail: AssessmentDetail): AssessmentView {
  const { assessment, levels, accounts, done, allowedActions } = detail;
  const { id, fileId, kind, number, periodFrom, periodTo, dueOn, state, note, version } = assessment;
  return {
    ...{ id, kind, number, periodFrom, periodTo, dueOn, state, note, version },
    ...{ awardId: fileId, levels, accounts, done, allowedActions },
    submittedAt: assessment.submittedAt?.toISOString() ?? null,
    confirmedAt: assessment.confirmedAt?.toISOString() ?? null,
  };
}

/** An activity as it goes out. */
export function activityView({ activity, allowedActions }: ActivityDetail): ActivityView {
  const { fileId: _file, recordedBy: _by, recordedAt: _at, struckOutAt, correctedAt, ...rest } = activity;
  return {
    ...rest,
    struckOutAt: struckOutAt?.toISOString() ?? null,
    correctedAt: correctedAt?.toISOString() ?? null,
    allowedActions,
  };
}
