import { Action, CurrentActor, IfMatch, type Actor } from '@candela/platform';
import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ApprovePayment } from '../use-cases/approve-payment.js';
import { CheckPayment } from '../use-cases/check-payment.js';
import { FailPayment, RejectPayment, ReturnPayment } from '../use-cases/end-payment.js';
import { MarkPaymentPaid } from '../use-cases/mark-payment-paid.js';
import { ChangedDisbursementView } from './disbursement-view.js';
import {
  CheckPaymentBody,
  FailPaymentBody,
  MarkPaidBody,
  RejectPaymentBody,
  ReturnPaymentBody,
} from './disbursements.body.js';

/** The steps of a payment after it was asked for. */
@ApiTags('disbursements')
@Controller('api/payments/:id')
export class PaymentStepsController {
  constructor(
    private readonly checkPayment: CheckPayment,
    private readonly approvePayment: ApprovePayment,
    private readonly markPaymentPaid: MarkPaymentPaid,
    private readonly rejectPayment: RejectPayment,
    private readonly failPayment: FailPayment,
    private readonly returnPayment: ReturnPayment,
  ) {}

  /** The body confirms each thing that is checked. */
  @Post('check')
  @HttpCode(200)
  @Action('payment.check')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ChangedDisbursementView })
  check(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() _confirmed: CheckPaymentBody,
  ): Promise<ChangedDisbursementView> {
    return this.checkPayment.execute(actor, { id, version });
  }

  @Post('approve')
  @HttpCode(200)
  @Action('payment.approve')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ChangedDisbursementView })
  approve(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
  ): Promise<ChangedDisbursementView> {
    return this.approvePayment.execute(actor, { id, version });
  }

  @Post('mark-paid')
  @HttpCode(200)
  @Action('payment.mark-paid')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ChangedDisbursementView })
  markPaid(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: MarkPaidBody,
  ): Promise<ChangedDisbursementView> {
    return this.markPaymentPaid.execute(actor, { id, version, ...body });
  }

  @Post('reject')
  @HttpCode(200)
  @Action('payment.reject')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ChangedDisbursementView })
  reject(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() { problem, note }: RejectPaymentBody,
  ): Promise<ChangedDisbursementView> {
    return this.rejectPayment.execute(actor, { id, version, problem, note: note || null });
  }

  @Post('fail')
  @HttpCode(200)
  @Action('payment.fail')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ChangedDisbursementView })
  fail(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() { problem, note }: FailPaymentBody,
  ): Promise<ChangedDisbursementView> {
    return this.failPayment.execute(actor, { id, version, problem, note: note || null });
  }

  @Post('return')
  @HttpCode(200)
  @Action('payment.return')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ChangedDisbursementView })
  return(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() { problem, note }: ReturnPaymentBody,
  ): Promise<ChangedDisbursementView> {
    return this.returnPayment.execute(actor, { id, version, problem, note: note || null });
  }
}
