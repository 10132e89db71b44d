import { lifecycle } from '@candela/platform';

/**
 * The states of an application. A draft is its organization's alone; what is in hand is the programme's as well. `panel`:
 * its reviews are in and it waits for a decision, which is prepared quietly and told by `application.decide`.
 */
export const applicationLifecycle = lifecycle({
  subject: 'application',
  initial: 'draft',
  states: {
    draft: {},
    submitted: { groups: ['inHand'] },
    screening: { groups: ['inHand'] },
    changesRequested: { groups: ['inHand'] },
    review: { groups: ['inHand'] },
    panel: { groups: ['inHand'] },
    approved: { groups: ['decided'], final: true },
    approvedWithConditions: { groups: ['decided'], final: true },
    waitlisted: { groups: ['inHand', 'decided'] },
    declined: { groups: ['decided'], final: true },
    ineligible: { groups: ['decided'], final: true },
    withdrawn: { final: true },
  },
  actions: {
    'application.submit': { from: ['draft'], to: 'submitted' },
    'application.start-screening': { from: ['submitted'], to: 'screening' },
    'application.request-changes': { from: ['screening'], to: 'changesRequested' },
    'application.resubmit': { from: ['changesRequested'], to: 'screening' },
    'application.find-eligible': { from: ['screening'], to: 'review' },
    'application.find-ineligible': { from: ['screening', 'changesRequested'], to: 'ineligible' },
    'application.send-to-panel': { from: ['review'], to: 'panel' },
    'application.decide': {
      from: ['panel', 'waitlisted'],
      to: ['approved', 'approvedWithConditions', 'waitlisted', 'declined'],
    },
    'application.withdraw': {
      from: ['draft', 'submitted', 'screening', 'changesRequested', 'review', 'panel', 'waitlisted'],
      to: 'withdrawn',
    },
  },
});

export type ApplicationLifecycleAction = (typeof applicationLifecycle.actions)[number];
