import type { InvitationKind, InvitationState } from '@candela/contracts';
import {
  all,
  ALLOWED,
  anybody,
  anyPerson,
  definePolicy,
  everyRow,
  hasOrganizationRole,
  hasStaffRole,
  incomplete,
  noRow,
  notNow,
  when,
  type Actor,
  type Rule,
} from '@candela/platform';
import { Invitation } from './invitation.entity.js';

/** An invitation, or the wish to issue one. */
export interface InvitationSubject {
  id?: string;
  kind?: InvitationKind;
  organizationId?: string | null;
  state?: InvitationState;
  /** Whether who invites has confirmed the own address. */
  emailConfirmed?: boolean;
}

export type InvitationAction =
  | 'invitation.issue'
  | 'invitation.list'
  | 'invitation.send-again'
  | 'invitation.revoke'
  | 'invitation.look-up'
  | 'invitation.accept';

const whoseItIs: Rule<InvitationSubject> = when((actor, invitation) =>
  invitation.kind === 'staff'
    ? hasStaffRole(actor, 'administrator')
    : hasOrganizationRole(actor, invitation.organizationId ?? '', 'owner'),
);
const confirmed: Rule<InvitationSubject> = (_actor, invitation) =>
  invitation.emailConfirmed ? ALLOWED : incomplete('account.email-not-confirmed');
const pending: Rule<InvitationSubject> = (_actor, invitation) =>
  invitation.state === 'pending'
    ? ALLOWED
    : notNow('invitation.state-forbids', { state: invitation.state ?? null });

const auditor = (actor: Actor): boolean => hasStaffRole(actor, 'auditor');
const whoseItIsOrAuditor: Rule<InvitationSubject> = (actor, invitation, now) =>
  auditor(actor) ? ALLOWED : whoseItIs(actor, invitation, now);

/** Owners see the invitations to their organizations, administrators those to the staff, the auditor all. */
export const invitationPolicy = definePolicy<InvitationSubject, InvitationAction>({
  subject: 'invitation',
  entity: Invitation,
  visibleTo: (actor, alias) => {
    if (!actor.userId) return noRow;
    if (auditor(actor)) return everyRow;
    const ownedIds = actor.memberships
      .filter((membership) => membership.roles.includes('owner'))
      .map((membership) => membership.organizationId);
    const own = `${alias}.organization_id = ANY(:ownedIds)`;
    const where = hasStaffRole(actor, 'administrator') ? `${own} OR ${alias}.kind = 'staff'` : own;
    return { where, params: { ownedIds } };
  },
  rules: {
    'invitation.issue': all(anyPerson, whoseItIs, confirmed),
    'invitation.list': all(anyPerson, whoseItIsOrAuditor),
    'invitation.send-again': all(anyPerson, whoseItIs, pending),
    'invitation.revoke': all(anyPerson, whoseItIs, pending),
    'invitation.look-up': anybody,
    'invitation.accept': anybody,
  },
});
