import {
  everyRow,
  hasStaffRole,
  hasStaffRoleFor,
  noRow,
  organizationIdsOf,
  type Actor,
  type RowFilter,
} from '@candela/platform';
import { applicationsReadAsStaff } from '../../applications/index.js';

/** Whether the person runs the reviews of a call: an officer of its mission. */
export function runsReviewsOf(actor: Actor, call: { missionId: string | null }): boolean {
  return hasStaffRoleFor(actor, call.missionId, 'programOfficer');
}

/** Whether the person sees how the reviews of a call stand. */
export function seesReviewsOf(actor: Actor, call: { missionId: string | null }): boolean {
  return hasStaffRole(actor, 'auditor') || runsReviewsOf(actor, call);
}

/** Whether the person belongs to the applicant: then no part of its reviews is theirs, whatever their role. */
export function belongsToApplicant(actor: Actor, application: { organizationId: string }): boolean {
  return organizationIdsOf(actor).includes(application.organizationId);
}

/** One's own reviews, and those of applications that one reads as staff, never of one's own organization. */
export function reviewsVisibleTo(actor: Actor, alias: string): RowFilter {
  if (actor.kind === 'system') return everyRow;
  if (!actor.userId) return noRow;
  const readable = applicationsReadAsStaff(actor, 'reviewed');
  const own = `${alias}.reviewer_id = :ownReviewsOf`;
  if (readable.where === noRow.where) return { where: own, params: { ownReviewsOf: actor.userId } };
  return {
    where: `${own} OR EXISTS (SELECT 1 FROM application reviewed WHERE reviewed.id = ${alias}.application_id
      AND NOT reviewed.organization_id = ANY(:reviewersOwnIds::uuid[]) AND ${readable.where})`,
    params: {
      ...readable.params,
      ownReviewsOf: actor.userId,
      reviewersOwnIds: organizationIdsOf(actor),
    },
  };
}

/** One's own standing as a reviewer, and the reviewers of the calls whose reviews one sees. */
export function callReviewersVisibleTo(actor: Actor, alias: string): RowFilter {
  if (actor.kind === 'system' || hasStaffRole(actor, 'auditor')) return everyRow;
  if (!actor.userId) return noRow;
  const grants = actor.staffGrants.filter(({ role }) => role === 'programOfficer');
  if (grants.some(({ missionIds }) => missionIds.length === 0)) return everyRow;
  const own = `${alias}.user_id = :ownStandingOf`;
  if (grants.length === 0) return { where: own, params: { ownStandingOf: actor.userId } };
  return {
    where: `${own} OR EXISTS (SELECT 1 FROM call reviewing WHERE reviewing.id = ${alias}.call_id
      AND reviewing.mission_id = ANY(:reviewingMissionIds::uuid[]))`,
    params: {
      ownStandingOf: actor.userId,
      reviewingMissionIds: grants.flatMap(({ missionIds }) => missionIds),
    },
  };
}
