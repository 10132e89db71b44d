import { Action, CurrentActor, type Actor } from '@candela/platform';
import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ListDeskApplications } from '../queries/list-desk-applications.js';
import { ReadDeskApplication } from '../queries/read-desk-application.js';
import { ReadWorkList } from '../queries/read-work-list.js';
import { DeskApplicationPageView, DeskDetailView, WorkListView } from './desk-view.js';
import { ListDeskQuery } from './desk.query.js';

/** The officer's desk: what waits, what there is, one application. */
@ApiTags('desk')
@Controller('api/desk')
export class DeskController {
  constructor(
    private readonly readWorkList: ReadWorkList,
    private readonly listApplications: ListDeskApplications,
    private readonly readApplication: ReadDeskApplication,
  ) {}

  @Get('work-list')
  @Action('application.read-work-list')
  @ApiOkResponse({ type: WorkListView })
  workList(@CurrentActor() actor: Actor): Promise<WorkListView> {
    return this.readWorkList.execute(actor);
  }

  @Get('applications')
  @Action('application.list')
  @ApiOkResponse({ type: DeskApplicationPageView })
  list(@CurrentActor() actor: Actor, @Query() query: ListDeskQuery): Promise<DeskApplicationPageView> {
    return this.listApplications.execute(actor, query);
  }

  @Get('applications/:id')
  @Action('application.read')
  @ApiOkResponse({ type: DeskDetailView })
  detail(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<DeskDetailView> {
    return this.readApplication.execute(actor, id);
  }
}
