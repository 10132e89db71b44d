import { createHttpApplication, type Clock, type Config } from '@candela/platform';
import { SwaggerModule } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiModule } from './api.module.js';
import { openApiDocument } from './openapi.js';
import { serveQueueBoard } from './queue-board.js';

const DOCS_PATH = '/api/docs';
/** The page that shows the document brings inline styles. */
const DOCS_POLICY = `default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-ancestors 'none'`;

/** The API as it runs: routes, web pages, its own description, and the board of the queues. `listen` is the caller's. */
export async function createApiApplication(config: Config, clock?: Clock): Promise<NestFastifyApplication> {
  const app = await createHttpApplication(ApiModule.with(config, clock), config);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', async (request, reply) => {
      if (request.url.startsWith(DOCS_PATH)) void reply.header('Content-Security-Policy', DOCS_POLICY);
    });
  SwaggerModule.setup(DOCS_PATH, app, () => openApiDocument(app), { jsonDocumentUrl: '/api/openapi.json' });
  await serveQueueBoard(app);
  return app;
}
