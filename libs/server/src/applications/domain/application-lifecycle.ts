import { lifecycle } from '@candela/platform';

/** The states of an application. A draft is its organization's alone; what is in hand is the programme's as well. */
export const applicationLifecycle = lifecycle({
  subject: 'application',
  initial: 'draft',
  states: {
    draft: {},
    submitted: { groups: ['inHand'] },
    screening: { groups: ['inHand'] },
    withdrawn: { final: true },
  },
  actions: {
    'application.submit': { from: ['draft'], to: 'submitted' },
    'application.start-screening': { from: ['submitted'], to: 'screening' },
    'application.withdraw': { from: ['draft', 'submitted', 'screening'], to: 'withdrawn' },
  },
});

export type ApplicationLifecycleAction = (typeof applicationLifecycle.actions)[number];
