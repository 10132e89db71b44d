import { Action, CurrentActor, IfMatch, type Actor } from '@candela/platform';
import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DetailOfCall } from '../queries/call-detail.js';
import { ListCalls } from '../queries/list-calls.js';
import { TimelineOfCall } from '../queries/timeline-of-call.js';
import { CreateCall } from '../use-cases/create-call.js';
import { EditCall } from '../use-cases/edit-call.js';
import { CallPageView, CallView, callPageView, callView } from './call-view.js';
import { CreateCallBody, EditCallBody, ListCallsQuery } from './calls.body.js';
import { ChangedCallView } from './parts-view.js';
import { CallTimelineQuery, CallTimelineView, callTimelineView } from './timeline-view.js';

const CALLS_PER_PAGE = 25;

/** Calls as officers make them. */
@ApiTags('programs')
@Controller('api/calls')
export class CallsController {
  constructor(
    private readonly listCalls: ListCalls,
    private readonly detailOfCall: DetailOfCall,
    private readonly createCall: CreateCall,
    private readonly editCall: EditCall,
    private readonly timelineOfCall: TimelineOfCall,
  ) {}

  @Get()
  @Action('call.read')
  @ApiOkResponse({ type: CallPageView })
  async list(@CurrentActor() actor: Actor, @Query() query: ListCallsQuery): Promise<CallPageView> {
    const { state = [], q, sort = 'newest', limit = CALLS_PER_PAGE, cursor, ...filters } = query;
    return callPageView(
      await this.listCalls.execute(actor, { ...filters, states: state, search: q }, sort, limit, cursor),
    );
  }

  @Post()
  @Action('call.create')
  @ApiCreatedResponse({ type: ChangedCallView })
  create(@CurrentActor() actor: Actor, @Body() body: CreateCallBody): Promise<ChangedCallView> {
    return this.createCall.execute(actor, { ...body, missionId: body.missionId ?? null });
  }

  @Get(':id')
  @Action('call.read')
  @ApiOkResponse({ type: CallView })
  async detail(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CallView> {
    return callView(await this.detailOfCall.execute(actor, id));
  }

  @Patch(':id')
  @Action('call.edit')
  @ApiOkResponse({ type: ChangedCallView })
  edit(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: EditCallBody,
  ): Promise<ChangedCallView> {
    return this.editCall.execute(actor, id, version, body.changes());
  }

  @Get(':id/timeline')
  @Action('call.read')
  @ApiOkResponse({ type: CallTimelineView })
  async timeline(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { cursor }: CallTimelineQuery,
  ): Promise<CallTimelineView> {
    return callTimelineView(await this.timelineOfCall.execute(actor, id, cursor));
  }
}
