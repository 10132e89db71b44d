import type { AwardState, InstalmentState, PaymentState, RecoveryState, StaffRole } from '@candela/contracts';
import {
  all,
  ALLOWED,
  type Actor,
  definePolicy,
  forAnother,
  forbidden,
  hasOrganizationRole,
  hasStaffRole,
  hasStaffRoleFor,
  notNow,
  type Rule,
  when,
} from '@candela/platform';
import {
  awardLifecycle,
  awardsVisibleTo,
  type AwardScope,
  isGrantee,
  seesAwardAsStaff,
} from '../../awards/index.js';
import {
  instalmentLifecycle,
  paymentLifecycle,
  type PaymentLifecycleAction,
  recoveryLifecycle,
  type RecoveryLifecycleAction,
} from '../domain/disbursement-lifecycles.js';
import { Instalment } from './instalment.entity.js';
import { Payment } from './payment.entity.js';
import { Recovery } from './recovery.entity.js';

/** An instalment with what its rules need. */
export interface InstalmentCase {
  id: string;
  instalment: AwardScope & { state: InstalmentState };
  awardState: AwardState;
}

/** A payment with what its rules need. */
export interface PaymentCase {
  id: string;
  payment: AwardScope & {
    state: PaymentState;
    requestedBy: string;
    checkedBy: string | null;
    approvedBy: string | null;
  };
  awardState: AwardState;
  /** Whether the grantee still holds all of it: what is asked back cannot come back twice. */
  isHeld: boolean;
}

/** A recovery with what its rules need. */
export interface RecoveryCase {
  id: string;
  recovery: AwardScope & { state: RecoveryState; demandedBy: string; isPartlyReceived: boolean };
}

/** An award whose money is asked about. */
export interface MoneyCase {
  id: string;
  award: AwardScope & { state: AwardState };
}

function holds<Case>(scopeOf: (subject: Case) => AwardScope, role: StaffRole, code: string): Rule<Case> {
  return all(
    when((actor, subject) => hasStaffRoleFor(actor, scopeOf(subject).missionId, role), code),
    when((actor, subject) => !isGrantee(actor, scopeOf(subject)), 'payment.is-of-own-organization'),
  );
}

const ofPayment = ({ payment }: PaymentCase): AwardScope => payment;
const ofRecovery = ({ recovery }: RecoveryCase): AwardScope => recovery;
const ofAward = ({ award }: MoneyCase): AwardScope => award;

const financeOfficer = holds(ofPayment, 'financeOfficer', 'payment.needs-finance-officer');
const financeController = holds(ofPayment, 'financeController', 'payment.needs-finance-controller');

/** Who checks says no to what was asked for; who approves, to what was checked, until the bank has paid. */
const whoSaysNo: Rule<PaymentCase> = (actor, subject, now) =>
  (subject.payment.state === 'requested' ? financeOfficer : financeController)(actor, subject, now);

/** The steps that make a payment, each by another person than the one before it. */
type PaymentStep = Extract<PaymentLifecycleAction, 'payment.check' | 'payment.approve' | 'payment.mark-paid'>;

const TAKEN_BY: Readonly<Record<PaymentStep, { role: StaffRole; code: string }>> = {
  'payment.check': { role: 'financeOfficer', code: 'payment.needs-finance-officer' },
  'payment.approve': { role: 'financeController', code: 'payment.needs-finance-controller' },
  'payment.mark-paid': { role: 'financeOfficer', code: 'payment.needs-finance-officer' },
};

/** Who takes a step. Whoever works on payments is told whom one waits for, and why it is not them. */
function takes(step: PaymentStep, ...notWho: readonly Rule<PaymentCase>[]): Rule<PaymentCase> {
  const { role, code } = TAKEN_BY[step];
  const rule = all(holds(ofPayment, role, code), ...notWho);
  return (actor, subject, now) => {
    const verdict = rule(actor, subject, now);
    const { missionId, state } = subject.payment;
    const isTold =
      hasStaffRoleFor(actor, missionId, 'financeOfficer', 'financeController') &&
      paymentLifecycle.allows(state, step);
    return verdict.allowed || !isTold ? verdict : forAnother(verdict.code, verdict.params);
  };
}

const notWhoRequested = (code: string): Rule<PaymentCase> =>
  when((actor, { payment }) => actor.userId !== payment.requestedBy, code);
const notWhoChecked: Rule<PaymentCase> = when(
  (actor, { payment }) => actor.userId !== payment.checkedBy,
  'payment.approver-checked',
);
const notWhoApproved: Rule<PaymentCase> = when(
  (actor, { payment }) => actor.userId !== payment.approvedBy,
  'payment.payer-approved',
);

/** Its agreement is in force and it has not ended. */
const inForce =
  (code: string): Rule<{ awardState: AwardState }> =>
  (_actor, { awardState }) =>
    awardLifecycle.in('payable', awardState) ? ALLOWED : notNow(code, { state: awardState });

function paymentAllows(action: PaymentLifecycleAction): Rule<PaymentCase> {
  return (_actor, { payment: { state } }) =>
    paymentLifecycle.allows(state, action) ? ALLOWED : notNow('payment.state-forbids', { action, state });
}

const held: Rule<PaymentCase> = (_actor, { isHeld }) => (isHeld ? ALLOWED : notNow('payment.is-asked-back'));

/** Owners and signatories of the grantee, and officers of its mission who are not of it. */
const whoAsks: Rule<InstalmentCase> = (actor, { instalment }) => {
  const { organizationId, missionId } = instalment;
  const isOfficer = hasStaffRoleFor(actor, missionId, 'programOfficer');
  if (hasOrganizationRole(actor, organizationId, 'owner', 'signatory')) return ALLOWED;
  if (isGrantee(actor, instalment))
    return isOfficer
      ? forbidden('instalment.is-of-own-organization')
      : forAnother('instalment.needs-owner-or-signatory');
  return isOfficer ? ALLOWED : forbidden();
};

const isDue: Rule<InstalmentCase> = (_actor, { instalment: { state } }) => {
  const action = 'instalment.request-payment';
  return instalmentLifecycle.allows(state, action)
    ? ALLOWED
    : notNow('instalment.state-forbids', { action, state });
};

/** Which instalments are seen: those of the awards that are. */
export const instalmentPolicy = definePolicy<InstalmentCase, 'instalment.request-payment'>({
  subject: 'instalment',
  entity: Instalment,
  visibleTo: awardsVisibleTo,
  rules: {
    'instalment.request-payment': all(whoAsks, isDue, inForce('instalment.award-not-in-force')),
  },
});

/** Who asks, who checks and who approves are three people; who approves does not mark as paid. */
export const paymentPolicy = definePolicy<PaymentCase, PaymentLifecycleAction>({
  subject: 'payment',
  entity: Payment,
  visibleTo: awardsVisibleTo,
  rules: {
    'payment.check': all(
      takes('payment.check', notWhoRequested('payment.checker-requested')),
      paymentAllows('payment.check'),
      inForce('payment.award-not-in-force'),
    ),
    'payment.approve': all(
      takes('payment.approve', notWhoRequested('payment.approver-requested'), notWhoChecked),
      paymentAllows('payment.approve'),
      inForce('payment.award-not-in-force'),
    ),
    'payment.mark-paid': all(
      takes('payment.mark-paid', notWhoApproved),
      paymentAllows('payment.mark-paid'),
      inForce('payment.award-not-in-force'),
    ),
    'payment.reject': all(whoSaysNo, paymentAllows('payment.reject')),
    'payment.fail': all(financeOfficer, paymentAllows('payment.fail')),
    'payment.return': all(financeOfficer, paymentAllows('payment.return'), held),
  },
});

function recoveryAllows(action: RecoveryLifecycleAction): Rule<RecoveryCase> {
  return (_actor, { recovery: { state } }) =>
    recoveryLifecycle.allows(state, action) ? ALLOWED : notNow('recovery.state-forbids', { action, state });
}

/** A finance controller asks money back; a finance officer records what comes. */
export const recoveryPolicy = definePolicy<RecoveryCase, RecoveryLifecycleAction>({
  subject: 'recovery',
  entity: Recovery,
  visibleTo: awardsVisibleTo,
  rules: {
    'recovery.receive': all(
      holds(ofRecovery, 'financeOfficer', 'recovery.needs-finance-officer'),
      when((actor, { recovery }) => actor.userId !== recovery.demandedBy, 'recovery.receiver-demanded'),
      recoveryAllows('recovery.receive'),
    ),
    'recovery.withdraw': all(
      holds(ofRecovery, 'financeController', 'recovery.needs-finance-controller'),
      recoveryAllows('recovery.withdraw'),
      (_actor, { recovery }) => (recovery.isPartlyReceived ? notNow('recovery.partly-received') : ALLOWED),
    ),
  },
});

const staff: Rule<MoneyCase> = when((actor, { award }) => seesAwardAsStaff(actor, award));

/** An award that is over, or about to be: what was not used or not accounted for is known only then. */
const isEnding: Rule<MoneyCase> = (_actor, { award: { state } }) =>
  state === 'offered' || state === 'active' ? notNow('recovery.award-runs', { state }) : ALLOWED;

/** Who reads about the money of an award, and who asks some of it back. */
export const moneyPolicy = definePolicy<
  MoneyCase,
  'money.read' | 'ledger.read' | 'ledger.export' | 'recovery.demand'
>({
  subject: 'award',
  rules: {
    'money.read': when((actor, { award }) => isGrantee(actor, award) || seesAwardAsStaff(actor, award)),
    'ledger.read': staff,
    'ledger.export': all(
      staff,
      when((actor) => hasStaffRole(actor, 'financeOfficer', 'financeController', 'auditor')),
    ),
    'recovery.demand': all(
      holds(ofAward, 'financeController', 'recovery.needs-finance-controller'),
      isEnding,
    ),
  },
});

/** Who may ask for lists of payments; what is in them is for `visibleTo` to say. */
export const paymentListPolicy = definePolicy<null, 'payment.list' | 'payment.read-cash-flow'>({
  subject: 'payment',
  rules: { 'payment.list': when(seesLists), 'payment.read-cash-flow': when(seesLists) },
});

function seesLists(actor: Actor): boolean {
  return hasStaffRole(actor, 'programOfficer', 'financeOfficer', 'financeController', 'auditor');
}
