import { REGISTER_FILE_BYTES_MAX } from '@candela/contracts';
import { DomainError, SESSION_COOKIE } from '@candela/platform';
import { createParamDecorator, Injectable, type ExecutionContext, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';

/** The only address that takes CSV. */
const ADDRESS = '/api/portfolio/imports';

/** A CSV file as the body of a request. */
export class UploadedCsv {
  constructor(readonly content: Buffer) {}

  /** What the idempotency key remembers of it: two files are the same when this is. */
  toJSON(): { sha256: string } {
    return { sha256: createHash('sha256').update(this.content).digest('hex') };
  }
}

/** The file in the body. Throws 415 where the body is something else, 400 where it is empty. */
export const CsvBody = createParamDecorator((_: unknown, context: ExecutionContext): UploadedCsv => {
  const { body } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!(body instanceof UploadedCsv)) throw new DomainError('register-file.is-no-csv', { status: 415 });
  return body;
});

/** Teaches the HTTP server to take bodies of type `text/csv`, larger than others, on one address and with a session only. */
@Injectable()
export class CsvBodyParser implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    // The worker has no HTTP server.
    const adapter = this.host.httpAdapter as HttpAdapterHost['httpAdapter'] | undefined;
    const fastify = adapter?.getInstance<FastifyInstance>();
    fastify?.addHook('onRequest', async (request) => {
      if (!request.headers['content-type']?.startsWith('text/csv')) return;
      const welcome = request.url.split('?')[0] === ADDRESS && request.cookies[SESSION_COOKIE];
      if (!welcome) throw new DomainError('request.malformed', { status: 415 });
    });
    fastify?.addContentTypeParser(
      'text/csv',
      { parseAs: 'buffer', bodyLimit: REGISTER_FILE_BYTES_MAX },
      (_request, content, done) => done(null, new UploadedCsv(content as Buffer)),
    );
  }
}
