import { lifecycle } from '@candela/platform';

/** The states of an instalment: one after the other while all goes well, back to due where a payment did not succeed. */
export const instalmentLifecycle = lifecycle({
  subject: 'instalment',
  initial: 'planned',
  states: {
    planned: { groups: ['unpaid'] },
    due: { groups: ['unpaid'] },
    requested: { groups: ['unpaid'] },
    paid: {},
    cancelled: { final: true },
  },
  actions: {
    'instalment.become-due': { from: ['planned'], to: 'due' },
    'instalment.request-payment': { from: ['due'], to: 'requested' },
    // What was asked for is paid: all of it, or a part and the rest is due.
    'instalment.settle': { from: ['requested'], to: ['paid', 'due'] },
    // What was asked for is not paid, or came back.
    'instalment.reopen': { from: ['requested', 'paid'], to: 'due' },
    'instalment.cancel': { from: ['planned', 'due', 'requested'], to: 'cancelled' },
  },
});

/** The states of a payment: asked for, checked and approved by three people, then paid. */
export const paymentLifecycle = lifecycle({
  subject: 'payment',
  initial: 'requested',
  states: {
    requested: { groups: ['open'] },
    checked: { groups: ['open'] },
    approved: { groups: ['open'] },
    paid: {},
    failed: { final: true },
    returned: { final: true },
    rejected: { final: true },
  },
  actions: {
    'payment.check': { from: ['requested'], to: 'checked' },
    'payment.approve': { from: ['checked'], to: 'approved' },
    'payment.mark-paid': { from: ['approved'], to: 'paid' },
    'payment.reject': { from: ['requested', 'checked', 'approved'], to: 'rejected' },
    'payment.fail': { from: ['approved'], to: 'failed' },
    'payment.return': { from: ['paid'], to: 'returned' },
  },
});

/** The states of a recovery: demanded, and received in one part or several, or withdrawn. */
export const recoveryLifecycle = lifecycle({
  subject: 'recovery',
  initial: 'demanded',
  states: { demanded: {}, received: { final: true }, withdrawn: { final: true } },
  actions: {
    'recovery.receive': { from: ['demanded'], to: ['demanded', 'received'] },
    'recovery.withdraw': { from: ['demanded'], to: 'withdrawn' },
  },
});

export type PaymentLifecycleAction = (typeof paymentLifecycle.actions)[number];
export type RecoveryLifecycleAction = (typeof recoveryLifecycle.actions)[number];
