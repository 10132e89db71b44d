import { Action, CurrentActor, type Actor } from '@candela/platform';
import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ListDeskApplications } from '../queries/list-desk-applications.js';
import { ReadDeskApplication } from '../queries/read-desk-application.js';
import { DeskApplicationPageView, DeskDetailView } from './desk-application-view.js';
import { ListDeskQuery } from './desk.query.js';

/** Applications on the officer's desk: what there is, and one of them. */
@ApiTags('desk applications')
@Controller('api/desk/applications')
export class DeskApplicationsController {
  constructor(
    private readonly listApplications: ListDeskApplications,
    private readonly readApplication: ReadDeskApplication,
  ) {}

  @Get()
  @Action('application.list')
  @ApiOkResponse({ type: DeskApplicationPageView })
  list(@CurrentActor() actor: Actor, @Query() query: ListDeskQuery): Promise<DeskApplicationPageView> {
    return this.listApplications.execute(actor, query);
  }

  @Get(':id')
  @Action('application.read')
  @ApiOkResponse({ type: DeskDetailView })
  detail(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<DeskDetailView> {
    return this.readApplication.execute(actor, id);
  }
}
