import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Res } from '@nestjs/common';
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
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { SignedInPerson } from '../queries/signed-in-person.js';
import { SignIn } from '../use-cases/sign-in.js';
import { SignOut } from '../use-cases/sign-out.js';
import { SignInBody } from './account.body.js';
import { ClientAddress } from './client-address.js';
import { forgetEverything, setSessionCookie } from './session-cookie.js';
import { SessionView } from './session-view.js';

/** Signing in and out, and who is signed in. */
@ApiTags('identity')
@Controller('api/session')
export class SessionController {
  constructor(
    private readonly signingIn: SignIn,
    private readonly signingOut: SignOut,
    private readonly person: SignedInPerson,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Action('session.read')
  @Public('the page must know whether somebody is signed in')
  @ApiOkResponse({ type: SessionView })
  read(@CurrentActor() actor: Actor): Promise<SessionView> {
    return this.person.execute(actor);
  }

  @Post()
  @HttpCode(204)
  @Action('session.sign-in')
  @Public('signing in is how one gets a session')
  @WithoutIdempotencyKey('a second session harms nobody, and no trace of a password is kept')
  @RateLimit(60, 60)
  @ApiNoContentResponse()
  async signIn(
    @CurrentActor() actor: Actor,
    @Body() body: SignInBody,
    @ClientAddress() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const { token } = await this.signingIn.execute(actor, { ...body, address });
    setSessionCookie(reply, this.config, token);
  }

  @Delete()
  @HttpCode(204)
  @Action('session.sign-out')
  @Public('whoever is signed out already may sign out again')
  @WithoutIdempotencyKey('signing out twice is signing out')
  @ApiNoContentResponse()
  async signOut(
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.signingOut.execute(actor);
    forgetEverything(reply);
  }
}
