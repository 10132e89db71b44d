import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import {
  Action,
  CurrentActor,
  Public,
  RateLimit,
  WithoutIdempotencyKey,
  type Actor,
} from '@candela/platform';
import { ApiAcceptedResponse, ApiTags } from '@nestjs/swagger';
import { SignUp } from '../use-cases/sign-up.js';
import { SignUpBody } from './account.body.js';

/** Becoming a person whom the portal knows. */
@ApiTags('identity')
@Controller('api/sign-up')
export class SignUpController {
  constructor(private readonly signingUp: SignUp) {}

  @Post()
  @HttpCode(202)
  @Action('account.sign-up')
  @Public('anybody may make an account')
  @WithoutIdempotencyKey(
    'an address has one account whatever comes twice, and no trace of a password is kept',
  )
  @RateLimit(40, 600)
  @ApiAcceptedResponse({ description: 'A mail is on its way, whether or not the address was known.' })
  signUp(@CurrentActor() actor: Actor, @Body() body: SignUpBody): Promise<void> {
    return this.signingUp.execute(actor, body);
  }
}
