import { Action, CurrentActor, IfMatch, type Actor } from '@candela/platform';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ListMails } from '../queries/list-mails.js';
import { SendAgain } from '../use-cases/send-again.js';
import { SettleDeadLetters } from '../use-cases/settle-dead-letters.js';
import {
  DeadLetterBody,
  DeadLetterPageView,
  DeadLetterQuery,
  DoneView,
  MailPageView,
  MailQuery,
  MailVersionView,
} from './operation-view.js';

/** For the administrator: mails and deliveries that need a decision. */
@ApiTags('operations')
@Controller('api/operations')
export class OperationsController {
  constructor(
    private readonly listMails: ListMails,
    private readonly sendAgain: SendAgain,
    private readonly settleDeadLetters: SettleDeadLetters,
  ) {}

  @Get('mails')
  @Action('mail.list')
  @ApiOkResponse({ type: MailPageView })
  mails(@CurrentActor() actor: Actor, @Query() query: MailQuery): Promise<MailPageView> {
    return this.listMails.list(actor, query);
  }

  @Post('mails/:id/send-again')
  @HttpCode(200)
  @Action('mail.send-again')
  @ApiOkResponse({ type: MailVersionView })
  sendMailAgain(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
  ): Promise<MailVersionView> {
    return this.sendAgain.execute(actor, id, version);
  }

  @Post('mails/:id/drop')
  @HttpCode(200)
  @Action('mail.drop')
  @ApiOkResponse({ type: MailVersionView })
  dropMail(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
  ): Promise<MailVersionView> {
    return this.sendAgain.drop(actor, id, version);
  }

  @Get('dead-letters')
  @Action('queue.list')
  @ApiOkResponse({ type: DeadLetterPageView })
  deadLetters(@CurrentActor() actor: Actor, @Query() query: DeadLetterQuery): Promise<DeadLetterPageView> {
    return this.settleDeadLetters.list(actor, query);
  }

  @Post('dead-letters/retry')
  @HttpCode(200)
  @Action('queue.retry')
  @ApiOkResponse({ type: DoneView })
  retryDeadLetter(@CurrentActor() actor: Actor, @Body() body: DeadLetterBody): Promise<DoneView> {
    return this.settleDeadLetters.retry(actor, body.queue, body.id);
  }

  @Post('dead-letters/discard')
  @HttpCode(200)
  @Action('queue.discard')
  @ApiOkResponse({ type: DoneView })
  discardDeadLetter(@CurrentActor() actor: Actor, @Body() body: DeadLetterBody): Promise<DoneView> {
    return this.settleDeadLetters.discard(actor, body.queue, body.id);
  }
}
