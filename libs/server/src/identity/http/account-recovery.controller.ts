import { Body, Controller, HttpCode, Inject, Post, Res } from '@nestjs/common';
import {
  Action,
  CONFIG,
  CurrentActor,
  Public,
  RateLimit,
  WithoutIdempotencyKey,
  type Actor,
  type Config,
} from '@candela/platform';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ConfirmEmail } from '../use-cases/confirm-email.js';
import { RequestReset } from '../use-cases/request-reset.js';
import { ResendConfirmation } from '../use-cases/resend-confirmation.js';
import { ResetPassword } from '../use-cases/reset-password.js';
import { ConfirmEmailBody, EmailBody, ResetPasswordBody } from './account.body.js';
import { ClientAddress } from './client-address.js';
import { setSessionCookie } from './session-cookie.js';

const ONCE = 'the link works once, and no trace of a secret is kept';
const FEW = 'three mails an hour at most, however often one asks';

/** What one does with an account by mail, without a session. */
@ApiTags('identity')
@Controller('api/account')
export class AccountRecoveryController {
  constructor(
    private readonly confirming: ConfirmEmail,
    private readonly resending: ResendConfirmation,
    private readonly requesting: RequestReset,
    private readonly resetting: ResetPassword,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post('confirm-email')
  @HttpCode(204)
  @Action('account.confirm-email')
  @Public('the mail may be read where nobody is signed in')
  @WithoutIdempotencyKey(ONCE)
  @RateLimit(30, 300)
  @ApiNoContentResponse()
  async confirmEmail(
    @CurrentActor() actor: Actor,
    @Body() body: ConfirmEmailBody,
    @ClientAddress() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const session = await this.confirming.execute(actor, { ...body, address });
    if (session) setSessionCookie(reply, this.config, session.token);
  }

  @Post('resend-confirmation')
  @HttpCode(202)
  @Action('account.resend-confirmation')
  @Public('whoever waits for the mail has no session yet')
  @WithoutIdempotencyKey(FEW)
  @RateLimit(20, 600)
  @ApiAcceptedResponse({ description: 'A mail is on its way if the address waits for one.' })
  resendConfirmation(@CurrentActor() actor: Actor, @Body() body: EmailBody): Promise<void> {
    return this.resending.execute(actor, body.email);
  }

  @Post('request-reset')
  @HttpCode(202)
  @Action('account.request-reset')
  @Public('whoever forgot the password has no session')
  @WithoutIdempotencyKey(FEW)
  @RateLimit(20, 600)
  @ApiAcceptedResponse({ description: 'A mail is on its way if the address has an account.' })
  requestReset(@CurrentActor() actor: Actor, @Body() body: EmailBody): Promise<void> {
    return this.requesting.execute(actor, body.email);
  }

  @Post('reset-password')
  @HttpCode(204)
  @Action('account.reset-password')
  @Public('whoever forgot the password has no session')
  @WithoutIdempotencyKey(ONCE)
  @RateLimit(20, 300)
  @ApiNoContentResponse()
  resetPassword(@CurrentActor() actor: Actor, @Body() body: ResetPasswordBody): Promise<void> {
    return this.resetting.execute(actor, body);
  }
}
