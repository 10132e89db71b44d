import { lifecycle } from '@candela/platform';

/** An assessment is its organization's while it is drafted; what is confirmed stands. */
export const assessmentLifecycle = lifecycle({
  subject: 'capacity-assessment',
  initial: 'draft',
  states: { draft: {}, submitted: { groups: ['told'] }, confirmed: { groups: ['told'], final: true } },
  actions: {
    'capacity.submit-assessment': { from: ['draft'], to: 'submitted' },
    'capacity.return-assessment': { from: ['submitted'], to: 'draft' },
    'capacity.confirm-assessment': { from: ['submitted'], to: 'confirmed' },
  },
});

/** The plan is agreed once; from then on only progress is reported. */
export const planLifecycle = lifecycle({
  subject: 'capacity-plan',
  initial: 'drafted',
  states: { drafted: {}, agreed: { final: true } },
  actions: { 'capacity.agree-plan': { from: ['drafted'], to: 'agreed' } },
});

/** How far one thing of the plan has come. What was done or dropped by mistake goes back to being under way. */
export const planItemLifecycle = lifecycle({
  subject: 'capacity-plan-item',
  initial: 'planned',
  states: { planned: {}, underWay: {}, done: {}, dropped: {} },
  actions: {
    'capacity.begin-plan-item': { from: ['planned', 'done', 'dropped'], to: 'underWay' },
    'capacity.finish-plan-item': { from: ['planned', 'underWay'], to: 'done' },
    'capacity.drop-plan-item': { from: ['planned', 'underWay'], to: 'dropped' },
  },
});

export type AssessmentAction = (typeof assessmentLifecycle.actions)[number];
export type PlanItemAction = (typeof planItemLifecycle.actions)[number];
