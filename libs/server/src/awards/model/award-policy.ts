import type { AgreementState, AwardState } from '@candela/contracts';
import {
  all,
  ALLOWED,
  anyPerson,
  definePolicy,
  forAnother,
  hasOrganizationRole,
  hasStaffRole,
  hasStaffRoleFor,
  notNow,
  when,
  type Rule,
} from '@candela/platform';
import { agreementLifecycle, type AgreementLifecycleAction } from '../domain/agreement-lifecycle.js';
import { awardLifecycle, type AwardLifecycleAction } from '../domain/award-lifecycle.js';
import { awardsVisibleTo, isGrantee, seesAwardAsStaff, type AwardScope } from '../domain/readers.js';
import { Award } from './award.entity.js';

/** An award with what rules need of it and of the agreement behind it. */
export interface AwardCase {
  /** Of the award: what happens to its agreement and its conditions is part of its history. */
  id: string;
  award: AwardScope & { state: AwardState };
  /** The one that is not void. */
  agreement: { state: AgreementState } | null;
  /** Who had a hand in recommending it. */
  proposerIds: readonly string[];
}

type CaseRule = Rule<AwardCase>;

const staffReader: CaseRule = when((actor, { award }) => seesAwardAsStaff(actor, award));
const grantee: CaseRule = when((actor, { award }) => isGrantee(actor, award));
const outsider: CaseRule = when(
  (actor, { award }) => !isGrantee(actor, award),
  'application.is-of-own-organization',
);
const officer: CaseRule = all(
  when((actor, { award }) => hasStaffRoleFor(actor, award.missionId, 'programOfficer')),
  outsider,
);
const approver: CaseRule = all(
  when((actor, { award }) => hasStaffRoleFor(actor, award.missionId, 'approver')),
  outsider,
);
const signatory: CaseRule = all(grantee, (actor, { award }) =>
  hasOrganizationRole(actor, award.organizationId, 'signatory')
    ? ALLOWED
    : forAnother('agreement.needs-signatory'),
);

const notItsProposer: CaseRule = (actor, { proposerIds }) =>
  actor.userId && proposerIds.includes(actor.userId)
    ? forAnother('agreement.countersigner-is-recommender')
    : ALLOWED;

function awardAllows(action: AwardLifecycleAction): CaseRule {
  return (_actor, { award: { state } }) =>
    awardLifecycle.allows(state, action) ? ALLOWED : notNow('award.state-forbids', { action, state });
}

const running: CaseRule = (_actor, { award: { state } }) =>
  awardLifecycle.in('running', state)
    ? ALLOWED
    : notNow('award.state-forbids', { action: 'award.meet-condition', state });

function agreementAllows(action: AgreementLifecycleAction): CaseRule {
  return (_actor, { agreement }) => {
    const state = agreement?.state ?? 'void';
    return agreementLifecycle.allows(state, action)
      ? ALLOWED
      : notNow('agreement.state-forbids', { action, state });
  };
}

/** Its members read an agreement from the moment that it is sent to them; staff who see the award read drafts too. */
const agreementReader: CaseRule = (actor, subject, now) => {
  if (!subject.agreement)
    return notNow('agreement.state-forbids', { action: 'agreement.read', state: 'void' });
  if (seesAwardAsStaff(actor, subject.award)) return ALLOWED;
  if (subject.agreement.state === 'draft') return notNow('agreement.not-sent-yet');
  return grantee(actor, subject, now);
};

/** Who may see an award, and what may be done with it, with its conditions and with its agreement. */
export const awardPolicy = definePolicy<
  AwardCase,
  | 'award.read'
  | 'award.read-own'
  | 'award.offer'
  | 'award.activate'
  | 'award.begin-closing'
  | 'award.close'
  | 'award.terminate'
  | 'award.meet-condition'
  | 'agreement.read'
  | AgreementLifecycleAction
>({
  subject: 'award',
  entity: Award,
  visibleTo: awardsVisibleTo,
  rules: {
    'award.read': staffReader,
    'award.read-own': grantee,
    // Follows from telling the decision, which was allowed before.
    'award.offer': officer,
    'award.activate': all(approver, awardAllows('award.activate')),
    'award.begin-closing': all(officer, awardAllows('award.begin-closing')),
    'award.close': all(officer, awardAllows('award.close')),
    'award.terminate': all(approver, awardAllows('award.terminate')),
    'award.meet-condition': all(officer, running),
    'agreement.read': agreementReader,
    'agreement.send': all(officer, agreementAllows('agreement.send')),
    'agreement.sign': all(signatory, agreementAllows('agreement.sign')),
    'agreement.countersign': all(
      approver,
      notItsProposer,
      agreementAllows('agreement.countersign'),
      awardAllows('award.activate'),
    ),
    'agreement.void': all(officer, agreementAllows('agreement.void'), awardAllows('award.activate')),
  },
});

/** Who may ask for which list; what is in it is for `visibleTo` to say. */
export const awardListPolicy = definePolicy<null, 'award.list' | 'award.list-own'>({
  subject: 'award',
  rules: {
    'award.list': when((actor) =>
      hasStaffRole(actor, 'programOfficer', 'approver', 'financeOfficer', 'financeController', 'auditor'),
    ),
    'award.list-own': anyPerson,
  },
});
