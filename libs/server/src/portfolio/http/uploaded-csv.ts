import { REGISTER_FILE_BYTES_MAX } from '@candela/contracts';
import { DomainError, SESSION_COOKIE, SignInRequired } from '@candela/platform';
import { createParamDecorator, Injectable, type ExecutionContext, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';

/** The only address that takes CSV: whatever is larger than other bodies must be expected. */
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
  if (!(body instanceof UploadedCsv)) throw new DomainError('register-file.is-not-csv', { status: 415 });
  return body;
});

/** Teaches the HTTP server to take bodies of type `text/csv`, larger than others, on one address and with a session only. */
@Injectable()
export class CsvBodyParser implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    // The worker has no HTTP server.
    const adapter = this.host.httpAdapter as HttpAdapterHost['httpAdapter'] | undefined;
    adapter
      ?.getInstance<FastifyInstance>()
      .addContentTypeParser('text/csv', async (request: FastifyRequest, payload: AsyncIterable<Buffer>) => {
        const address = request.url.split('?')[0];
        if (address !== ADDRESS) throw new DomainError('register-file.is-not-csv', { status: 415 });
        if (!request.cookies[SESSION_COOKIE]) throw new SignInRequired();
        return new UploadedCsv(await wholeBody(payload));
      });
  }
}

async function wholeBody(payload: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of payload) {
    bytes += piece.length;
    if (bytes > REGISTER_FILE_BYTES_MAX) throw new DomainError('request.too-large', { status: 413 });
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
