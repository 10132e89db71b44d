import type { ProblemParams } from '../kernel/problem.js';
import type { InstalmentState, InstalmentTrigger, PaymentProblem, PaymentState } from './payment.js';
import type { AwardState } from '../awards/award.js';

/** Who has to act before an instalment is paid. Catalogue keys `money.waitsFor.<actor>`. */
export const PAYMENT_ACTORS = [
  'grantee',
  'programOfficer',
  'financeOfficer',
  'financeController',
  'calendar',
  'nobody',
] as const;
export type PaymentActor = (typeof PAYMENT_ACTORS)[number];

/** Why an instalment is not paid. Catalogue keys `money.why.<code>` for staff, `money.publicWhy.<code>` for the grantee. */
export const WHY_NOT_PAID = [
  'awardEnded',
  'agreementNotInForce',
  'interimReportOutstanding',
  'finalReportOutstanding',
  'conditionsUnmet',
  'dayNotCome',
  'notRequested',
  'requestedAgain',
  'waitsForCheck',
  'waitsForApproval',
  'waitsForBank',
] as const;
export type WhyNotPaidCode = (typeof WHY_NOT_PAID)[number];

export interface WhyNotPaid {
  code: WhyNotPaidCode;
  /** Who has to act. */
  waitsFor: PaymentActor;
  params: ProblemParams;
}

/** What is known of an instalment and its award. */
export interface InstalmentFacts {
  awardState: AwardState;
  /** Conditions of the award that are not met yet. */
  conditionsUnmet: number;
  state: InstalmentState;
  trigger: InstalmentTrigger;
  conditionMet: boolean;
  /** Calendar dates. */
  dueOn: string;
  today: string;
  /** The newest payment of it, if there was one. */
  lastPayment: { state: PaymentState; problem: PaymentProblem | null } | null;
}

const UNMET: Readonly<Record<InstalmentTrigger, WhyNotPaid>> = {
  agreementCountersigned: { code: 'agreementNotInForce', waitsFor: 'programOfficer', params: {} },
  interimReportAccepted: { code: 'interimReportOutstanding', waitsFor: 'grantee', params: {} },
  finalReportAccepted: { code: 'finalReportOutstanding', waitsFor: 'grantee', params: {} },
};

/** The first thing in the way of an instalment, and who can take it away; null once it is paid. */
export function whyNotPaid(facts: InstalmentFacts): WhyNotPaid | null {
  const { awardState, state, trigger, lastPayment } = facts;
  if (state === 'paid') return null;
  if (state === 'cancelled' || awardState === 'terminated' || awardState === 'closed')
    return { code: 'awardEnded', waitsFor: 'nobody', params: {} };
  if (state === 'requested') return onItsWay(lastPayment?.state);
  if (awardState === 'offered') return UNMET.agreementCountersigned;
  if (!facts.conditionMet) return UNMET[trigger];
  if (facts.conditionsUnmet > 0)
    return { code: 'conditionsUnmet', waitsFor: 'grantee', params: { count: facts.conditionsUnmet } };
  if (facts.dueOn > facts.today)
    return { code: 'dayNotCome', waitsFor: 'calendar', params: { date: facts.dueOn } };
  return lastPayment?.problem
    ? { code: 'requestedAgain', waitsFor: 'grantee', params: { problem: lastPayment.problem } }
    : { code: 'notRequested', waitsFor: 'grantee', params: {} };
}

function onItsWay(payment: PaymentState | undefined): WhyNotPaid {
  if (payment === 'approved') return { code: 'waitsForBank', waitsFor: 'financeOfficer', params: {} };
  if (payment === 'checked') return { code: 'waitsForApproval', waitsFor: 'financeController', params: {} };
  return { code: 'waitsForCheck', waitsFor: 'financeOfficer', params: {} };
}
