import { Action, CurrentActor, IfMatch, type Actor } from '@candela/platform';
import { Body, Controller, Get, Param, ParseUUIDPipe, Patch } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { SavedSectionView, SaveSectionBody } from '../../drafting/index.js';
import { ReadSection } from '../queries/read-section.js';
import { SaveSection } from '../use-cases/save-section.js';
import { SectionView } from './section-view.js';

/** The sections of an application, filled one at a time. */
@ApiTags('applications')
@Controller('api/applications/:id/sections')
export class ApplicationSectionsController {
  constructor(
    private readonly readSection: ReadSection,
    private readonly saveSection: SaveSection,
  ) {}

  @Get(':sectionKey')
  @Action('application.read-section')
  @ApiOkResponse({ type: SectionView })
  detail(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('sectionKey') sectionKey: string,
  ): Promise<SectionView> {
    return this.readSection.execute(actor, id, sectionKey);
  }

  @Patch(':sectionKey')
  @Action('application.save-section')
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
    @Body() body: SaveSectionBody,
  ): Promise<SavedSectionView> {
    return this.saveSection.execute(actor, { id, sectionKey, version, answers: body.answers });
  }
}
