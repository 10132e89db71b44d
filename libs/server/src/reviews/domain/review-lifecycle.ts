import { lifecycle } from '@candela/platform';

/**
 * The states of one person's review of one application. Nothing of the application can be read before `certified`; what is
 * open takes up the reviewer's load.
 */
export const reviewLifecycle = lifecycle({
  subject: 'review',
  initial: 'assigned',
  states: {
    assigned: { groups: ['open', 'live'] },
    certified: { groups: ['open', 'live', 'reading'] },
    submitted: { groups: ['live', 'reading'] },
    conflicted: { final: true },
    unassigned: {},
  },
  actions: {
    'review.certify': { from: ['assigned'], to: 'certified' },
    'review.submit': { from: ['certified'], to: 'submitted' },
    'review.return': { from: ['submitted'], to: 'certified' },
    'review.declare-conflict': { from: ['assigned', 'certified', 'submitted'], to: 'conflicted' },
    'review.unassign': { from: ['assigned', 'certified'], to: 'unassigned' },
    'review.assign': { from: ['unassigned'], to: 'assigned' },
  },
});

export type ReviewLifecycleAction = (typeof reviewLifecycle.actions)[number];
