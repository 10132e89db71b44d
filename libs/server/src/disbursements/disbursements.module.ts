import { Module } from '@nestjs/common';
import { AwardMoneyController } from './http/award-money.controller.js';
import { PaymentStepsController } from './http/payment-steps.controller.js';
import { PaymentsController } from './http/payments.controller.js';
import { RecoveriesController } from './http/recoveries.controller.js';
import { MakeInstalmentsDueJob } from './jobs/disbursements-jobs.js';
import { OnAwardMoved } from './jobs/on-award-moved.js';
import { OnReportAccepted } from './jobs/on-report-accepted.js';
import { ExportLedger } from './queries/export-ledger.js';
import { ListPayments } from './queries/list-payments.js';
import { ReadAwardMoney } from './queries/read-award-money.js';
import { ReadCashFlow } from './queries/read-cash-flow.js';
import { ReadLedger } from './queries/read-ledger.js';
import { ApprovePayment } from './use-cases/approve-payment.js';
import { CheckPayment } from './use-cases/check-payment.js';
import { CommitAward } from './use-cases/commit-award.js';
import { DemandRecovery } from './use-cases/demand-recovery.js';
import { FailPayment, RejectPayment, ReturnPayment } from './use-cases/end-payment.js';
import { MakeInstalmentsDue } from './use-cases/make-instalments-due.js';
import { MarkPaymentPaid } from './use-cases/mark-payment-paid.js';
import { ReceiveRecovery } from './use-cases/receive-recovery.js';
import { ReleaseCommitment } from './use-cases/release-commitment.js';
import { RequestPayment } from './use-cases/request-payment.js';
import { WithdrawRecovery } from './use-cases/withdraw-recovery.js';

const useCases = [
  CommitAward,
  MakeInstalmentsDue,
  RequestPayment,
  CheckPayment,
  ApprovePayment,
  MarkPaymentPaid,
  RejectPayment,
  FailPayment,
  ReturnPayment,
  ReleaseCommitment,
  DemandRecovery,
  ReceiveRecovery,
  WithdrawRecovery,
];

const queries = [ReadAwardMoney, ReadLedger, ExportLedger, ListPayments, ReadCashFlow];

/** How an award is paid, by whom, and the ledger that tells it. */
@Module({
  controllers: [AwardMoneyController, PaymentsController, PaymentStepsController, RecoveriesController],
  providers: [...useCases, ...queries, MakeInstalmentsDueJob, OnAwardMoved, OnReportAccepted],
  exports: useCases,
})
export class DisbursementsModule {}
