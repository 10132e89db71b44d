import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Actor } from '@candela/platform';
import { organizationPolicy } from '../model/organization-policy.js';
import { Organization, type OrganizationDetails } from '../model/organization.entity.js';

/** Changes what an organization says about itself. */
@Injectable()
export class UpdateOrganization {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(
    actor: Actor,
    id: string,
    version: number,
    details: OrganizationDetails,
  ): Promise<{ version: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const organization = await tx.lock(Organization, id, version);
      tx.authorize(organizationPolicy, 'organization.update', organization);
      organization.describe(details);
      await tx.update(organization);
      return { version: organization.version };
    });
  }
}
