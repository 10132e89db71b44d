import { lifecycle } from '@candela/platform';

/** Where somebody stands as a reviewer of a call: asked, and answering. Who declined or was removed may be asked again. */
export const callReviewerLifecycle = lifecycle({
  subject: 'call-reviewer',
  initial: 'invited',
  states: { invited: { groups: ['asked'] }, accepted: { groups: ['asked'] }, declined: {}, removed: {} },
  actions: {
    'call-reviewer.accept': { from: ['invited'], to: 'accepted' },
    'call-reviewer.decline': { from: ['invited'], to: 'declined' },
    'call-reviewer.remove': { from: ['invited', 'accepted'], to: 'removed' },
    'call-reviewer.invite': { from: ['declined', 'removed'], to: 'invited' },
  },
});

export type CallReviewerLifecycleAction = (typeof callReviewerLifecycle.actions)[number];
