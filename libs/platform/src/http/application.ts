import { createHmac, randomBytes } from 'node:crypto';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '../config/config.js';
import { createLogger } from '../logging/logger.js';
import { NestLogger } from '../logging/nest-logger.js';
import { logRequests, requestIdOf } from '../logging/request-log.js';
import { replyJson } from './reply-json.js';
import { serveWebPages } from './web-pages.js';

const LARGEST_BODY_BYTES = 1_048_576;

/**
 * Builds the HTTP application around a root module, with everything a response needs to be safe; `listen` or `init` is
 * the caller's. Serves the web app too where `config.webRoot` names one.
 */
export async function createHttpApplication(
  rootModule: Type | DynamicModule,
  config: Config,
): Promise<NestFastifyApplication> {
  const logger = createLogger(config, 'api');
  const adapter = new FastifyAdapter({
    bodyLimit: LARGEST_BODY_BYTES,
    trustProxy: (_address, hop) => hop < config.trustedProxies,
    genReqId: requestIdOf,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(rootModule, adapter, {
    logger: new NestLogger(logger),
    abortOnError: false,
    forceCloseConnections: true,
  });
  const fastify = adapter.getInstance();
  // Fastify sends bytes as well as text; its types know of text alone.
  fastify.setReplySerializer(replyJson as (payload: unknown) => string);
  const https = config.publicUrl.startsWith('https:');
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
    hsts: https ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
  });
  await app.register(cookie);
  await app.register(compress, { global: true, threshold: 1024, encodings: ['br', 'gzip'] });
  await app.register(rateLimit, {
    global: false,
    // Addresses are never kept: only a hash whose key lives as long as this process.
    keyGenerator: keyedHash(randomBytes(32)),
  });
  logRequests(fastify, logger);
  fastify.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/') && !reply.hasHeader('Cache-Control')) {
      void reply.header('Cache-Control', 'no-store');
    }
  });
  if (config.webRoot) await serveWebPages(fastify, config.webRoot);
  app.enableShutdownHooks(['SIGTERM', 'SIGINT']);
  return app;
}

function keyedHash(key: Buffer): (request: { ip: string }) => string {
  return (request) => createHmac('sha256', key).update(request.ip).digest('base64url');
}
