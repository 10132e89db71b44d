import { Action, CurrentActor, RateLimit, type Actor } from '@candela/platform';
import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ListRegisterImports, ReadRegisterImport } from '../queries/list-register-imports.js';
import { AbandonRegisterImport } from '../use-cases/abandon-register-import.js';
import { ConfirmRegisterImport } from '../use-cases/confirm-register-import.js';
import { StartRegisterImport } from '../use-cases/start-register-import.js';
import {
  ChangedImportView,
  RegisterImportPageView,
  RegisterImportView,
  registerImportView,
  StartedImportView,
} from './register-import-view.js';
import { PageQuery, StartImportQuery } from './register-imports.query.js';
import { CsvBody, UploadedCsv } from './uploaded-csv.js';

/** Registers on their way into the portfolio: uploaded, checked, confirmed, run. */
@ApiTags('portfolio')
@Controller('api/portfolio/imports')
export class RegisterImportsController {
  constructor(
    private readonly listImports: ListRegisterImports,
    private readonly readImport: ReadRegisterImport,
    private readonly startImport: StartRegisterImport,
    private readonly confirmImport: ConfirmRegisterImport,
    private readonly abandonImport: AbandonRegisterImport,
  ) {}

  @Get()
  @Action('register-import.read')
  @ApiOkResponse({ type: RegisterImportPageView })
  async list(
    @CurrentActor() actor: Actor,
    @Query() { limit = 25, cursor }: PageQuery,
  ): Promise<RegisterImportPageView> {
    const { items, nextCursor } = await this.listImports.execute(actor, limit, cursor);
    return { items: items.map(registerImportView), nextCursor };
  }

  /** Takes a CSV file as the body; the worker checks it, and nothing comes in until that is confirmed. */
  @Post()
  @Action('register-import.start')
  @RateLimit(10, 60)
  @ApiConsumes('text/csv')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiCreatedResponse({ type: StartedImportView })
  start(
    @CurrentActor() actor: Actor,
    @Query() { fileName }: StartImportQuery,
    @CsvBody() { content }: UploadedCsv,
  ): Promise<StartedImportView> {
    return this.startImport.execute(actor, { name: fileName, content });
  }

  @Get(':id')
  @Action('register-import.read')
  @ApiOkResponse({ type: RegisterImportView })
  async detail(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<RegisterImportView> {
    return registerImportView(await this.readImport.execute(actor, id));
  }

  @Post(':id/confirm')
  @Action('register-import.confirm')
  @HttpCode(200)
  @ApiOkResponse({ type: ChangedImportView })
  confirm(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ChangedImportView> {
    return this.confirmImport.execute(actor, id);
  }

  @Post(':id/abandon')
  @Action('register-import.abandon')
  @HttpCode(200)
  @ApiOkResponse({ type: ChangedImportView })
  abandon(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ChangedImportView> {
    return this.abandonImport.execute(actor, id);
  }
}
