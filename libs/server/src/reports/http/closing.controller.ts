import { Action, CurrentActor, IfMatch, type Actor } from '@candela/platform';
import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ReadChecklist } from '../queries/read-checklist.js';
import { CloseAward } from '../use-cases/close-award.js';
import { ClosedAwardView, ClosingChecklistView } from './closing-view.js';

/** The end of an award: what is still open, and its close. */
@ApiTags('reports')
@Controller('api/awards/:id')
export class ClosingController {
  constructor(
    private readonly readChecklist: ReadChecklist,
    private readonly closeAward: CloseAward,
  ) {}

  @Get('checklist')
  @Action('checklist.read')
  @ApiOkResponse({ type: ClosingChecklistView })
  checklist(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ClosingChecklistView> {
    return this.readChecklist.execute(actor, id);
  }

  @Post('close')
  @HttpCode(200)
  @Action('checklist.complete')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ClosedAwardView })
  close(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
  ): Promise<ClosedAwardView> {
    return this.closeAward.execute(actor, { id, version });
  }
}
