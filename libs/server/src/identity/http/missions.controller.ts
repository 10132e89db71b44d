import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { Action, CurrentActor, IfMatch, type Actor } from '@candela/platform';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ListMissions } from '../queries/list-missions.js';
import { AddMission, ChangeMission } from '../use-cases/keep-missions.js';
import { ChangedView, CreatedVersionView } from './parts-view.js';
import { MissionListView } from './staff-view.js';
import { MissionBody } from './staff.body.js';

/** The missions abroad and the countries that they know. */
@ApiTags('identity')
@Controller('api/missions')
export class MissionsController {
  constructor(
    private readonly missions: ListMissions,
    private readonly adding: AddMission,
    private readonly changing: ChangeMission,
  ) {}

  @Get()
  @Action('mission.list')
  @ApiOkResponse({ type: MissionListView })
  list(@CurrentActor() actor: Actor): Promise<MissionListView> {
    return this.missions.execute(actor);
  }

  @Post()
  @Action('mission.add')
  @ApiCreatedResponse({ type: CreatedVersionView })
  add(@CurrentActor() actor: Actor, @Body() body: MissionBody): Promise<CreatedVersionView> {
    return this.adding.execute(actor, body);
  }

  @Patch(':id')
  @Action('mission.change')
  @ApiOkResponse({ type: ChangedView })
  change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: MissionBody,
  ): Promise<ChangedView> {
    return this.changing.execute(actor, id, version, body);
  }
}
