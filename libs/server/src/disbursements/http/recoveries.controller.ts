import { Action, CurrentActor, IfMatch, type Actor } from '@candela/platform';
import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ReceiveRecovery } from '../use-cases/receive-recovery.js';
import { WithdrawRecovery } from '../use-cases/withdraw-recovery.js';
import { ChangedDisbursementView } from './disbursement-view.js';
import { ReceiveRecoveryBody } from './disbursements.body.js';

/** What is asked back, once it was. */
@ApiTags('disbursements')
@Controller('api/recoveries/:id')
export class RecoveriesController {
  constructor(
    private readonly receiveRecovery: ReceiveRecovery,
    private readonly withdrawRecovery: WithdrawRecovery,
  ) {}

  @Post('receive')
  @HttpCode(200)
  @Action('recovery.receive')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ChangedDisbursementView })
  receive(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() { amountMinor, receivedOn, bankReference }: ReceiveRecoveryBody,
  ): Promise<ChangedDisbursementView> {
    const came = amountMinor === undefined ? undefined : BigInt(amountMinor);
    return this.receiveRecovery.execute(actor, { id, version, amountMinor: came, receivedOn, bankReference });
  }

  @Post('withdraw')
  @HttpCode(200)
  @Action('recovery.withdraw')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ChangedDisbursementView })
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
  ): Promise<ChangedDisbursementView> {
    return this.withdrawRecovery.execute(actor, { id, version });
  }
}
