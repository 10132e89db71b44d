import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const NONCE_PLACEHOLDER = '__CSP_NONCE__';
const A_YEAR_S = 31_536_000;

/** What pages of the portal may load: the portal's own files, and styles that carry this response's nonce. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    `frame-ancestors 'none'`,
    `base-uri 'self'`,
    `form-action 'self'`,
    `require-trusted-types-for 'script'`,
    `trusted-types angular angular#bundler`,
  ].join('; ');
}

/**
 * Serves the built web app from `webRoot`: files with a hash in their name for a year, every other address that is not
 * the API's gets the page itself, with a fresh nonce in it.
 */
export async function serveWebPages(fastify: FastifyInstance, webRoot: string): Promise<void> {
  const page = readFileSync(join(webRoot, 'index.html'), 'utf8');
  await fastify.register(fastifyStatic, {
    root: webRoot,
    index: false,
    wildcard: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const hashed = /-[\w-]{8}\.(js|css)(\.br|\.gz)?$/.test(path);
      void reply.header('Cache-Control', hashed ? `public, max-age=${A_YEAR_S}, immutable` : 'no-cache');
    },
  });
  // A route, because Nest has put its own handler where nothing is found. Every other route is more exact than this one.
  fastify.get('/*', (request, reply) => {
    if (request.url.startsWith('/api/') || /\.\w{2,5}$/.test(request.url)) {
      return reply.status(404).type('application/problem+json').send({
        type: 'urn:candela:problem:request.not-found',
        title: 'request.not-found',
        status: 404,
        code: 'request.not-found',
        params: {},
        errors: [],
      });
    }
    const nonce = randomBytes(16).toString('base64');
    return reply
      .status(200)
      .type('text/html; charset=utf-8')
      .header('Cache-Control', 'no-store')
      .header('Content-Security-Policy', contentSecurityPolicy(nonce))
      .send(page.replaceAll(NONCE_PLACEHOLDER, nonce));
  });
}
