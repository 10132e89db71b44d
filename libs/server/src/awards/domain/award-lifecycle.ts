import { lifecycle } from '@candela/platform';

/** The states of an award, from the telling of the decision to its close. */
export const awardLifecycle = lifecycle({
  subject: 'award',
  initial: 'offered',
  states: {
    offered: { groups: ['running'] },
    active: { groups: ['running', 'payable'] },
    closing: { groups: ['running', 'payable'] },
    closed: { final: true },
    terminated: { final: true },
  },
  actions: {
    'award.activate': { from: ['offered'], to: 'active' },
    'award.begin-closing': { from: ['active'], to: 'closing' },
    'award.close': { from: ['closing'], to: 'closed' },
    'award.terminate': { from: ['offered', 'active', 'closing'], to: 'terminated' },
  },
});

export type AwardLifecycleAction = (typeof awardLifecycle.actions)[number];
