import { Action, CurrentActor, type Actor } from '@candela/platform';
import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ReadCallProgress } from '../queries/call-progress.js';
import { ListAssignmentsOfCall } from '../queries/list-assignments.js';
import { ReadRanking } from '../queries/ranking.js';
import { ReadScoreSheet } from '../queries/read-score-sheet.js';
import { ListReviewedCalls } from '../queries/reviewed-calls.js';
import { AssignmentPageView, CallProgressView, CallsInHandView, RankingView } from './call-reviews-view.js';
import { ScoreSheetView } from './parts-view.js';
import { ListAssignmentsQuery, RankingQuery } from './reviews.body.js';

/** The reviews of a call as a whole: how far they are, who has what, and what they come to. */
@ApiTags('call reviews')
@Controller('api')
export class CallReviewsController {
  constructor(
    private readonly listCalls: ListReviewedCalls,
    private readonly readProgress: ReadCallProgress,
    private readonly listAssignments: ListAssignmentsOfCall,
    private readonly readRanking: ReadRanking,
    private readonly readScoreSheet: ReadScoreSheet,
  ) {}

  @Get('desk/calls')
  @Action('call.list-reviewed')
  @ApiOkResponse({ type: CallsInHandView })
  calls(@CurrentActor() actor: Actor): Promise<CallsInHandView> {
    return this.listCalls.execute(actor);
  }

  @Get('calls/:id/progress')
  @Action('call.read-progress')
  @ApiOkResponse({ type: CallProgressView })
  progress(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CallProgressView> {
    return this.readProgress.execute(actor, id);
  }

  @Get('calls/:id/assignments')
  @Action('call.read-assignments')
  @ApiOkResponse({ type: AssignmentPageView })
  assignments(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ListAssignmentsQuery,
  ): Promise<AssignmentPageView> {
    return this.listAssignments.execute(actor, id, query);
  }

  @Get('calls/:id/ranking')
  @Action('call.read-ranking')
  @ApiOkResponse({ type: RankingView })
  ranking(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: RankingQuery,
  ): Promise<RankingView> {
    return this.readRanking.execute(actor, id, query);
  }

  @Get('calls/:id/score-sheet')
  @Action('call.read-score-sheet')
  @ApiOkResponse({ type: ScoreSheetView })
  scoreSheet(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ScoreSheetView> {
    return this.readScoreSheet.execute(actor, id);
  }
}
