import { defineContext } from '@candela/platform';
import { invitationLifecycle } from './domain/invitation-lifecycle.js';
import { accountPolicy } from './model/account-policy.js';
import { Assignment } from './model/assignment.entity.js';
import { invitationPolicy } from './model/invitation-policy.js';
import { membershipPolicy } from './model/membership-policy.js';
import { missionPolicy } from './model/mission-policy.js';
import { OneTimeToken } from './model/one-time-token.entity.js';
import { organizationPolicy } from './model/organization-policy.js';
import { sessionPolicy } from './model/session-policy.js';
import { staffPolicy } from './model/staff-policy.js';

/** Who people are, where they belong and what they may do. */
export const identityContext = defineContext({
  name: 'identity',
  policies: [
    accountPolicy,
    sessionPolicy,
    organizationPolicy,
    membershipPolicy,
    invitationPolicy,
    staffPolicy,
    missionPolicy,
  ],
  internalEntities: [
    { entity: OneTimeToken, because: 'secrets of mails; whoever brings one has proved enough' },
    { entity: Assignment, because: 'read into every actor, written by the context whose team it is' },
  ],
  lifecycles: [invitationLifecycle],
  events: [
    'account.signed-up',
    'account.sign-up-repeated',
    'account.confirmation-requested',
    'account.reset-requested',
    'account.email-change-requested',
    'account.email-changed',
    'account.password-changed',
    'invitation.issued',
    'invitation.accepted',
    'membership.roles-changed',
    'membership.removed',
    'staff.grants-changed',
  ],
  jobs: ['identity.forget-expired'],
});
