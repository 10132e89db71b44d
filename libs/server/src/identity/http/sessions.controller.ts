import { Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Res } from '@nestjs/common';
import { Action, CurrentActor, type Actor } from '@candela/platform';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ListSessions } from '../queries/list-sessions.js';
import { EndSession } from '../use-cases/end-session.js';
import { SignOutEverywhere } from '../use-cases/sign-out.js';
import { SessionListView } from './account-view.js';
import { forgetEverything } from './session-cookie.js';

/** The browsers in which a person is signed in. */
@ApiTags('identity')
@Controller('api/sessions')
export class SessionsController {
  constructor(
    private readonly listing: ListSessions,
    private readonly ending: EndSession,
    private readonly signingOutEverywhere: SignOutEverywhere,
  ) {}

  @Get()
  @Action('session.list')
  @ApiOkResponse({ type: SessionListView })
  list(@CurrentActor() actor: Actor): Promise<SessionListView> {
    return this.listing.execute(actor);
  }

  @Delete()
  @HttpCode(204)
  @Action('session.sign-out-everywhere')
  @ApiNoContentResponse()
  async signOutEverywhere(
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.signingOutEverywhere.execute(actor);
    forgetEverything(reply);
  }

  @Delete(':id')
  @HttpCode(204)
  @Action('session.end')
  @ApiNoContentResponse()
  end(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.ending.execute(actor, id);
  }
}
