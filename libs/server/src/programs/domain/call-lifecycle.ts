import { lifecycle } from '@candela/platform';

/**
 * The states of a call. Editing and extending lead to no other state: what may be edited follows from the state
 * (`editablePart`), and a listed call may be extended. `call.open` and `call.close` are the clock's; nobody presses them.
 */
export const callLifecycle = lifecycle({
  subject: 'call',
  initial: 'draft',
  states: {
    draft: { groups: ['unpublished'] },
    translationReview: { groups: ['unpublished'] },
    published: { groups: ['listed', 'public'] },
    open: { groups: ['listed', 'public'] },
    closed: { groups: ['public', 'over'] },
    archived: { final: true, groups: ['public', 'over'] },
    cancelled: { final: true, groups: ['over'] },
  },
  actions: {
    'call.request-translation-review': { from: ['draft'], to: 'translationReview' },
    'call.return-to-draft': { from: ['translationReview'], to: 'draft' },
    'call.publish': { from: ['translationReview'], to: 'published' },
    'call.open': { from: ['published'], to: 'open' },
    'call.close': { from: ['open'], to: 'closed' },
    'call.cancel': { from: ['draft', 'translationReview', 'published', 'open'], to: 'cancelled' },
    'call.archive': { from: ['closed'], to: 'archived' },
  },
});

export type CallLifecycleAction = (typeof callLifecycle.actions)[number];
