import { csvDownload, Action, CurrentActor, type Actor } from '@candela/platform';
import { Controller, Get, Param, ParseUUIDPipe, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { ExportDeadlines } from '../queries/export-deadlines.js';
import { ExportProgramCalls } from '../queries/export-program-calls.js';
import { ListDeadlines } from '../queries/list-deadlines.js';
import { ReadProgramDashboard } from '../queries/read-program-dashboard.js';
import { DeadlinePageView } from './deadline-view.js';
import { ProgramDashboardView, programDashboardView } from './program-dashboard-view.js';
import { ExportDeadlinesQuery, ListDeadlinesQuery, ProgramExportQuery } from './program-dashboard.query.js';

/** How a program goes, and the rows behind its numbers. */
@ApiTags('program dashboard')
@Controller('api/portfolio/programs/:id')
export class ProgramDashboardController {
  constructor(
    private readonly readDashboard: ReadProgramDashboard,
    private readonly exportCalls: ExportProgramCalls,
    private readonly listDeadlines: ListDeadlines,
    private readonly exportDeadlines: ExportDeadlines,
  ) {}

  @Get()
  @Action('program-dashboard.read')
  @ApiOkResponse({ type: ProgramDashboardView })
  async dashboard(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ProgramDashboardView> {
    return programDashboardView(await this.readDashboard.execute(actor, id));
  }

  /** Calls and the use of their envelopes, as a CSV file. */
  @Get('calls/export')
  @Action('program-dashboard.export')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async callsFile(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { language }: ProgramExportQuery,
  ): Promise<StreamableFile> {
    return csvDownload(await this.exportCalls.execute(actor, id, language), 'calls.csv');
  }

  @Get('deadlines')
  @Action('program-deadline.list')
  @ApiOkResponse({ type: DeadlinePageView })
  deadlines(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) programId: string,
    @Query() { cursor, limit, ...filter }: ListDeadlinesQuery,
  ): Promise<DeadlinePageView> {
    return this.listDeadlines.execute(actor, { programId, ...filter }, { cursor, limit });
  }

  /** What is seen, as a CSV file. */
  @Get('deadlines/export')
  @Action('program-deadline.export')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async deadlinesFile(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) programId: string,
    @Query() { language, ...filter }: ExportDeadlinesQuery,
  ): Promise<StreamableFile> {
    return csvDownload(
      await this.exportDeadlines.execute(actor, { programId, ...filter }, language),
      'deadlines.csv',
    );
  }
}
