import { NotFound, VersionConflict, type Transaction } from '@candela/platform';
import { Membership } from '../model/membership.entity.js';
import { Organization } from '../model/organization.entity.js';

/** A membership with what its rules need to know. */
export interface LockedMembership {
  membership: Membership;
  /** The organization has no other owner. */
  isLastOwner: boolean;
}

/**
 * The membership of a person, locked together with its organization: changes of members come one at a time, so that an
 * owner remains. Throws `NotFound` or, with a `version`, `VersionConflict`.
 */
export async function lockMembership(
  tx: Transaction,
  organizationId: string,
  userId: string,
  version?: number,
): Promise<LockedMembership> {
  await tx.lock(Organization, organizationId);
  const members = await tx
    .visible(Membership, 'membership')
    .andWhere('membership.organization_id = :organizationId', { organizationId })
    .getMany();
  const membership = members.find((member) => member.userId === userId);
  if (!membership) throw new NotFound('membership');
  if (version !== undefined && membership.version !== version) throw new VersionConflict();
  const owners = members.filter((member) => member.roles.includes('owner'));
  return { membership, isLastOwner: owners.length === 1 && owners[0] === membership };
}
