import {
  ACTIVITY_MODES,
  ACTIVITY_TYPES,
  type ActivityMode,
  type ActivityType,
  ASSESSMENT_KINDS,
  ASSESSMENT_STATES,
  type AssessmentKind,
  type AssessmentState,
  CAPACITY_AREAS,
  CAPACITY_PLAN_STATES,
  type CapacityArea,
  type CapacityPlanState,
  PLAN_ITEM_STATES,
  type PlanItemState,
} from '@candela/contracts';
import { AllowedActionView, MoneyView } from '@candela/platform';
import { ApiProperty } from '@nestjs/swagger';

/** Something was changed. */
export class ChangedCapacityView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() version: number;
}

/** A thing of the plan was taken out. */
export class RemovedPlanItemView {
  @ApiProperty({ format: 'uuid' }) id: string;
}

/** What somebody typed was saved. */
export class SavedCapacityView {
  /** For `If-Match` of the next save. */
  @ApiProperty() version: number;
}

/** What activities add up to. */
export class ActivityTotalsView {
  @ApiProperty() count: number;
  @ApiProperty() minutes: number;
  @ApiProperty() women: number;
  @ApiProperty() men: number;
  @ApiProperty() another: number;
}

/** The change in one area; levels from 1 to 4, null where nothing was told. */
export class AreaGrowthView {
  @ApiProperty({ enum: CAPACITY_AREAS, enumName: 'CapacityArea' }) area: CapacityArea;
  @ApiProperty({ type: Number, nullable: true }) baseline: number | null;
  @ApiProperty({ type: Number, nullable: true }) latest: number | null;
  @ApiProperty({ type: Number, nullable: true }) endline: number | null;
}

/** An assessment that an award owes or has handed in. */
export class AssessmentSummaryView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: ASSESSMENT_KINDS, enumName: 'AssessmentKind' }) kind: AssessmentKind;
  @ApiProperty() number: number;
  @ApiProperty({ format: 'date' }) periodFrom: string;
  @ApiProperty({ format: 'date' }) periodTo: string;
  @ApiProperty({ format: 'date' }) dueOn: string;
  @ApiProperty() isOverdue: boolean;
  @ApiProperty({ enum: ASSESSMENT_STATES, enumName: 'AssessmentState' }) state: AssessmentState;
  /** Of nine. */
  @ApiProperty() areasTold: number;
  @ApiProperty({ type: String, nullable: true }) note: string | null;
}

/** One thing of the plan. */
export class PlanItemView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: CAPACITY_AREAS, enumName: 'CapacityArea' }) area: CapacityArea;
  @ApiProperty() currentLevel: number;
  @ApiProperty() targetLevel: number;
  @ApiProperty() activity: string;
  @ApiProperty() provider: string;
  @ApiProperty({ format: 'date' }) dueOn: string;
  @ApiProperty({ type: MoneyView, nullable: true }) cost: MoneyView | null;
  @ApiProperty() indicator: string;
  @ApiProperty({ enum: PLAN_ITEM_STATES, enumName: 'PlanItemState' }) state: PlanItemState;
  @ApiProperty({ type: String, nullable: true }) dropReason: string | null;
  @ApiProperty() version: number;
  @ApiProperty({ type: [AllowedActionView] }) allowedActions: AllowedActionView[];
}

/** The file of an award that it was turned on for. */
export class CapacityFileView {
  @ApiProperty({ enum: CAPACITY_PLAN_STATES, enumName: 'CapacityPlanState' }) planState: CapacityPlanState;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) planAgreedAt: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) droppedOutAt: string | null;
  @ApiProperty({ type: String, nullable: true }) dropOutReason: string | null;
  /** For `If-Match` of agreeing to the plan and of dropping out. */
  @ApiProperty() version: number;
}

/** How one organization grows. */
export class CapacityView {
  @ApiProperty({ format: 'uuid' }) awardId: string;
  @ApiProperty({ example: 'CAD' }) currency: string;
  @ApiProperty({ type: CapacityFileView, nullable: true }) file: CapacityFileView | null;
  @ApiProperty({ type: [AssessmentSummaryView] }) assessments: AssessmentSummaryView[];
  @ApiProperty({ type: [AreaGrowthView] }) growth: AreaGrowthView[];
  @ApiProperty({ type: [PlanItemView] }) plan: PlanItemView[];
  @ApiProperty({ type: ActivityTotalsView }) activities: ActivityTotalsView;
  @ApiProperty({ type: [AllowedActionView] }) allowedActions: AllowedActionView[];
}

/** One area of an assessment. */
export class CapacityLevelView {
  @ApiProperty({ enum: CAPACITY_AREAS, enumName: 'CapacityArea' }) area: CapacityArea;
  @ApiProperty({ type: Number, nullable: true }) level: number | null;
  /** Null where it is for the team only. */
  @ApiProperty({ type: String, nullable: true }) evidence: string | null;
  /** For `If-Match` of saving this area. */
  @ApiProperty() version: number;
}

/** What a half-yearly report tells beside the levels; null where it is for the team only. */
export class AssessmentAccountsView {
  @ApiProperty({ type: String, nullable: true }) example: string | null;
  @ApiProperty({ type: String, nullable: true }) planChanges: string | null;
  @ApiProperty({ type: String, nullable: true }) obstacles: string | null;
}

/** One assessment with all that it says. */
export class AssessmentView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) awardId: string;
  @ApiProperty({ enum: ASSESSMENT_KINDS, enumName: 'AssessmentKind' }) kind: AssessmentKind;
  @ApiProperty() number: number;
  @ApiProperty({ format: 'date' }) periodFrom: string;
  @ApiProperty({ format: 'date' }) periodTo: string;
  @ApiProperty({ format: 'date' }) dueOn: string;
  @ApiProperty({ enum: ASSESSMENT_STATES, enumName: 'AssessmentState' }) state: AssessmentState;
  @ApiProperty({ type: String, nullable: true }) note: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) submittedAt: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) confirmedAt: string | null;
  @ApiProperty({ type: [CapacityLevelView] }) levels: CapacityLevelView[];
  @ApiProperty({ type: AssessmentAccountsView }) accounts: AssessmentAccountsView;
  /** What was done in its period, by the records. */
  @ApiProperty({ type: ActivityTotalsView }) done: ActivityTotalsView;
  /** For `If-Match` of submit, return and confirm. */
  @ApiProperty() version: number;
  @ApiProperty({ type: [AllowedActionView] }) allowedActions: AllowedActionView[];
}

/** Something that was done. */
export class ActivityView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) planItemId: string | null;
  @ApiProperty({ enum: ACTIVITY_TYPES, enumName: 'ActivityType' }) type: ActivityType;
  @ApiProperty() topic: string;
  @ApiProperty({ enum: ACTIVITY_MODES, enumName: 'ActivityMode' }) mode: ActivityMode;
  @ApiProperty({ format: 'date' }) heldOn: string;
  @ApiProperty() minutes: number;
  @ApiProperty() expert: string;
  @ApiProperty() women: number;
  @ApiProperty() men: number;
  @ApiProperty() another: number;
  @ApiProperty({ type: Number, nullable: true }) scoreBefore: number | null;
  @ApiProperty({ type: Number, nullable: true }) scoreAfter: number | null;
  @ApiProperty({ type: Number, nullable: true }) feedback: number | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) struckOutAt: string | null;
  @ApiProperty({ type: String, nullable: true }) strikeReason: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) correctedAt: string | null;
  @ApiProperty() version: number;
  @ApiProperty({ type: [AllowedActionView] }) allowedActions: AllowedActionView[];
}

/** A page of what was done. */
export class ActivityListView {
  @ApiProperty({ type: [ActivityView] }) items: ActivityView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  /** On the first page only. */
  @ApiProperty({ type: Number, nullable: true }) total: number | null;
}
