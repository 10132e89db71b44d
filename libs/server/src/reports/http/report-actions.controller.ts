import { Action, CurrentActor, IfMatch, type Actor } from '@candela/platform';
import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CommentReport } from '../use-cases/comment-report.js';
import { DecideReport } from '../use-cases/decide-report.js';
import { ChangedReportView, ReportCommentsView } from './report-view.js';
import { CommentReportBody, ExtendReportBody, SkipReportBody } from './reports.body.js';

/** What officers do about reports. */
@ApiTags('reports')
@Controller('api/reports/:id')
export class ReportActionsController {
  constructor(
    private readonly decide: DecideReport,
    private readonly commentReport: CommentReport,
  ) {}

  @Post('comment')
  @HttpCode(200)
  @Action('report.comment')
  @ApiOkResponse({ type: ReportCommentsView })
  comment(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { question, text }: CommentReportBody,
  ): Promise<ReportCommentsView> {
    return this.commentReport.execute(actor, { id, question: question ?? null, text });
  }

  @Post('accept')
  @HttpCode(200)
  @Action('report.accept')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ChangedReportView })
  accept(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
  ): Promise<ChangedReportView> {
    return this.decide.accept(actor, { id, version });
  }

  @Post('return')
  @HttpCode(200)
  @Action('report.return')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ChangedReportView })
  return(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
  ): Promise<ChangedReportView> {
    return this.decide.return(actor, { id, version });
  }

  @Post('skip')
  @HttpCode(200)
  @Action('report.skip')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ChangedReportView })
  skip(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() { reason }: SkipReportBody,
  ): Promise<ChangedReportView> {
    return this.decide.skip(actor, { id, version, reason });
  }

  @Post('extend')
  @HttpCode(200)
  @Action('report.extend')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ChangedReportView })
  extend(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() { dueOn, reason }: ExtendReportBody,
  ): Promise<ChangedReportView> {
    return this.decide.extend(actor, { id, version, dueOn, reason });
  }
}
