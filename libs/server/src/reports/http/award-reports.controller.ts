import { Action, CurrentActor, type Actor } from '@candela/platform';
import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ListReports } from '../queries/list-reports.js';
import { AwardReportsView } from './report-view.js';

/** What one award owes to report. */
@ApiTags('reports')
@Controller('api/awards/:id')
export class AwardReportsController {
  constructor(private readonly listReports: ListReports) {}

  @Get('reports')
  @Action('report.list-of-award')
  @ApiOkResponse({ type: AwardReportsView })
  reports(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<AwardReportsView> {
    return this.listReports.ofAward(actor, id);
  }
}
