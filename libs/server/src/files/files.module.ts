import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { FilesController } from './http/files.controller.js';
import { UploadsController } from './http/uploads.controller.js';
import { SweepFilesJob } from './jobs/sweep-files.job.js';
import { FilePlaces } from './model/file-places.js';
import { ContinueUpload } from './use-cases/continue-upload.js';
import { DownloadFile } from './use-cases/download-file.js';
import { FinishUpload } from './use-cases/finish-upload.js';
import { RemoveFile } from './use-cases/remove-file.js';
import { StartUpload } from './use-cases/start-upload.js';
import { SweepFiles } from './use-cases/sweep-files.js';
import { UploadStore } from './use-cases/upload-store.js';

const UPLOADED_BYTES = 'application/offset+octet-stream';

/** Uploads and downloads, for whatever other contexts let files be attached to. */
@Module({
  controllers: [UploadsController, FilesController],
  providers: [
    FilePlaces,
    UploadStore,
    StartUpload,
    ContinueUpload,
    FinishUpload,
    RemoveFile,
    DownloadFile,
    SweepFiles,
    SweepFilesJob,
  ],
  exports: [FilePlaces],
})
export class FilesModule implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  /** The bytes of an upload are no body to be parsed: they go to the disk as they come. */
  onModuleInit(): void {
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance | undefined>();
    fastify?.addContentTypeParser?.(UPLOADED_BYTES, (_request, _payload, done) => done(null, null));
  }
}
