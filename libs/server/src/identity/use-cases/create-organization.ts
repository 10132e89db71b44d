import { Injectable } from '@nestjs/common';
import { SignInRequired, UnitOfWork, type Actor } from '@candela/platform';
import { Membership } from '../model/membership.entity.js';
import { organizationPolicy } from '../model/organization-policy.js';
import { Organization, type OrganizationDetails } from '../model/organization.entity.js';

/** Makes an organization; whoever makes it owns it and may sign for it. */
@Injectable()
export class CreateOrganization {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, details: OrganizationDetails): Promise<{ id: string; version: number }> {
    const { userId } = actor;
    if (!userId) throw new SignInRequired();
    return this.unitOfWork.run(actor, async (tx) => {
      const organization = Object.assign(new Organization(), {
        id: tx.newId(),
        createdAt: tx.now,
        version: 1,
      });
      organization.describe(details);
      tx.authorize(organizationPolicy, 'organization.create', organization);
      await tx.insert(organization);
      const membership = Object.assign(new Membership(), {
        id: tx.newId(),
        organizationId: organization.id,
        userId,
        roles: ['owner', 'signatory'],
        joinedAt: tx.now,
        version: 1,
      });
      await tx.insert(membership);
      return { id: organization.id, version: organization.version };
    });
  }
}
