export { DisbursementsModule } from './disbursements.module.js';
export { disbursementsContext } from './disbursements.context.js';
export {
  instalmentLifecycle,
  paymentLifecycle,
  recoveryLifecycle,
} from './domain/disbursement-lifecycles.js';
export { type MoneyToTell, moneyToTell } from './queries/money-to-tell.js';
export { type AwardMoney, moneyOf, type OpenPayment, openPayments } from './queries/money-of.js';
export { ApprovePayment } from './use-cases/approve-payment.js';
export { CheckPayment } from './use-cases/check-payment.js';
export { FailPayment, ReturnPayment } from './use-cases/end-payment.js';
export { MakeInstalmentsDue } from './use-cases/make-instalments-due.js';
export { MarkPaymentPaid } from './use-cases/mark-payment-paid.js';
export { RequestPayment } from './use-cases/request-payment.js';
export { paymentsToApprove, paymentsToCheck, paymentsToPay } from './queries/payment-work.js';
