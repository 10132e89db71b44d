import { Action, csvDownload, CurrentActor, type Actor } from '@candela/platform';
import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { ExportCapacityProgram } from '../queries/export-program.js';
import { ReadCapacityProgram } from '../queries/read-program.js';
import { CapacityProgramQuery, ExportCapacityQuery } from './capacity.body.js';
import { CapacityProgramView } from './program-views.js';

/** How organizations grow over a program. */
@ApiTags('capacity')
@Controller('api/desk/capacity')
export class CapacityProgramController {
  constructor(
    private readonly readProgram: ReadCapacityProgram,
    private readonly exportProgram: ExportCapacityProgram,
  ) {}

  @Get()
  @Action('capacity.read-program')
  @ApiOkResponse({ type: CapacityProgramView })
  program(@CurrentActor() actor: Actor, @Query() query: CapacityProgramQuery): Promise<CapacityProgramView> {
    return this.readProgram.execute(actor, query);
  }

  /** What is seen, as a CSV file: a line for each organization. */
  @Get('export')
  @Action('capacity.export-program')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(@CurrentActor() actor: Actor, @Query() query: ExportCapacityQuery): Promise<StreamableFile> {
    return csvDownload(await this.exportProgram.execute(actor, query), 'capacity.csv');
  }
}
