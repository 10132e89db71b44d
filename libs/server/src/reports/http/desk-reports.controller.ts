import { Action, CurrentActor, type Actor } from '@candela/platform';
import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ListReports } from '../queries/list-reports.js';
import { ReadDeskReport } from '../queries/read-desk-report.js';
import { DeskReportPageView, DeskReportView } from './report-view.js';
import { ListReportsQuery } from './reports.body.js';

/** Reports on the desk: what is due, overdue and handed in, and one of them. */
@ApiTags('desk reports')
@Controller('api/desk/reports')
export class DeskReportsController {
  constructor(
    private readonly listReports: ListReports,
    private readonly readReport: ReadDeskReport,
  ) {}

  @Get()
  @Action('report.list')
  @ApiOkResponse({ type: DeskReportPageView })
  list(@CurrentActor() actor: Actor, @Query() query: ListReportsQuery): Promise<DeskReportPageView> {
    return this.listReports.onDesk(actor, query);
  }

  @Get(':id')
  @Action('report.read')
  @ApiOkResponse({ type: DeskReportView })
  detail(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<DeskReportView> {
    return this.readReport.execute(actor, id);
  }
}
