import type { OrganizationRole } from '@candela/contracts';
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Actor } from '@candela/platform';
import { LastOwnerStays } from '../domain/identity-errors.js';
import { membershipPolicy } from '../model/membership-policy.js';
import { lockMembership } from './lock-membership.js';

export interface ChangeMemberRolesInput {
  organizationId: string;
  userId: string;
  version: number;
  roles: readonly OrganizationRole[];
}

/** Gives a member exactly these roles. Throws `LastOwnerStays` where nobody would own the organization any more. */
@Injectable()
export class ChangeMemberRoles {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, input: ChangeMemberRolesInput): Promise<{ version: number }> {
    const { organizationId, userId, version, roles } = input;
    return this.unitOfWork.run(actor, async (tx) => {
      const { membership, isLastOwner } = await lockMembership(tx, organizationId, userId, version);
      tx.authorize(membershipPolicy, 'membership.change-roles', membership);
      if (isLastOwner && !roles.includes('owner')) throw new LastOwnerStays();
      membership.roles = [...new Set(roles)];
      await tx.update(membership);
      tx.emit('membership.roles-changed', { organizationId, userId });
      return { version: membership.version };
    });
  }
}
