import {
  all,
  anyPerson,
  definePolicy,
  everyRow,
  hasOrganizationRole,
  hasStaffRole,
  noRow,
  organizationIdsOf,
  when,
  type Actor,
  type RowFilter,
  type Rule,
} from '@candela/platform';
import type { StaffRole } from '@candela/contracts';
import { Organization } from './organization.entity.js';

export interface OrganizationSubject {
  id?: string;
}

export type OrganizationAction =
  'organization.create' | 'organization.list' | 'organization.read' | 'organization.update';

/** Staff who work with organizations, within the countries of their missions. */
const WORK_WITH_ORGANIZATIONS: readonly StaffRole[] = [
  'programOfficer',
  'approver',
  'financeOfficer',
  'financeController',
];

const owner: Rule<OrganizationSubject> = all(
  anyPerson,
  when((actor, organization: OrganizationSubject) =>
    hasOrganizationRole(actor, organization.id ?? '', 'owner'),
  ),
);

/** Organizations are seen by their members, by staff in whose countries they are, and by the auditor. */
export const organizationPolicy = definePolicy<OrganizationSubject, OrganizationAction>({
  subject: 'organization',
  entity: Organization,
  visibleTo: organizationsVisibleTo,
  rules: {
    'organization.create': anyPerson,
    'organization.list': anyPerson,
    'organization.read': anyPerson,
    'organization.update': owner,
  },
});

function organizationsVisibleTo(actor: Actor, alias: string): RowFilter {
  if (!actor.userId) return noRow;
  if (hasStaffRole(actor, 'auditor')) return everyRow;
  const grants = actor.staffGrants.filter((grant) => WORK_WITH_ORGANIZATIONS.includes(grant.role));
  if (grants.some((grant) => grant.missionIds.length === 0)) return everyRow;
  const params: Record<string, unknown> = { ownOrganizationIds: organizationIdsOf(actor) };
  const ways = [`${alias}.id = ANY(:ownOrganizationIds)`];
  if (grants.length > 0) {
    params['organizationMissionIds'] = grants.flatMap((grant) => grant.missionIds);
    ways.push(
      `${alias}.country IN (SELECT unnest(m.countries) FROM mission m WHERE m.id = ANY(:organizationMissionIds))`,
    );
  }
  return { where: ways.join(' OR '), params };
}
