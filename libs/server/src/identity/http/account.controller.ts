import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import {
  Action,
  CurrentActor,
  IfMatch,
  RateLimit,
  WithoutIdempotencyKey,
  type Actor,
} from '@candela/platform';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { OwnAccount } from '../queries/own-account.js';
import { ChangeEmail } from '../use-cases/change-email.js';
import { ChangePassword } from '../use-cases/change-password.js';
import { UpdateAccount } from '../use-cases/update-account.js';
import { AccountView } from './account-view.js';
import { ChangeEmailBody, ChangePasswordBody, UpdateAccountBody } from './account.body.js';
import { ClientAddress } from './client-address.js';
import { ChangedView } from './parts-view.js';

/** A person's own account. */
@ApiTags('identity')
@Controller('api/account')
export class AccountController {
  constructor(
    private readonly own: OwnAccount,
    private readonly updating: UpdateAccount,
    private readonly changingPassword: ChangePassword,
    private readonly changingEmail: ChangeEmail,
  ) {}

  @Get()
  @Action('account.read')
  @ApiOkResponse({ type: AccountView })
  read(@CurrentActor() actor: Actor): Promise<AccountView> {
    return this.own.execute(actor);
  }

  @Patch()
  @Action('account.update')
  @ApiOkResponse({ type: ChangedView })
  update(
    @CurrentActor() actor: Actor,
    @IfMatch() version: number,
    @Body() body: UpdateAccountBody,
  ): Promise<ChangedView> {
    return this.updating.execute(actor, version, body);
  }

  @Post('change-password')
  @HttpCode(204)
  @Action('account.change-password')
  @WithoutIdempotencyKey('the old password works once, and no trace of a password is kept')
  @RateLimit(20, 300)
  @ApiNoContentResponse()
  changePassword(
    @CurrentActor() actor: Actor,
    @Body() body: ChangePasswordBody,
    @ClientAddress() address: string,
  ): Promise<void> {
    return this.changingPassword.execute(actor, { ...body, address });
  }

  @Post('change-email')
  @HttpCode(202)
  @Action('account.change-email')
  @WithoutIdempotencyKey('three mails an hour at most, and no trace of a password is kept')
  @RateLimit(20, 300)
  @ApiAcceptedResponse({
    description: 'A mail to the new address is on its way, unless it belongs to another account.',
  })
  changeEmail(
    @CurrentActor() actor: Actor,
    @Body() body: ChangeEmailBody,
    @ClientAddress() address: string,
  ): Promise<void> {
    return this.changingEmail.execute(actor, { ...body, address });
  }
}
