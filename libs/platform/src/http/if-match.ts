import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../errors/domain-error.js';

/** The version in an `If-Match` header (`"7"`). Throws 428 when missing and 400 when it is not a version. */
export function versionFrom(header: string | undefined): number {
  if (!header) throw new DomainError('request.version-required', { status: 428 });
  const match = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim());
  if (!match) throw new DomainError('request.version-malformed', { status: 400 });
  return Number(match[1]);
}

/** The version that the writer has read, from `If-Match`. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  return versionFrom(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']);
});
