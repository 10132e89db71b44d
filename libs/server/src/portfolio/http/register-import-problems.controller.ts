import { Action, CurrentActor, csvDownload, type Actor } from '@candela/platform';
import { Controller, Get, Param, ParseUUIDPipe, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import {
  ExportRegisterImportProblems,
  ListRegisterImportProblems,
} from '../queries/register-import-problems.js';
import { RegisterProblemPageView, registerProblemPageView } from './register-import-view.js';
import { ExportProblemsQuery, ImportProblemsQuery } from './register-imports.query.js';

/** What is odd about the rows of an import. */
@ApiTags('portfolio')
@Controller('api/portfolio/imports/:id/problems')
export class RegisterImportProblemsController {
  constructor(
    private readonly listProblems: ListRegisterImportProblems,
    private readonly exportProblems: ExportRegisterImportProblems,
  ) {}

  @Get()
  @Action('register-import.read')
  @ApiOkResponse({ type: RegisterProblemPageView })
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { severity, limit = 25, cursor }: ImportProblemsQuery,
  ): Promise<RegisterProblemPageView> {
    return registerProblemPageView(await this.listProblems.execute(actor, id, severity, limit, cursor));
  }

  @Get('export')
  @Action('register-import.read')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { language }: ExportProblemsQuery,
  ): Promise<StreamableFile> {
    return csvDownload(await this.exportProblems.execute(actor, id, language), 'import-problems.csv');
  }
}
