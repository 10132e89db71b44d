import { lifecycle } from '@candela/platform';

/** The states of an agreement. One that is void is replaced by a new draft as long as its award runs. */
export const agreementLifecycle = lifecycle({
  subject: 'agreement',
  initial: 'draft',
  states: {
    draft: {},
    sent: { groups: ['frozen'] },
    signed: { groups: ['frozen'] },
    countersigned: { final: true, groups: ['frozen'] },
    void: { final: true },
  },
  actions: {
    'agreement.send': { from: ['draft'], to: 'sent' },
    'agreement.sign': { from: ['sent'], to: 'signed' },
    'agreement.countersign': { from: ['signed'], to: 'countersigned' },
    'agreement.void': { from: ['draft', 'sent', 'signed'], to: 'void' },
  },
});

export type AgreementLifecycleAction = (typeof agreementLifecycle.actions)[number];
