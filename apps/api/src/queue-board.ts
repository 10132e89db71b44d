import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { FastifyAdapter } from '@bull-board/fastify';
import {
  ANONYMOUS,
  can,
  Clock,
  denial,
  problemOf,
  QUEUE_NAMES,
  Queues,
  SESSION_COOKIE,
  SessionReader,
} from '@candela/platform';
import { queuePolicy } from '@candela/server';
import type {} from '@fastify/cookie';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const PATH = '/api/operations/queues';
/** The board's own page brings inline styles, and asks for fonts that are not ours: those stay out. */
const BOARD_POLICY = `default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-ancestors 'none'`;
const FOREIGN_LINKS = /<link[^>]+fonts\.g[^>]+>/g;

/** The live page of the queues, for the administrator, to look at only: what failed is settled on our own page, audited. */
export async function serveQueueBoard(app: NestFastifyApplication): Promise<void> {
  const queues = app.get(Queues);
  const board = new FastifyAdapter().setBasePath(PATH);
  createBullBoard({
    queues: QUEUE_NAMES.map((name) => new BullMQAdapter(queues.get(name) as never, { readOnlyMode: true })),
    serverAdapter: board,
    options: { uiConfig: { boardTitle: 'Candela' } },
  });
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
  await fastify.register(
    async (scope: FastifyInstance) => {
      scope.addHook('preHandler', administratorsOnly(app));
      scope.addHook('onSend', async (_request, reply, payload) => {
        void reply.header('Content-Security-Policy', BOARD_POLICY);
        return typeof payload === 'string' ? payload.replaceAll(FOREIGN_LINKS, '') : payload;
      });
      await scope.register(board.registerPlugin());
    },
    { prefix: PATH },
  );
}

function administratorsOnly(app: NestFastifyApplication) {
  const sessions = app.get(SessionReader);
  const clock = app.get(Clock);
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const token = request.cookies[SESSION_COOKIE];
    const actor = (token ? await sessions.actorOf(token) : null) ?? ANONYMOUS;
    const verdict = can(queuePolicy, actor, 'queue.watch', null, clock.now());
    if (verdict.allowed) return undefined;
    const problem = problemOf(denial(actor, verdict));
    return reply.status(problem.status).type('application/problem+json').send(problem);
  };
}
