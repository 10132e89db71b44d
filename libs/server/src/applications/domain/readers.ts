import type { ApplicationLevel, ApplicationState } from '@candela/contracts';
import {
  everyRow,
  hasOrganizationRole,
  hasStaffRole,
  hasStaffRoleFor,
  noRow,
  organizationIdsOf,
  type Actor,
  type RowFilter,
} from '@candela/platform';

/** What decides who may read an application. */
export interface Readable {
  organizationId: string;
  callId: string;
  missionId: string | null;
  confidentiality: ApplicationLevel;
  readerIds: readonly string[];
  submittedAt: Date | null;
  state: ApplicationState;
}

/** What approvers decide about, and what was decided. */
const FOR_DECISION: readonly ApplicationState[] = [
  'panel',
  'approved',
  'approvedWithConditions',
  'waitlisted',
  'declined',
];

/** Whether the person belongs to the organization, in whatever role. */
export function isMember(actor: Actor, application: Pick<Readable, 'organizationId'>): boolean {
  return organizationIdsOf(actor).includes(application.organizationId);
}

/**
 * Whether the person is one of those whom the level names: for restricted applications the named readers, otherwise the
 * program officers assigned to the call.
 */
export function isOfTeam(actor: Actor, application: Readable): boolean {
  if (!hasStaffRole(actor, 'programOfficer') || !actor.userId) return false;
  if (application.confidentiality === 'restricted') return application.readerIds.includes(actor.userId);
  return actor.assignedCallIds.includes(application.callId);
}

/**
 * Whether the person may read it as staff. Nobody reads a draft but its organization; auditors read all that was handed
 * in; officers what is internal in their missions, and what they are of the team for; approvers of their missions what
 * waits for a decision or had one.
 */
export function mayReadAsStaff(actor: Actor, application: Readable): boolean {
  if (application.submittedAt === null) return false;
  if (hasStaffRole(actor, 'auditor') || isOfTeam(actor, application)) return true;
  return (
    mayReadToDecide(actor, application) ||
    (application.confidentiality === 'internal' &&
      hasStaffRoleFor(actor, application.missionId, 'programOfficer'))
  );
}

/** Whether the person reads it as an approver: of a restricted one only who is named, and not the confidential answers. */
function mayReadToDecide(actor: Actor, application: Readable): boolean {
  if (!hasStaffRoleFor(actor, application.missionId, 'approver')) return false;
  if (!FOR_DECISION.includes(application.state)) return false;
  return application.confidentiality !== 'restricted' || application.readerIds.includes(actor.userId ?? '');
}

/** Whether the person may read it at all. */
export function mayRead(actor: Actor, application: Readable): boolean {
  return isMember(actor, application) || mayReadAsStaff(actor, application);
}

/** Whether answers marked confidential are for this reader: the organization's members, the team, auditors. */
export function mayReadConfidential(actor: Actor, application: Readable): boolean {
  if (isMember(actor, application)) return true;
  return (
    mayReadAsStaff(actor, application) && (hasStaffRole(actor, 'auditor') || isOfTeam(actor, application))
  );
}

/** Whether answers kept in the vault are for this reader: those who write and certify them, never staff. */
export function mayReadVault(actor: Actor, application: Pick<Readable, 'organizationId'>): boolean {
  return hasOrganizationRole(actor, application.organizationId, 'owner', 'editor', 'signatory');
}

/** The rows for which `mayRead` holds. */
export function applicationsVisibleTo(actor: Actor, alias: string): RowFilter {
  if (actor.kind === 'system') return everyRow;
  const ways: RowFilter[] = [
    {
      where: `${alias}.organization_id = ANY(:readerOrganizationIds::uuid[])`,
      params: { readerOrganizationIds: organizationIdsOf(actor) },
    },
    applicationsReadAsStaff(actor, alias),
  ].filter((way, index) => (index === 0 ? actor.memberships.length > 0 : way.where !== noRow.where));
  return ways.length === 0 ? noRow : anyOf(ways);
}

/** The rows for which `mayReadAsStaff` holds. */
export function applicationsReadAsStaff(actor: Actor, alias: string): RowFilter {
  const handedIn = `${alias}.submitted_at IS NOT NULL`;
  if (hasStaffRole(actor, 'auditor')) return { where: handedIn, params: {} };
  const ways = [...readByOfficers(actor, alias), ...readToDecide(actor, alias)];
  if (ways.length === 0) return noRow;
  const { where, params } = anyOf(ways);
  return { where: `${handedIn} AND (${where})`, params };
}

/** What an officer reads: internal ones of the missions, and those of the team. */
function readByOfficers(actor: Actor, alias: string): RowFilter[] {
  const grants = actor.staffGrants.filter((grant) => grant.role === 'programOfficer');
  if (grants.length === 0 || !actor.userId) return [];
  const everywhere = grants.some((grant) => grant.missionIds.length === 0);
  return [
    everywhere
      ? { where: `${alias}.confidentiality = 'internal'`, params: {} }
      : {
          where: `${alias}.confidentiality = 'internal' AND ${alias}.mission_id = ANY(:readerMissionIds::uuid[])`,
          params: { readerMissionIds: grants.flatMap((grant) => grant.missionIds) },
        },
    {
      where: `${alias}.confidentiality <> 'restricted' AND ${alias}.call_id = ANY(:readerCallIds::uuid[])`,
      params: { readerCallIds: actor.assignedCallIds },
    },
    {
      where: `${alias}.confidentiality = 'restricted' AND ${alias}.reader_ids @> ARRAY[:readerId::uuid]`,
      params: { readerId: actor.userId },
    },
  ];
}

/** The rows for which `mayReadToDecide` holds. */
function readToDecide(actor: Actor, alias: string): RowFilter[] {
  const grants = actor.staffGrants.filter((grant) => grant.role === 'approver');
  if (grants.length === 0 || !actor.userId) return [];
  const everywhere = grants.some((grant) => grant.missionIds.length === 0);
  const conditions = [
    `${alias}.state = ANY(:decisionStates)`,
    `(${alias}.confidentiality <> 'restricted' OR ${alias}.reader_ids @> ARRAY[:deciderId::uuid])`,
    ...(everywhere ? [] : [`${alias}.mission_id = ANY(:deciderMissionIds::uuid[])`]),
  ];
  return [
    {
      where: conditions.join(' AND '),
      params: {
        decisionStates: [...FOR_DECISION],
        deciderId: actor.userId,
        ...(everywhere ? {} : { deciderMissionIds: grants.flatMap((grant) => grant.missionIds) }),
      },
    },
  ];
}

function anyOf(ways: readonly RowFilter[]): RowFilter {
  return {
    where: ways.map(({ where }) => `(${where})`).join(' OR '),
    params: Object.assign({}, ...ways.map(({ params }) => params)) as RowFilter['params'],
  };
}
