import { lifecycle } from '@candela/platform';

/**
 * The states of a decision. It is prepared quietly: the applicant learns of nothing before `decision.release`. What is approved
 * counts against the call's envelope, and may be returned as long as nobody was told.
 */
export const decisionLifecycle = lifecycle({
  subject: 'decision',
  initial: 'recommended',
  states: {
    recommended: { groups: ['open'] },
    returned: { groups: ['open'] },
    approved: { groups: ['open', 'binding'] },
    released: { final: true, groups: ['binding'] },
    withdrawn: { final: true },
  },
  actions: {
    'decision.revise': { from: ['recommended', 'returned'], to: 'recommended' },
    'decision.return': { from: ['recommended', 'approved'], to: 'returned' },
    'decision.approve': { from: ['recommended'], to: 'approved' },
    'decision.release': { from: ['approved'], to: 'released' },
    'decision.withdraw': { from: ['recommended', 'returned', 'approved'], to: 'withdrawn' },
  },
});

export type DecisionLifecycleAction = (typeof decisionLifecycle.actions)[number];
