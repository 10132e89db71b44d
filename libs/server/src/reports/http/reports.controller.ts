import { Action, CurrentActor, IfMatch, type Actor } from '@candela/platform';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { SavedSectionView, SaveSectionBody } from '../../drafting/index.js';
import { ReadReport } from '../queries/read-report.js';
import { SaveReportSection } from '../use-cases/save-report-section.js';
import { SubmitReport } from '../use-cases/submit-report.js';
import { OwnReportView, ReportCheckView, ReportSectionView, SubmittedReportView } from './report-view.js';
import { SubmitReportBody } from './reports.body.js';

/** The reports of an organization: filled one section at a time, read whole, handed in. */
@ApiTags('reports')
@Controller('api/reports/:id')
export class ReportsController {
  constructor(
    private readonly readReport: ReadReport,
    private readonly saveSection: SaveReportSection,
    private readonly submitReport: SubmitReport,
  ) {}

  @Get()
  @Action('report.read-task-list')
  @ApiOkResponse({ type: OwnReportView })
  detail(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<OwnReportView> {
    return this.readReport.taskList(actor, id);
  }

  @Get('check')
  @Action('report.check')
  @ApiOkResponse({ type: ReportCheckView })
  check(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ReportCheckView> {
    return this.readReport.check(actor, id);
  }

  @Get('sections/:sectionKey')
  @Action('report.read-section')
  @ApiOkResponse({ type: ReportSectionView })
  section(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('sectionKey') sectionKey: string,
  ): Promise<ReportSectionView> {
    return this.readReport.section(actor, id, sectionKey);
  }

  @Patch('sections/:sectionKey')
  @Action('report.save-section')
  @ApiHeader({
    name: 'If-Match',
    required: true,
    description: 'The section version that was read, in double quotes.',
  })
  @ApiOkResponse({ type: SavedSectionView })
  save(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('sectionKey') sectionKey: string,
    @IfMatch() version: number,
    @Body() { answers }: SaveSectionBody,
  ): Promise<SavedSectionView> {
    return this.saveSection.execute(actor, { id, sectionKey, version, answers });
  }

  @Post('submit')
  @HttpCode(200)
  @Action('report.submit')
  @ApiOkResponse({ type: SubmittedReportView })
  submit(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { contentVersion, typedName }: SubmitReportBody,
  ): Promise<SubmittedReportView> {
    return this.submitReport.execute(actor, { id, contentVersion, typedName });
  }
}
