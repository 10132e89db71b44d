import { Action, CurrentActor, type Actor } from '@candela/platform';
import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ListAwards } from '../queries/list-awards.js';
import { ReadAward } from '../queries/read-award.js';
import { DeskAwardPageView, DeskAwardView } from './award-view.js';
import { ListAwardsQuery } from './awards.query.js';

/** Awards on the desk: what there is, and one of them. */
@ApiTags('desk awards')
@Controller('api/desk/awards')
export class DeskAwardsController {
  constructor(
    private readonly listAwards: ListAwards,
    private readonly readAward: ReadAward,
  ) {}

  @Get()
  @Action('award.list')
  @ApiOkResponse({ type: DeskAwardPageView })
  list(@CurrentActor() actor: Actor, @Query() query: ListAwardsQuery): Promise<DeskAwardPageView> {
    return this.listAwards.onDesk(actor, query);
  }

  @Get(':id')
  @Action('award.read')
  @ApiOkResponse({ type: DeskAwardView })
  detail(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<DeskAwardView> {
    return this.readAward.onDesk(actor, id);
  }
}
