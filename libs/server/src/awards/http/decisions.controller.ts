import { Action, CurrentActor, type Actor } from '@candela/platform';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ListCallDecisions } from '../queries/list-call-decisions.js';
import { ReadApplicationDecision } from '../queries/read-application-decision.js';
import { RecommendDecision } from '../use-cases/recommend-decision.js';
import { ReleaseDecisions } from '../use-cases/release-decisions.js';
import { CursorQuery } from './awards.query.js';
import {
  ApplicationDecisionView,
  CallDecisionsView,
  ChangedDecisionView,
  ReleasedView,
} from './decision-view.js';
import { proposalOf, RecommendDecisionBody, ReleaseDecisionsBody } from './decisions.body.js';

/** What is decided about applications, from the recommendation to the telling. */
@ApiTags('decisions')
@Controller('api')
export class DecisionsController {
  constructor(
    private readonly readDecision: ReadApplicationDecision,
    private readonly listDecisions: ListCallDecisions,
    private readonly recommendDecision: RecommendDecision,
    private readonly releaseDecisions: ReleaseDecisions,
  ) {}

  @Get('applications/:id/decision')
  @Action('decision.read')
  @ApiOkResponse({ type: ApplicationDecisionView })
  ofApplication(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ApplicationDecisionView> {
    return this.readDecision.execute(actor, id);
  }

  @Get('calls/:id/decisions')
  @Action('decision.list')
  @ApiOkResponse({ type: CallDecisionsView })
  ofCall(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { cursor }: CursorQuery,
  ): Promise<CallDecisionsView> {
    return this.listDecisions.execute(actor, id, cursor);
  }

  @Post('calls/:id/decisions/release')
  @HttpCode(200)
  @Action('decision.release')
  @ApiOkResponse({ type: ReleasedView })
  release(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReleaseDecisionsBody,
  ): Promise<ReleasedView> {
    return this.releaseDecisions.execute(actor, id, body.decisionIds);
  }

  @Post('decisions')
  @Action('decision.recommend')
  @ApiCreatedResponse({ type: ChangedDecisionView })
  recommend(@CurrentActor() actor: Actor, @Body() body: RecommendDecisionBody): Promise<ChangedDecisionView> {
    return this.recommendDecision.execute(actor, body.applicationId, proposalOf(body));
  }
}
