import { Action, CurrentActor, IfMatch, type Actor } from '@candela/platform';
import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CorrectActivity, StrikeOutActivity } from '../use-cases/activities.js';
import { ActivityBody, CapacityReasonBody } from './capacity.body.js';
import { ChangedCapacityView } from './capacity-views.js';

/** What was written down about activities, put right. */
@ApiTags('capacity')
@Controller('api/capacity/activities/:id')
export class ActivitiesController {
  constructor(
    private readonly correct: CorrectActivity,
    private readonly strike: StrikeOutActivity,
  ) {}

  @Put()
  @Action('capacity.correct-activity')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ChangedCapacityView })
  correctActivity(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: ActivityBody,
  ): Promise<ChangedCapacityView> {
    return this.correct.execute(actor, { id, version }, { ...body });
  }

  @Post('strike-out')
  @HttpCode(200)
  @Action('capacity.strike-out-activity')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ChangedCapacityView })
  strikeOut(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() { reason }: CapacityReasonBody,
  ): Promise<ChangedCapacityView> {
    return this.strike.execute(actor, { id, version }, reason);
  }
}
