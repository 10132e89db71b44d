import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest, HookHandlerDoneFunction } from 'fastify';
import type { Actor } from '../access/actor.js';
import { withLogContext } from './log-context.js';
import type { AppLogger } from './logger.js';

const REQUEST_ID = /^[\w-]{8,64}$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Pass as Fastify's `genReqId`: the id that a proxy in front gave (`X-Request-Id`), or a new one. */
export function requestIdOf(request: Pick<IncomingMessage, 'headers'>): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
}

/**
 * Logs one line per answered request: id, method, pattern of the route, the ids in its path, status, duration and the
 * kind of actor. Answers carry the id as `X-Request-Id`, and every line written meanwhile names it.
 */
export function logRequests(fastify: FastifyInstance, logger: AppLogger): void {
  const nameInLines = (request: FastifyRequest, reply: FastifyReply, done: HookHandlerDoneFunction): void => {
    void reply.header('X-Request-Id', request.id);
    withLogContext({ requestId: request.id }, done);
  };
  fastify.addHook('onRequest', nameInLines);
  // Reading the body leaves the first context behind.
  fastify.addHook('preValidation', nameInLines);
  fastify.addHook('onResponse', (request: FastifyRequest & { actor?: Actor }, reply, done) => {
    logger.info(
      {
        requestId: request.id,
        method: request.method,
        route: request.routeOptions.url ?? null,
        ids: idsIn(request.params),
        status: reply.statusCode,
        durationMs: Math.round(reply.elapsedTime),
        actorKind: request.actor?.kind ?? 'anonymous',
      },
      'answered',
    );
    done();
  });
}

/** Ids only: other things in a path may be secrets, as the token of a reset is. */
function idsIn(params: unknown): Record<string, string> {
  if (typeof params !== 'object' || params === null) return {};
  return Object.fromEntries(
    Object.entries(params).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && UUID.test(entry[1]),
    ),
  );
}
