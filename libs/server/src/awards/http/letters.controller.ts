import { Action, CurrentActor, sendPdf, type Actor } from '@candela/platform';
import { Controller, Get, Param, ParseUUIDPipe, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ReadLetter } from '../queries/read-letter.js';
import { LetterView } from './award-view.js';

/** The letters that tell decisions, as they were sent. */
@ApiTags('letters')
@Controller('api/applications/:id/letter')
export class LettersController {
  constructor(private readonly readLetter: ReadLetter) {}

  @Get()
  @Action('letter.read')
  @ApiOkResponse({ type: LetterView })
  letter(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<LetterView> {
    return this.readLetter.execute(actor, id);
  }

  @Get('document')
  @Action('letter.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async document(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendPdf(reply, await this.readLetter.pdf(actor, id));
  }
}
