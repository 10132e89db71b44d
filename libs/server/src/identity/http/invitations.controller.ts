import { Body, Controller, HttpCode, Inject, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
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
import { LookUpInvitation } from '../queries/look-up-invitation.js';
import { AcceptInvitation } from '../use-cases/accept-invitation.js';
import { RevokeInvitation, SendInvitationAgain } from '../use-cases/revoke-invitation.js';
import { ReceivedInvitationView } from './invitation-view.js';
import { AcceptInvitationBody, LookUpInvitationBody } from './invitation.body.js';
import { setSessionCookie } from './session-cookie.js';

/** One invitation, to an organization or to the staff. Its secret travels in bodies, never in an address. */
@ApiTags('identity')
@Controller('api/invitations')
export class InvitationsController {
  constructor(
    private readonly lookingUp: LookUpInvitation,
    private readonly accepting: AcceptInvitation,
    private readonly revoking: RevokeInvitation,
    private readonly sendingAgain: SendInvitationAgain,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post('look-up')
  @HttpCode(200)
  @Action('invitation.look-up')
  @Public('who is invited may have no account yet')
  @WithoutIdempotencyKey('it only reads; the secret must not stand in an address')
  @RateLimit(60, 300)
  @ApiOkResponse({ type: ReceivedInvitationView })
  lookUp(
    @CurrentActor() actor: Actor,
    @Body() { token }: LookUpInvitationBody,
  ): Promise<ReceivedInvitationView> {
    return this.lookingUp.execute(actor, token);
  }

  @Post('accept')
  @HttpCode(204)
  @Action('invitation.accept')
  @Public('who is invited may have no account yet')
  @WithoutIdempotencyKey('the link works once, and no trace of a secret is kept')
  @RateLimit(30, 300)
  @ApiNoContentResponse()
  async accept(
    @CurrentActor() actor: Actor,
    @Body() body: AcceptInvitationBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const session = await this.accepting.execute(actor, body);
    if (session) setSessionCookie(reply, this.config, session.token);
  }

  @Post(':id/revoke')
  @HttpCode(204)
  @Action('invitation.revoke')
  @ApiNoContentResponse()
  revoke(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.revoking.execute(actor, id);
  }

  @Post(':id/send-again')
  @HttpCode(204)
  @Action('invitation.send-again')
  @RateLimit(20, 3600)
  @ApiNoContentResponse()
  sendAgain(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.sendingAgain.execute(actor, id);
  }
}
