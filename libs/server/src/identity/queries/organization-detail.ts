import { Injectable } from '@nestjs/common';
import { allowedActions, UnitOfWork, type Actor, type Reading } from '@candela/platform';
import { invitationPolicy } from '../model/invitation-policy.js';
import { membershipPolicy } from '../model/membership-policy.js';
import { organizationPolicy } from '../model/organization-policy.js';
import { Organization } from '../model/organization.entity.js';
import { rolesIn } from './list-organizations.js';

interface Surroundings {
  members: number;
  owners: number;
  confirmed: boolean;
}

/** One organization, with what the actor may do with it. */
@Injectable()
export class OrganizationDetail {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, id: string) {
    return this.unitOfWork.read(actor, async (reading) => {
      const organization = await reading.get(Organization, id);
      reading.permit(organizationPolicy, 'organization.read', organization);
      const around = await surroundings(reading, id);
      const roles = rolesIn(actor, id);
      return {
        id,
        name: organization.name,
        kind: organization.kind,
        country: organization.country,
        registrationStatus: organization.registrationStatus,
        registrationNumber: organization.registrationNumber,
        website: organization.website,
        createdAt: organization.createdAt.toISOString(),
        memberCount: around.members,
        roles,
        version: organization.version,
        allowedActions: actionsOn(reading, id, around),
      };
    });
  }
}

function actionsOn(reading: Reading, organizationId: string, around: Surroundings) {
  const { actor, now } = reading;
  const isLastOwner = around.owners === 1 && rolesIn(actor, organizationId).includes('owner');
  const mine = rolesIn(actor, organizationId).length > 0 && actor.userId ? { userId: actor.userId } : {};
  const membership = { organizationId, ...mine, isLastOwner };
  const invitation = { kind: 'organization', organizationId, emailConfirmed: around.confirmed } as const;
  return [
    ...allowedActions(organizationPolicy, actor, ['organization.update'], { id: organizationId }, now),
    ...allowedActions(invitationPolicy, actor, ['invitation.issue', 'invitation.list'], invitation, now),
    ...allowedActions(membershipPolicy, actor, ['membership.list', 'membership.leave'], membership, now),
  ];
}

async function surroundings(reading: Reading, organizationId: string): Promise<Surroundings> {
  const [row] = await reading.sql<Surroundings>(
    'counts that the rules need, of an organization that the actor may see',
    `SELECT count(*)::int AS members, count(*) FILTER (WHERE 'owner' = ANY(roles))::int AS owners,
       EXISTS (SELECT 1 FROM user_account WHERE id = $2 AND email_confirmed_at IS NOT NULL) AS confirmed
     FROM membership WHERE organization_id = $1`,
    [organizationId, reading.actor.userId],
  );
  return row ?? { members: 0, owners: 0, confirmed: false };
}
