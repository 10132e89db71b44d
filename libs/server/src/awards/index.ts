export { AwardsModule } from './awards.module.js';
export { awardsContext } from './awards.context.js';
export { agreementLifecycle } from './domain/agreement-lifecycle.js';
export { awardLifecycle } from './domain/award-lifecycle.js';
export { decisionLifecycle } from './domain/decision-lifecycle.js';
export { paymentParts } from './domain/payment-parts.js';
export type { Proposal } from './domain/proposal.js';
export { awardsVisibleTo, isGrantee, seesAwardAsStaff, type AwardScope } from './domain/readers.js';
export { Award } from './model/award.entity.js';
export { unmetConditions } from './queries/award-standing.js';
export {
  agreementsToCountersign,
  agreementsToSend,
  decisionsToApprove,
  decisionsToRevise,
} from './queries/award-work.js';
export {
  awardsToTell,
  decisionsToTell,
  type AwardToTell,
  type DecisionToTell,
} from './queries/awards-to-tell.js';
export { envelopesOf } from './queries/envelope-of.js';
export { leftOf, type Envelope } from './domain/envelope.js';
export { mayListDecisions } from './model/decision-policy.js';
export { shownApplications } from './queries/shown-application.js';
export { beginClosing, closeAward } from './use-cases/advance-award.js';
export { ApproveDecision } from './use-cases/approve-decision.js';
export { CountersignAgreement } from './use-cases/countersign-agreement.js';
export { MeetCondition } from './use-cases/meet-condition.js';
export { RecommendDecision } from './use-cases/recommend-decision.js';
export { ReleaseDecisions } from './use-cases/release-decisions.js';
export { ReturnDecision } from './use-cases/return-decision.js';
export { ReviseDecision } from './use-cases/revise-decision.js';
export { SendAgreement } from './use-cases/send-agreement.js';
export { SignAgreement } from './use-cases/sign-agreement.js';
export { TerminateAward } from './use-cases/terminate-award.js';
