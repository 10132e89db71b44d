import { Module } from '@nestjs/common';
import { AgreementsController } from './http/agreements.controller.js';
import { AwardsController } from './http/awards.controller.js';
import { DecisionActionsController } from './http/decision-actions.controller.js';
import { DecisionsController } from './http/decisions.controller.js';
import { DeskAwardsController } from './http/desk-awards.controller.js';
import { LettersController } from './http/letters.controller.js';
import { OnApplicationWithdrawn } from './jobs/on-application-withdrawn.js';
import { SweepSignaturesJob } from './jobs/sweep-signatures.js';
import { ListAwards } from './queries/list-awards.js';
import { ListCallDecisions } from './queries/list-call-decisions.js';
import { ReadAgreementDocument } from './queries/read-agreement-document.js';
import { ReadApplicationDecision } from './queries/read-application-decision.js';
import { ReadAward } from './queries/read-award.js';
import { ReadLetter } from './queries/read-letter.js';
import { ApproveDecision } from './use-cases/approve-decision.js';
import { CountersignAgreement } from './use-cases/countersign-agreement.js';
import { MeetCondition } from './use-cases/meet-condition.js';
import { RecommendDecision } from './use-cases/recommend-decision.js';
import { ReleaseDecisions } from './use-cases/release-decisions.js';
import { ReturnDecision } from './use-cases/return-decision.js';
import { ReviseDecision } from './use-cases/revise-decision.js';
import { SendAgreement } from './use-cases/send-agreement.js';
import { SignAgreement } from './use-cases/sign-agreement.js';
import { SweepSignatures } from './use-cases/sweep-signatures.js';
import { TerminateAward } from './use-cases/terminate-award.js';
import { VoidAgreement } from './use-cases/void-agreement.js';
import { WithdrawDecision } from './use-cases/withdraw-decision.js';

const useCases = [
  RecommendDecision,
  ReviseDecision,
  ReturnDecision,
  ApproveDecision,
  WithdrawDecision,
  ReleaseDecisions,
  SendAgreement,
  SignAgreement,
  CountersignAgreement,
  VoidAgreement,
  TerminateAward,
  MeetCondition,
  SweepSignatures,
];

const queries = [
  ReadApplicationDecision,
  ListCallDecisions,
  ReadLetter,
  ListAwards,
  ReadAward,
  ReadAgreementDocument,
];

/** What is decided about applications, and the awards and agreements that follow. */
@Module({
  controllers: [
    DecisionsController,
    DecisionActionsController,
    LettersController,
    AwardsController,
    DeskAwardsController,
    AgreementsController,
  ],
  providers: [...useCases, ...queries, OnApplicationWithdrawn, SweepSignaturesJob],
  exports: [
    RecommendDecision,
    ReturnDecision,
    ReviseDecision,
    ApproveDecision,
    ReleaseDecisions,
    SendAgreement,
    SignAgreement,
    CountersignAgreement,
    TerminateAward,
    MeetCondition,
  ],
})
export class AwardsModule {}
