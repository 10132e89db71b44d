/** When an organization is looked at: at the beginning, every half-year, at the end. */
export const ASSESSMENT_KINDS = ['baseline', 'progress', 'endline'] as const;
export type AssessmentKind = (typeof ASSESSMENT_KINDS)[number];

/** Catalogue keys `capacity-assessment.state.<state>` and, for the organization, `capacity-assessment.state.public.<state>`. */
export const ASSESSMENT_STATES = ['draft', 'submitted', 'confirmed'] as const;
export type AssessmentState = (typeof ASSESSMENT_STATES)[number];

/** What a half-yearly report tells beside the levels, each with its most words. `obstacles` is read by the team only. */
export const ASSESSMENT_ACCOUNTS = ['example', 'planChanges', 'obstacles'] as const;
export type AssessmentAccount = (typeof ASSESSMENT_ACCOUNTS)[number];
export const ASSESSMENT_ACCOUNT_WORDS: Readonly<Record<AssessmentAccount, number>> = {
  example: 150,
  planChanges: 100,
  obstacles: 150,
};

export const EVIDENCE_WORDS_MAX = 100;
/** Most characters of a text while it is drafted. */
export const CAPACITY_TEXT_CHARS_MAX = 4_000;
export const CAPACITY_NOTE_CHARS_MAX = 600;

/** The plan is its organization's until an officer agrees to it. */
export const CAPACITY_PLAN_STATES = ['drafted', 'agreed'] as const;
export type CapacityPlanState = (typeof CAPACITY_PLAN_STATES)[number];

export const PLAN_ITEM_STATES = ['planned', 'underWay', 'done', 'dropped'] as const;
export type PlanItemState = (typeof PLAN_ITEM_STATES)[number];
export const PLAN_ITEMS_MAX = 40;

export const ACTIVITY_TYPES = [
  'training',
  'mentoring',
  'peerExchange',
  'technicalAssistance',
  'secondment',
  'tools',
] as const;
export type ActivityType = (typeof ACTIVITY_TYPES)[number];
export const ACTIVITY_MODES = ['inPerson', 'remote', 'mixed'] as const;
export type ActivityMode = (typeof ACTIVITY_MODES)[number];
export const ACTIVITIES_PAGE = { usual: 20, max: 100 } as const;

/** Days before an assessment is due on which its organization is reminded, and after which it is overdue. */
export const ASSESSMENT_REMINDERS = [
  { kind: 'ahead', days: -14 },
  { kind: 'due', days: 0 },
  { kind: 'overdue', days: 7 },
] as const;
export type AssessmentReminder = (typeof ASSESSMENT_REMINDERS)[number]['kind'];

/** Codes that requests about capacity are refused with; catalogue keys `error.<code>`. */
export const CAPACITY_PROBLEM_CODES = [
  'capacity.not-found',
  'capacity-assessment.not-found',
  'capacity-plan-item.not-found',
  'capacity-activity.not-found',
  'capacity.already-open',
  'capacity.award-not-running',
  'capacity.needs-editor',
  'capacity.is-of-own-organization',
  'capacity.dropped-out',
  'capacity.plan-is-agreed',
  'capacity.plan-not-agreed',
  'capacity.plan-empty',
  'capacity.plan-full',
  /** missing: how many; errors name the areas and texts. */
  'capacity.assessment-incomplete',
  'capacity.level-missing',
  'capacity.evidence-missing',
  'capacity.text-missing',
  /** max. */
  'capacity.text-too-long',
  'capacity.target-below-current',
  'capacity.reason-missing',
  'capacity.held-in-the-future',
  'capacity.nobody-took-part',
  'capacity.activity-struck-out',
  /** action, state. */
  'capacity-assessment.state-forbids',
  'capacity-plan.state-forbids',
  'capacity-plan-item.state-forbids',
] as const;
export type CapacityProblemCode = (typeof CAPACITY_PROBLEM_CODES)[number];
