import { Action, CurrentActor, type Actor } from '@candela/platform';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ListPayments } from '../queries/list-payments.js';
import { ReadCashFlow } from '../queries/read-cash-flow.js';
import { CashFlowView, PaymentPageView } from './disbursement-view.js';
import { CashFlowQuery, ListPaymentsQuery } from './disbursements.body.js';

/** Payments over all awards, for finance. */
@ApiTags('disbursements')
@Controller('api/payments')
export class PaymentsController {
  constructor(
    private readonly listPayments: ListPayments,
    private readonly readCashFlow: ReadCashFlow,
  ) {}

  @Get()
  @Action('payment.list')
  @ApiOkResponse({ type: PaymentPageView })
  list(@CurrentActor() actor: Actor, @Query() query: ListPaymentsQuery): Promise<PaymentPageView> {
    return this.listPayments.execute(actor, query);
  }

  @Get('cash-flow')
  @Action('payment.read-cash-flow')
  @ApiOkResponse({ type: CashFlowView })
  cashFlow(@CurrentActor() actor: Actor, @Query() query: CashFlowQuery): Promise<CashFlowView> {
    return this.readCashFlow.execute(actor, query);
  }
}
