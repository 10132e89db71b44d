import { Action, csvDownload, CurrentActor, IfMatch, type Actor } from '@candela/platform';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { ExportLedger } from '../queries/export-ledger.js';
import { ReadAwardMoney } from '../queries/read-award-money.js';
import { ReadLedger } from '../queries/read-ledger.js';
import { DemandRecovery } from '../use-cases/demand-recovery.js';
import { RequestPayment } from '../use-cases/request-payment.js';
import { AwardMoneyView, ChangedDisbursementView, RequestedPaymentView } from './disbursement-view.js';
import {
  DemandRecoveryBody,
  ExportLedgerQuery,
  ReadLedgerQuery,
  RequestPaymentBody,
} from './disbursements.body.js';
import { LedgerPageView } from './ledger-view.js';

/** The money of one award: its figures, its instalments, its ledger. */
@ApiTags('disbursements')
@Controller('api')
export class AwardMoneyController {
  constructor(
    private readonly readMoney: ReadAwardMoney,
    private readonly readLedger: ReadLedger,
    private readonly exportLedger: ExportLedger,
    private readonly requestPayment: RequestPayment,
    private readonly demandRecovery: DemandRecovery,
  ) {}

  @Get('awards/:id/money')
  @Action('money.read')
  @ApiOkResponse({ type: AwardMoneyView })
  money(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<AwardMoneyView> {
    return this.readMoney.execute(actor, id);
  }

  @Get('awards/:id/ledger')
  @Action('ledger.read')
  @ApiOkResponse({ type: LedgerPageView })
  ledger(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ReadLedgerQuery,
  ): Promise<LedgerPageView> {
    return this.readLedger.execute(actor, id, query);
  }

  /** The whole ledger, as a CSV file. */
  @Get('awards/:id/ledger/export')
  @Action('ledger.export')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { language }: ExportLedgerQuery,
  ): Promise<StreamableFile> {
    const { content, name } = await this.exportLedger.execute(actor, id, language);
    return csvDownload(content, name);
  }

  @Post('instalments/:id/request-payment')
  @HttpCode(201)
  @Action('instalment.request-payment')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiCreatedResponse({ type: RequestedPaymentView })
  request(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() { amountMinor }: RequestPaymentBody,
  ): Promise<RequestedPaymentView> {
    const asked = amountMinor === undefined ? undefined : BigInt(amountMinor);
    return this.requestPayment.execute(actor, { instalmentId: id, version, amountMinor: asked });
  }

  @Post('awards/:id/demand-recovery')
  @HttpCode(201)
  @Action('recovery.demand')
  @ApiCreatedResponse({ type: ChangedDisbursementView })
  demand(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { amountMinor, reason, note, dueOn }: DemandRecoveryBody,
  ): Promise<ChangedDisbursementView> {
    return this.demandRecovery.execute(actor, {
      ...{ awardId: id, amountMinor: BigInt(amountMinor), reason, note: note || null, dueOn },
    });
  }
}
