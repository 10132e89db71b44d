import { Action, CurrentActor, type Actor } from '@candela/platform';
import { Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DownloadFile } from '../use-cases/download-file.js';
import { RemoveFile } from '../use-cases/remove-file.js';
import { sendFile } from './send-file.js';

/** Stored files: always downloaded, never shown in place. */
@ApiTags('files')
@Controller('api/files')
export class FilesController {
  constructor(
    private readonly downloadFile: DownloadFile,
    private readonly removeFile: RemoveFile,
  ) {}

  @Get(':id')
  @Action('file.download')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async download(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendFile(reply, await this.downloadFile.execute(actor, id));
  }

  @Delete(':id')
  @HttpCode(204)
  @Action('file.remove')
  @ApiNoContentResponse()
  remove(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.removeFile.execute(actor, id);
  }
}
