import { Action, CurrentActor, RateLimit, WithoutIdempotencyKey, type Actor } from '@candela/platform';
import {
  Controller,
  Delete,
  Head,
  Headers,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Req,
  Res,
} from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { uploadAnnouncement } from '../domain/upload-metadata.js';
import { ContinueUpload } from '../use-cases/continue-upload.js';
import { FinishUpload } from '../use-cases/finish-upload.js';
import { RemoveFile } from '../use-cases/remove-file.js';
import { StartUpload } from '../use-cases/start-upload.js';
import { UploadStore, UPLOADS_PATH } from '../use-cases/upload-store.js';
import { FileView } from './file-view.js';

const TUS = { 'Tus-Resumable': '1.0.0' } as const;

/** Resumable uploads by the tus protocol 1.0 (core, creation, termination), and the step that takes what has arrived. */
@ApiTags('files')
@Controller('api/uploads')
export class UploadsController {
  constructor(
    private readonly startUpload: StartUpload,
    private readonly continueUpload: ContinueUpload,
    private readonly finishUpload: FinishUpload,
    private readonly removeFile: RemoveFile,
    private readonly uploads: UploadStore,
  ) {}

  @Post()
  @Action('file.upload')
  @WithoutIdempotencyKey('tus has no keys; an upload that is announced twice and never sent is swept')
  @RateLimit(60, 60)
  @ApiExcludeEndpoint()
  async start(
    @CurrentActor() actor: Actor,
    @Headers() headers: Record<string, unknown>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const { id } = await this.startUpload.execute(actor, uploadAnnouncement(headers));
    void reply.headers({ ...TUS, Location: `${UPLOADS_PATH}/${id}` });
  }

  @Head(':id')
  @Action('file.upload')
  @ApiExcludeEndpoint()
  offset(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.answer(actor, id, request, reply);
  }

  @Patch(':id')
  @Action('file.upload')
  @ApiExcludeEndpoint()
  append(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.answer(actor, id, request, reply);
  }

  @Delete(':id')
  @HttpCode(204)
  @Action('file.remove')
  @ApiExcludeEndpoint()
  async cancel(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.removeFile.execute(actor, id);
    void reply.headers(TUS);
  }

  @Post(':id/finish')
  @HttpCode(200)
  @Action('file.finish')
  @WithoutIdempotencyKey(
    'finishing twice answers the same, and the name of a file stands with the file alone',
  )
  @ApiOkResponse({ type: FileView })
  finish(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<FileView> {
    return this.finishUpload.execute(actor, id);
  }

  private async answer(
    actor: Actor,
    id: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    await this.continueUpload.execute(actor, id);
    reply.raw.setHeader('Cache-Control', 'no-store');
    reply.hijack();
    await this.uploads.answer(request.raw, reply.raw);
  }
}
