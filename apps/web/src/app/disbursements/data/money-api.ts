import { inject, Injectable } from '@angular/core';
import {
  ApiClient,
  awardMoneyDemand,
  awardMoneyLedger,
  awardMoneyMoney,
  awardMoneyRequest,
  type AwardMoneyView,
  type CashFlowView,
  type LedgerPageView,
  type PaymentPageView,
  paymentsCashFlow,
  paymentsList,
  paymentStepsApprove,
  paymentStepsCheck,
  paymentStepsFail,
  paymentStepsMarkPaid,
  paymentStepsReject,
  paymentStepsReturn,
  recoveriesReceive,
  recoveriesWithdraw,
} from '@candela/api-client';
import type { PaymentProblem, PaymentState, RecoveryReason } from '@candela/contracts';
import { changing, type Intention, writing } from '../../session/intention.js';

/** What is acted on, as it was read. */
export interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** Which payments; all of it stands in the address of the page. */
export interface PaymentQuery {
  readonly q: string;
  readonly states: readonly PaymentState[];
  readonly cursor: string | null;
}

/** What is typed when a payment did not reach its end. */
export interface PaymentTrouble {
  readonly problem: PaymentProblem;
  readonly note: string;
}

function troubled({ problem, note }: PaymentTrouble): { problem: never; note?: string } {
  // Which problems go with which step is for the API to say; the generated types have a set for each.
  return { problem: problem as never, ...(note.trim() === '' ? {} : { note }) };
}

/** The requests about money. Each rejects with a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class MoneyApi {
  private readonly api = inject(ApiClient);

  money(awardId: string): Promise<AwardMoneyView> {
    return this.api.invoke(awardMoneyMoney, { id: awardId });
  }

  ledger(awardId: string, cursor: string | null): Promise<LedgerPageView> {
    return this.api.invoke(awardMoneyLedger, { id: awardId, ...(cursor ? { cursor } : {}) });
  }

  payments({ q, states, cursor }: PaymentQuery): Promise<PaymentPageView> {
    return this.api.invoke(paymentsList, {
      ...(q === '' ? {} : { q }),
      ...(states.length === 0 ? {} : { state: [...states] }),
      ...(cursor ? { cursor } : {}),
    });
  }

  cashFlow(fiscalYear: number | null): Promise<CashFlowView> {
    return this.api.invoke(paymentsCashFlow, fiscalYear === null ? {} : { fiscalYear });
  }

  async request(on: Versioned, intention: Intention): Promise<void> {
    const params = { ...changing(on), body: {} };
    await this.api.invoke(awardMoneyRequest, params, writing({ intention, version: on.version }));
  }

  async check(on: Versioned, intention: Intention): Promise<void> {
    const body = { agreementInForce: true, conditionMet: true, amountRight: true, payeeNamed: true } as const;
    const params = { ...changing(on), body };
    await this.api.invoke(paymentStepsCheck, params, writing({ intention, version: on.version }));
  }

  async approve(on: Versioned, intention: Intention): Promise<void> {
    await this.api.invoke(paymentStepsApprove, changing(on), writing({ intention, version: on.version }));
  }

  async markPaid(
    on: Versioned,
    body: { paidOn: string; bankReference: string },
    intention: Intention,
  ): Promise<void> {
    const params = { ...changing(on), body };
    await this.api.invoke(paymentStepsMarkPaid, params, writing({ intention, version: on.version }));
  }

  /** The payment is rejected, failed at the bank, or came back. */
  async end(
    how: 'reject' | 'fail' | 'return',
    on: Versioned,
    trouble: PaymentTrouble,
    intention: Intention,
  ): Promise<void> {
    const params = { ...changing(on), body: troubled(trouble) };
    const context = writing({ intention, version: on.version });
    if (how === 'reject') await this.api.invoke(paymentStepsReject, params, context);
    else if (how === 'fail') await this.api.invoke(paymentStepsFail, params, context);
    else await this.api.invoke(paymentStepsReturn, params, context);
  }

  async demand(
    awardId: string,
    body: { amountMinor: string; reason: RecoveryReason; dueOn: string },
    intention: Intention,
  ): Promise<void> {
    await this.api.invoke(awardMoneyDemand, { id: awardId, body }, writing({ intention }));
  }

  async receive(
    on: Versioned,
    body: { amountMinor?: string; receivedOn: string; bankReference: string },
    intention: Intention,
  ): Promise<void> {
    const params = { ...changing(on), body };
    await this.api.invoke(recoveriesReceive, params, writing({ intention, version: on.version }));
  }

  async withdraw(on: Versioned, intention: Intention): Promise<void> {
    await this.api.invoke(recoveriesWithdraw, changing(on), writing({ intention, version: on.version }));
  }
}
