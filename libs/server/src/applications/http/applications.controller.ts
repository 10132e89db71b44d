import { Action, CurrentActor, type Actor } from '@candela/platform';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CheckApplication } from '../queries/check-application.js';
import { ListOwnApplications } from '../queries/list-own-applications.js';
import { ReadReceipt } from '../queries/read-receipt.js';
import { ReadTaskList } from '../queries/read-task-list.js';
import { StartApplication } from '../use-cases/start-application.js';
import { OwnApplicationPageView, ReceiptView, StartedApplicationView } from './application-view.js';
import { ListOwnQuery, ReceiptQuery, StartApplicationBody } from './applications.body.js';
import { CheckView } from './section-view.js';
import { TaskListView } from './task-list-view.js';

/** An applicant's applications: begin one, see them, see where one stands. */
@ApiTags('applications')
@Controller('api/applications')
export class ApplicationsController {
  constructor(
    private readonly startApplication: StartApplication,
    private readonly listOwnApplications: ListOwnApplications,
    private readonly readTaskList: ReadTaskList,
    private readonly checkApplication: CheckApplication,
    private readonly readReceipt: ReadReceipt,
  ) {}

  @Post()
  @Action('application.start')
  @ApiCreatedResponse({ type: StartedApplicationView })
  start(@CurrentActor() actor: Actor, @Body() body: StartApplicationBody): Promise<StartedApplicationView> {
    return this.startApplication.execute(actor, body);
  }

  @Get()
  @Action('application.list-own')
  @ApiOkResponse({ type: OwnApplicationPageView })
  list(@CurrentActor() actor: Actor, @Query() query: ListOwnQuery): Promise<OwnApplicationPageView> {
    return this.listOwnApplications.execute(actor, query);
  }

  @Get(':id')
  @Action('application.read-task-list')
  @ApiOkResponse({ type: TaskListView })
  taskList(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<TaskListView> {
    return this.readTaskList.execute(actor, id);
  }

  @Get(':id/check')
  @Action('application.check')
  @ApiOkResponse({ type: CheckView })
  check(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CheckView> {
    return this.checkApplication.execute(actor, id);
  }

  @Get(':id/receipt')
  @Action('application.read-receipt')
  @ApiOkResponse({ type: ReceiptView })
  receipt(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ReceiptQuery,
  ): Promise<ReceiptView> {
    return this.readReceipt.execute(actor, id, query.revision);
  }
}
