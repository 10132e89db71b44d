import type { InvitationState } from '@candela/contracts';
import { lifecycle } from '@candela/platform';

export type InvitationAction = 'accept' | 'revoke' | 'expire';

/** An invitation is answered, taken back, or its time runs out. */
export const invitationLifecycle = lifecycle<InvitationState, InvitationAction>({
  subject: 'invitation',
  initial: 'pending',
  states: { pending: {}, accepted: { final: true }, revoked: { final: true }, expired: { final: true } },
  actions: {
    accept: { from: ['pending'], to: 'accepted' },
    revoke: { from: ['pending'], to: 'revoked' },
    expire: { from: ['pending'], to: 'expired' },
  },
});
