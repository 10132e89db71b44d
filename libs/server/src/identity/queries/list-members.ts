import type { OrganizationRole } from '@candela/contracts';
import { Injectable } from '@nestjs/common';
import { allowedActions, hasOrganizationRole, UnitOfWork, type Actor } from '@candela/platform';
import { membershipPolicy } from '../model/membership-policy.js';
import { Membership } from '../model/membership.entity.js';
import { Organization } from '../model/organization.entity.js';

interface MemberRow {
  id: string;
  userId: string;
  name: string;
  email: string;
  roles: OrganizationRole[];
  joinedAt: Date;
  version: number;
}

const SHOWN_MAX = 500;

/** The members of an organization, by name. Only owners see addresses. */
@Injectable()
export class ListMembers {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, organizationId: string) {
    return this.unitOfWork.read(actor, async (reading) => {
      await reading.get(Organization, organizationId);
      reading.permit(membershipPolicy, 'membership.list', { organizationId });
      const rows = await reading
        .visible(Membership, 'membership')
        .innerJoin('user_account', 'person', 'person.id = membership.user_id')
        .andWhere('membership.organization_id = :organizationId', { organizationId })
        .select(COLUMNS)
        .orderBy('person.name COLLATE "und-x-icu"')
        .addOrderBy('membership.id')
        .limit(SHOWN_MAX)
        .getRawMany<MemberRow>();
      const owners = rows.filter(({ roles }) => roles.includes('owner')).length;
      const seesAddresses = hasOrganizationRole(actor, organizationId, 'owner');
      const items = rows.map((row) => {
        const { id, userId } = row;
        const isLastOwner = owners === 1 && row.roles.includes('owner');
        const actions = ['membership.change-roles', 'membership.remove', 'membership.leave'] as const;
        const subject = { id, organizationId, userId, isLastOwner };
        return {
          userId,
          name: row.name,
          email: seesAddresses || userId === actor.userId ? row.email : null,
          roles: row.roles,
          joinedAt: row.joinedAt.toISOString(),
          isYou: userId === actor.userId,
          version: row.version,
          allowedActions: allowedActions(membershipPolicy, actor, actions, subject, reading.now),
        };
      });
      return { items };
    });
  }
}

const COLUMNS = [
  'membership.id AS id',
  'membership.user_id AS "userId"',
  'person.name AS name',
  'person.email AS email',
  'membership.roles AS roles',
  'membership.joined_at AS "joinedAt"',
  'membership.version AS version',
];
