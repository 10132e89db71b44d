import { mkdir, readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { CONFIG, type Config } from '@candela/platform';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { FileStore } from '@tus/file-store';
import { Server, Upload } from '@tus/server';

/** Address below which tus speaks about uploads. */
export const UPLOADS_PATH = '/api/uploads';

/** The bytes of uploads that have not arrived in full, on disk: a broken line or process goes on where it stopped. */
@Injectable()
export class UploadStore implements OnModuleInit {
  private readonly folder: string;
  private store: FileStore;
  private server: Server;

  constructor(@Inject(CONFIG) config: Config) {
    this.folder = join(config.dataDirectory, 'uploads');
  }

  async onModuleInit(): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    this.store = new FileStore({ directory: this.folder });
    this.server = new Server({ path: UPLOADS_PATH, datastore: this.store, allowedOrigins: [] });
  }

  /** Makes room for an upload. Its name and place are not written here. */
  async create(id: string, sizeBytes: number): Promise<void> {
    await this.store.create(new Upload({ id, size: sizeBytes, offset: 0 }));
  }

  /** Lets tus answer a request about the upload that the address names: how far it is (HEAD), or more bytes (PATCH). */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    await this.server.handle(request, response);
  }

  /** The bytes of an upload that have arrived; null where nothing is known of it, or no more. */
  async read(id: string): Promise<Buffer | null> {
    try {
      return await readFile(join(this.folder, id));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  /** Erases an upload; doing it again is harmless. */
  async remove(id: string): Promise<void> {
    await this.store.remove(id).catch(() => undefined);
  }
}
