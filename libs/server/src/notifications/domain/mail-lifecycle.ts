import { lifecycle } from '@candela/platform';

/** The states of one mail. Only what surely was not accepted is tried again by itself. */
export const mailLifecycle = lifecycle({
  subject: 'mail',
  initial: 'queued',
  states: {
    queued: { groups: ['waiting'] },
    sending: {},
    sent: { final: true },
    failed: { groups: ['unsettled'] },
    uncertain: { groups: ['unsettled'] },
    dropped: { final: true },
  },
  actions: {
    'mail.take': { from: ['queued'], to: 'sending' },
    'mail.settle': { from: ['sending'], to: ['sent', 'queued', 'failed', 'uncertain'] },
    'mail.drop': { from: ['queued', 'sending', 'failed', 'uncertain'], to: 'dropped' },
    'mail.send-again': { from: ['failed', 'uncertain'], to: 'queued' },
  },
});

export type MailState = (typeof mailLifecycle)['states'][number];
