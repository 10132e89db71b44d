import {
  all,
  ALLOWED,
  anyPerson,
  definePolicy,
  everyRow,
  hasOrganizationRole,
  hasStaffRole,
  noRow,
  notNow,
  organizationIdsOf,
  when,
  type Rule,
} from '@candela/platform';
import { ORGANIZATION_ROLES } from '@candela/contracts';
import { Membership } from './membership.entity.js';

/** A membership with what the rules need to know around it. */
export interface MembershipSubject {
  id?: string;
  organizationId: string;
  userId?: string;
  /** The only owner that the organization has. */
  isLastOwner?: boolean;
}

export type MembershipAction =
  'membership.list' | 'membership.change-roles' | 'membership.remove' | 'membership.leave';

const amongMembers: Rule<MembershipSubject> = when(
  (actor, membership) =>
    hasOrganizationRole(actor, membership.organizationId, ...ORGANIZATION_ROLES) ||
    hasStaffRole(actor, 'auditor'),
);
const owner: Rule<MembershipSubject> = when((actor, membership) =>
  hasOrganizationRole(actor, membership.organizationId, 'owner'),
);
const oneself: Rule<MembershipSubject> = when((actor, membership) => membership.userId === actor.userId);
const anotherPerson: Rule<MembershipSubject> = when(
  (actor, membership) => membership.userId !== actor.userId,
);
const anotherOwnerRemains: Rule<MembershipSubject> = (_actor, membership) =>
  membership.isLastOwner ? notNow('membership.is-last-owner') : ALLOWED;

/** Who belongs to an organization is for its members to know: it links people to what is asked for. */
export const membershipPolicy = definePolicy<MembershipSubject, MembershipAction>({
  subject: 'membership',
  entity: Membership,
  visibleTo: (actor, alias) => {
    if (!actor.userId) return noRow;
    if (hasStaffRole(actor, 'auditor')) return everyRow;
    return {
      where: `${alias}.organization_id = ANY(:memberOfIds)`,
      params: { memberOfIds: organizationIdsOf(actor) },
    };
  },
  rules: {
    'membership.list': all(anyPerson, amongMembers),
    'membership.change-roles': all(anyPerson, owner),
    'membership.remove': all(anyPerson, owner, anotherPerson, anotherOwnerRemains),
    'membership.leave': all(anyPerson, oneself, anotherOwnerRemains),
  },
});
