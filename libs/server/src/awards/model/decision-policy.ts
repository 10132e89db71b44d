import {
  all,
  ALLOWED,
  anyOf,
  definePolicy,
  everyRow,
  forAnother,
  hasStaffRole,
  hasStaffRoleFor,
  noRow,
  notNow,
  organizationIdsOf,
  when,
  type Actor,
  type RowFilter,
  type Rule,
} from '@candela/platform';
import type { ApplicationState, DecisionState } from '@candela/contracts';
import {
  applicationLifecycle,
  applicationsReadAsStaff,
  mayReadAsStaff,
  type Readable,
} from '../../applications/index.js';
import { decisionLifecycle, type DecisionLifecycleAction } from '../domain/decision-lifecycle.js';
import { Decision } from './decision.entity.js';

/** One application with what rules about deciding need. */
export interface DecisionCase {
  /** Of the decision; of the application where there is none yet. */
  id: string;
  application: Readable & { state: ApplicationState };
  decision: { state: DecisionState; proposerIds: readonly string[] } | null;
  /** Whether the actor reviewed the application. */
  hasReviewed: boolean;
  /** What lacks in the envelope for it, where that was looked up; 0 where it fits. */
  lackingMinor: bigint;
  currency: string;
}

/** The decisions of one call that would be told together. */
export interface ReleaseCase {
  /** Of the call. */
  id: string;
  missionId: string | null;
  count: number;
}

type CaseRule = Rule<DecisionCase>;

const officer: CaseRule = when(
  (actor, { application }) => hasStaffRole(actor, 'programOfficer') && mayReadAsStaff(actor, application),
);

const approver: CaseRule = when((actor, { application }) =>
  hasStaffRoleFor(actor, application.missionId, 'approver'),
);

const reader: CaseRule = when(
  (actor, { application }) =>
    mayReadAsStaff(actor, application) || hasStaffRoleFor(actor, application.missionId, 'approver'),
);

const outsider: CaseRule = when(
  (actor, { application }) => !organizationIdsOf(actor).includes(application.organizationId),
  'application.is-of-own-organization',
);

const notItsProposer: CaseRule = (actor, { decision }) =>
  decision && actor.userId && decision.proposerIds.includes(actor.userId)
    ? forAnother('decision.approver-is-recommender')
    : ALLOWED;

const notItsReviewer: CaseRule = (_actor, { hasReviewed }) =>
  hasReviewed ? forAnother('decision.approver-reviewed') : ALLOWED;

const atPanel: CaseRule = (_actor, { application: { state } }) =>
  applicationLifecycle.allows(state, 'application.decide')
    ? ALLOWED
    : notNow('application.state-forbids', { action: 'application.decide', state });

const noneOpen: CaseRule = (_actor, { decision }) =>
  decision && decisionLifecycle.in('open', decision.state) ? notNow('decision.is-open') : ALLOWED;

function lifecycleAllows(action: DecisionLifecycleAction): CaseRule {
  return (_actor, { decision }) => {
    const state = decision?.state ?? 'none';
    return decision && decisionLifecycle.allows(decision.state, action)
      ? ALLOWED
      : notNow('decision.state-forbids', { action, state });
  };
}

const withinEnvelope: CaseRule = (_actor, { lackingMinor, currency }) =>
  lackingMinor > 0n
    ? notNow('decision.above-envelope', { amountMinor: lackingMinor.toString(), currency })
    : ALLOWED;

/** Who sees and makes decisions. Who had a hand in recommending one, or reviewed its application, does not approve it. */
export const decisionPolicy = definePolicy<
  DecisionCase,
  | 'decision.read'
  | 'decision.recommend'
  | 'decision.revise'
  | 'decision.return'
  | 'decision.approve'
  | 'decision.withdraw'
>({
  subject: 'decision',
  entity: Decision,
  visibleTo: decisionsVisibleTo,
  rules: {
    'decision.read': reader,
    'decision.recommend': all(officer, outsider, atPanel, noneOpen),
    'decision.revise': all(officer, outsider, lifecycleAllows('decision.revise')),
    'decision.return': all(approver, outsider, lifecycleAllows('decision.return')),
    'decision.approve': all(
      approver,
      outsider,
      notItsProposer,
      notItsReviewer,
      lifecycleAllows('decision.approve'),
      atPanel,
      withinEnvelope,
    ),
    'decision.withdraw': all(officer, outsider, lifecycleAllows('decision.withdraw')),
  },
});

/** Whether the person follows what is decided on the applications to a call of that mission, and its envelope. */
export function mayListDecisions(actor: Actor, { missionId }: { missionId: string | null }): boolean {
  return hasStaffRole(actor, 'auditor') || hasStaffRoleFor(actor, missionId, 'programOfficer', 'approver');
}

/** Who lists the decisions of a call; which are in the list is for `visibleTo` to say. */
export const decisionListPolicy = definePolicy<{ missionId: string | null }, 'decision.list'>({
  subject: 'decision',
  rules: {
    'decision.list': when(mayListDecisions),
  },
});

/** Who tells decisions: the officer, what another person approved. */
export const decisionReleasePolicy = definePolicy<ReleaseCase, 'decision.release'>({
  subject: 'decision',
  rules: {
    'decision.release': all<ReleaseCase>(
      when((actor, { missionId }) => hasStaffRoleFor(actor, missionId, 'programOfficer')),
      (_actor, { count }) => (count > 0 ? ALLOWED : notNow('decision.nothing-to-release')),
    ),
  },
});

/** What is told about an application, as its own history has it; `decision.release` was allowed before. */
export const applicationDecidedPolicy = definePolicy<
  { id: string; missionId: string | null },
  'application.decide'
>({
  subject: 'application',
  rules: {
    'application.decide': when((actor, { missionId }) => hasStaffRoleFor(actor, missionId, 'programOfficer')),
  },
});

/** Officers see the decisions on applications that they may read, approvers those of their missions, auditors all. */
function decisionsVisibleTo(actor: Actor, alias: string): RowFilter {
  const approvals = actor.staffGrants.filter(({ role }) => role === 'approver');
  if (hasStaffRole(actor, 'auditor') || approvals.some(({ missionIds }) => missionIds.length === 0))
    return everyRow;
  const approverMissionIds = approvals.flatMap(({ missionIds }) => missionIds);
  const readable = applicationsReadAsStaff(actor, 'decided');
  return anyOf(
    approvals.length === 0
      ? noRow
      : {
          where: `${alias}.mission_id = ANY(:approverMissionIds::uuid[])`,
          params: { approverMissionIds },
        },
    readable.where === noRow.where
      ? noRow
      : {
          where: `${alias}.application_id IN (SELECT decided.id FROM application decided WHERE ${readable.where})`,
          params: readable.params,
        },
  );
}
