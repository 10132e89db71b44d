import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Problem } from '@candela/contracts';
import type { FastifyReply } from 'fastify';
import { DomainError } from '../errors/domain-error.js';

/** Turns whatever was thrown into problem+json. Only what the product says on purpose reaches the reader. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = problemOf(error);
    if (problem.status >= 500) this.log.error(error instanceof Error ? error : new Error(String(error)));
    void reply
      .status(problem.status)
      .header('Content-Type', 'application/problem+json')
      .header('Cache-Control', 'no-store')
      .send(problem);
  }
}

/** The problem document for an error; unknown errors become a bare 500. */
export function problemOf(error: unknown): Problem {
  if (error instanceof DomainError) {
    const { code, status, params, errors, conflict } = error;
    return document(status, code, { params, errors, ...(conflict === undefined ? {} : { conflict }) });
  }
  const status = statusOf(error);
  if (status === 413) return document(413, 'request.too-large');
  if (status === 429) return document(429, 'request.too-many');
  if (status === 404) return document(404, 'request.not-found');
  if (status >= 400 && status < 500) return document(status, 'request.malformed');
  if (isBusy(error)) return document(503, 'request.busy');
  return document(500, 'request.failed');
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  if (
    typeof error === 'object' &&
    error !== null &&
    'statusCode' in error &&
    typeof error.statusCode === 'number'
  ) {
    return error.statusCode;
  }
  return 500;
}

/** PostgreSQL gave up waiting for a row (55P03), or is restarting (57P01..03): trying again is right. */
function isBusy(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return ['55P03', '57P01', '57P02', '57P03', '40P01', 'ECONNREFUSED', 'ECONNRESET'].includes(code);
}

function document(status: number, code: string, detail: Partial<Problem> = {}): Problem {
  return {
    type: `urn:candela:problem:${code}`,
    title: code,
    status,
    code,
    params: {},
    errors: [],
    ...detail,
  };
}
