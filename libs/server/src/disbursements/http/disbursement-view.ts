import {
  AWARD_STATES,
  type AwardState,
  INSTALMENT_STATES,
  INSTALMENT_TRIGGERS,
  type InstalmentState,
  type InstalmentTrigger,
  PAYMENT_ACTORS,
  PAYMENT_PROBLEMS,
  PAYMENT_SIDES,
  PAYMENT_STATES,
  type PaymentActor,
  type PaymentProblem,
  type PaymentSide,
  type PaymentState,
  type ProblemParams,
  RECOVERY_REASONS,
  RECOVERY_STATES,
  type RecoveryReason,
  type RecoveryState,
  WHY_NOT_PAID,
  type WhyNotPaidCode,
} from '@candela/contracts';
import { AllowedActionView, MoneyView } from '@candela/platform';
import { ApiProperty } from '@nestjs/swagger';

/** What a step of a payment answers. */
export class ChangedDisbursementView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() version: number;
}

/** A payment that was asked for. */
export class RequestedPaymentView extends ChangedDisbursementView {
  @ApiProperty({ example: '7K2M-9QXT' }) reference: string;
}

/** When somebody did something; who, to staff about staff. */
export class PaymentStepView {
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty({ type: String, nullable: true }) byName: string | null;
}

/** One try to pay an instalment, or a part of it. */
export class PaymentView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: '7K2M-9QXT' }) reference: string;
  @ApiProperty({ format: 'uuid' }) instalmentId: string;
  @ApiProperty({ type: MoneyView }) amount: MoneyView;
  @ApiProperty({ enum: PAYMENT_STATES, enumName: 'PaymentState' }) state: PaymentState;
  @ApiProperty({ enum: PAYMENT_SIDES, enumName: 'PaymentSide' }) requestedAs: PaymentSide;
  @ApiProperty({ type: PaymentStepView }) requested: PaymentStepView;
  @ApiProperty({ type: PaymentStepView, nullable: true }) checked: PaymentStepView | null;
  @ApiProperty({ type: PaymentStepView, nullable: true }) approved: PaymentStepView | null;
  @ApiProperty({ type: PaymentStepView, nullable: true }) markedPaid: PaymentStepView | null;
  /** Rejected, failed or returned. */
  @ApiProperty({ type: PaymentStepView, nullable: true }) ended: PaymentStepView | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) paidOn: string | null;
  @ApiProperty({ type: String, nullable: true }) bankReference: string | null;
  @ApiProperty({ enum: PAYMENT_PROBLEMS, enumName: 'PaymentProblem', nullable: true })
  problem: PaymentProblem | null;
  /** For staff alone. */
  @ApiProperty({ type: String, nullable: true }) note: string | null;
  /** For `If-Match`. */
  @ApiProperty() version: number;
  @ApiProperty({ type: [AllowedActionView] }) allowedActions: AllowedActionView[];
}

/** The award that a payment belongs to. */
export class PaymentAwardView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() reference: string;
}

/** A payment in a list over awards. */
export class ListedPaymentView extends PaymentView {
  @ApiProperty({ type: PaymentAwardView }) award: PaymentAwardView;
  @ApiProperty() instalmentNumber: number;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) missionId: string | null;
}

/** A page of payments. */
export class PaymentPageView {
  @ApiProperty({ type: [ListedPaymentView] }) items: ListedPaymentView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  /** How many there are, counted up to 10,000; null where `cursor` asked for a later page. */
  @ApiProperty({ type: Number, nullable: true }) total: number | null;
}

/** What stands between an instalment and its payment. */
export class WhyNotPaidView {
  /** Catalogue keys `money.why.<code>` and `money.publicWhy.<code>`. */
  @ApiProperty({ enum: WHY_NOT_PAID, enumName: 'WhyNotPaidCode' }) code: WhyNotPaidCode;
  @ApiProperty({ enum: PAYMENT_ACTORS, enumName: 'PaymentActor' }) waitsFor: PaymentActor;
  @ApiProperty({ type: 'object', additionalProperties: true }) params: ProblemParams;
}

/** One part of an award. */
export class InstalmentView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() number: number;
  /** Of the award, in basis points. */
  @ApiProperty() shareBp: number;
  @ApiProperty({ type: MoneyView }) amount: MoneyView;
  @ApiProperty({ type: MoneyView }) paid: MoneyView;
  @ApiProperty({ type: MoneyView }) open: MoneyView;
  @ApiProperty({ enum: INSTALMENT_TRIGGERS, enumName: 'InstalmentTrigger' }) trigger: InstalmentTrigger;
  @ApiProperty() isHoldback: boolean;
  @ApiProperty({ format: 'date' }) dueOn: string;
  @ApiProperty({ enum: INSTALMENT_STATES, enumName: 'InstalmentState' }) state: InstalmentState;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) conditionMetAt: string | null;
  /** Null once it is paid. */
  @ApiProperty({ type: WhyNotPaidView, nullable: true }) whyNotPaid: WhyNotPaidView | null;
  /** Oldest first. */
  @ApiProperty({ type: [PaymentView] }) payments: PaymentView[];
  @ApiProperty() version: number;
  @ApiProperty({ type: [AllowedActionView] }) allowedActions: AllowedActionView[];
}

/** What was paid and is asked back. */
export class RecoveryView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: RECOVERY_STATES, enumName: 'RecoveryState' }) state: RecoveryState;
  @ApiProperty({ enum: RECOVERY_REASONS, enumName: 'RecoveryReason' }) reason: RecoveryReason;
  @ApiProperty({ type: MoneyView }) amount: MoneyView;
  @ApiProperty({ type: MoneyView }) received: MoneyView;
  @ApiProperty({ type: MoneyView }) open: MoneyView;
  @ApiProperty({ format: 'date' }) dueOn: string;
  /** For staff alone. */
  @ApiProperty({ type: String, nullable: true }) note: string | null;
  @ApiProperty({ format: 'date-time' }) demandedAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) closedAt: string | null;
  @ApiProperty() version: number;
  @ApiProperty({ type: [AllowedActionView] }) allowedActions: AllowedActionView[];
}

/** What an award has come to. Paid, on its way, due, planned, held back and released add up to what was awarded. */
export class MoneyFiguresView {
  @ApiProperty({ type: MoneyView }) awarded: MoneyView;
  @ApiProperty({ type: MoneyView }) committed: MoneyView;
  @ApiProperty({ type: MoneyView }) paid: MoneyView;
  /** Approved, and not yet paid. */
  @ApiProperty({ type: MoneyView }) onItsWay: MoneyView;
  /** Due, asked for or not, and not yet approved. */
  @ApiProperty({ type: MoneyView }) due: MoneyView;
  @ApiProperty({ type: MoneyView }) planned: MoneyView;
  @ApiProperty({ type: MoneyView }) heldBack: MoneyView;
  /** Will not be paid. */
  @ApiProperty({ type: MoneyView }) released: MoneyView;
  /** Asked back, and not yet received; part of what was paid. */
  @ApiProperty({ type: MoneyView }) recoverable: MoneyView;
  @ApiProperty({ type: MoneyView }) recovered: MoneyView;
}

/** The money of one award. */
export class AwardMoneyView {
  @ApiProperty({ format: 'uuid' }) awardId: string;
  @ApiProperty({ enum: AWARD_STATES, enumName: 'AwardState' }) awardState: AwardState;
  /** In whose words. */
  @ApiProperty({ enum: ['staff', 'grantee'], enumName: 'MoneyAudience' }) audience: 'staff' | 'grantee';
  @ApiProperty({ type: MoneyFiguresView }) figures: MoneyFiguresView;
  @ApiProperty({ type: [InstalmentView] }) instalments: InstalmentView[];
  @ApiProperty({ type: [RecoveryView] }) recoveries: RecoveryView[];
  @ApiProperty({ type: [AllowedActionView] }) allowedActions: AllowedActionView[];
}

/** What falls due and what is paid in one month. */
export class CashFlowMonthView {
  @ApiProperty({ example: '2026-04' }) month: string;
  @ApiProperty({ example: '1250000' }) scheduledMinor: string;
  @ApiProperty({ example: '1250000' }) paidMinor: string;
}

/** The months of a fiscal year in one currency. */
export class CashFlowCurrencyView {
  @ApiProperty({ example: 'CAD' }) currency: string;
  @ApiProperty({ type: [CashFlowMonthView] }) months: CashFlowMonthView[];
}

/** A fiscal year, known by the calendar year in which it begins. */
export class CashFlowView {
  @ApiProperty({ example: 2026 }) fiscalYear: number;
  @ApiProperty({ type: [CashFlowCurrencyView] }) currencies: CashFlowCurrencyView[];
}
