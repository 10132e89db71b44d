import { Injectable } from '@nestjs/common';
import { SignInRequired, UnitOfWork, type Actor } from '@candela/platform';
import { membershipPolicy } from '../model/membership-policy.js';
import { lockMembership } from './lock-membership.js';

/** Takes somebody else out of an organization. */
@Injectable()
export class RemoveMember {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor, organizationId: string, userId: string): Promise<void> {
    await this.unitOfWork.run(actor, async (tx) => {
      const { membership, isLastOwner } = await lockMembership(tx, organizationId, userId);
      const { id } = membership;
      tx.authorize(membershipPolicy, 'membership.remove', { id, organizationId, userId, isLastOwner });
      await tx.remove(membership);
      tx.emit('membership.removed', { organizationId, userId });
    });
  }
}

/** Leaves an organization; not possible for its only owner. */
@Injectable()
export class LeaveOrganization {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor, organizationId: string): Promise<void> {
    const { userId } = actor;
    if (!userId) throw new SignInRequired();
    await this.unitOfWork.run(actor, async (tx) => {
      const { membership, isLastOwner } = await lockMembership(tx, organizationId, userId);
      const { id } = membership;
      tx.authorize(membershipPolicy, 'membership.leave', { id, organizationId, userId, isLastOwner });
      await tx.remove(membership);
    });
  }
}
