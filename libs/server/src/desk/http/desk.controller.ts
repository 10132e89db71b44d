import { Action, CurrentActor, type Actor } from '@candela/platform';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ReadWorkList } from '../queries/read-work-list.js';
import { WorkListView } from './work-list-view.js';

/** The first page of staff. */
@ApiTags('desk')
@Controller('api/desk')
export class DeskController {
  constructor(private readonly readWorkList: ReadWorkList) {}

  @Get('work-list')
  @Action('desk.read-work-list')
  @ApiOkResponse({ type: WorkListView })
  workList(@CurrentActor() actor: Actor): Promise<WorkListView> {
    return this.readWorkList.execute(actor);
  }
}
