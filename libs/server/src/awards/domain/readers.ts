import {
  everyRow,
  hasStaffRole,
  hasStaffRoleFor,
  noRow,
  organizationIdsOf,
  type Actor,
  type RowFilter,
} from '@candela/platform';
import type { StaffRole } from '@candela/contracts';

/** What decides who may see an award. */
export interface AwardScope {
  organizationId: string;
  missionId: string | null;
}

/** Staff who see the awards of their missions: an award tells of money and of an organization, never of answers. */
const READERS: readonly StaffRole[] = ['programOfficer', 'approver', 'financeOfficer', 'financeController'];

/** Whether the person may see the award as staff. */
export function seesAwardAsStaff(actor: Actor, award: AwardScope): boolean {
  return hasStaffRole(actor, 'auditor') || hasStaffRoleFor(actor, award.missionId, ...READERS);
}

/** Whether the person belongs to the organization that it was given to. */
export function isGrantee(actor: Actor, award: Pick<AwardScope, 'organizationId'>): boolean {
  return organizationIdsOf(actor).includes(award.organizationId);
}

/** The rows for which `seesAwardAsStaff` or `isGrantee` holds; `alias` names a table with `organization_id` and `mission_id`. */
export function awardsVisibleTo(actor: Actor, alias: string): RowFilter {
  if (actor.kind === 'system' || hasStaffRole(actor, 'auditor')) return everyRow;
  const grants = actor.staffGrants.filter(({ role }) => READERS.includes(role));
  if (grants.some(({ missionIds }) => missionIds.length === 0)) return everyRow;
  const ways: string[] = [];
  if (actor.memberships.length > 0)
    ways.push(`${alias}.organization_id = ANY(:granteeOrganizationIds::uuid[])`);
  if (grants.length > 0) ways.push(`${alias}.mission_id = ANY(:awardMissionIds::uuid[])`);
  if (ways.length === 0) return noRow;
  return {
    where: ways.join(' OR '),
    params: {
      granteeOrganizationIds: organizationIdsOf(actor),
      awardMissionIds: grants.flatMap(({ missionIds }) => missionIds),
    },
  };
}
