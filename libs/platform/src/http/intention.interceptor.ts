import { createHash } from 'node:crypto';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { DataSource } from 'typeorm';
import { AlreadyDone, withIntention, type RequestIntention } from '../database/intention.js';
import { DomainError, invariant } from '../errors/domain-error.js';
import { ROUTE_ACTION, ROUTE_WITHOUT_KEY, type ActorRequest } from './decorators.js';

const KEY = /^[\w-]{16,64}$/;

/**
 * Carries out each request as one intention. A POST brings an `Idempotency-Key`: sent again with the same input it
 * gets the first answer, with another input a 409. Also sees to it that no route forgets to ask its policy.
 */
@Injectable()
export class IntentionInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly dataSource: DataSource,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<ActorRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const action = this.reflector.get<string | undefined>(ROUTE_ACTION, context.getHandler());
    const exempt = this.reflector.get<string | undefined>(ROUTE_WITHOUT_KEY, context.getHandler());
    const of = exempt ? null : requestIntention(request);
    return from(
      withIntention(of, async (intention) => {
        const before = of && (await this.answerGivenTo(of, reply));
        if (before) return before.reply;
        try {
          const result: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
          invariant(
            !action || intention.policyAsked,
            `The route of ${action} answered without asking a policy.`,
          );
          return result;
        } catch (error) {
          if (!(error instanceof AlreadyDone) || !of) throw error;
          const other = await this.answerGivenTo(of, reply);
          invariant(other, 'A committed idempotency key has an answer.');
          return other.reply;
        }
      }),
    );
  }

  private async answerGivenTo(of: RequestIntention, reply: FastifyReply): Promise<{ reply: unknown } | null> {
    const [row] = await this.dataSource.query<{ input_hash: string; reply: unknown }[]>(
      'SELECT input_hash, reply FROM idempotency_key WHERE sender = $1 AND key = $2',
      [of.sender, of.key],
    );
    if (!row) return null;
    if (row.input_hash !== of.inputHash) throw new DomainError('request.key-reused', { status: 409 });
    void reply.header('Idempotent-Replayed', 'true');
    return { reply: row.reply };
  }
}

/** What a request sets out to do, if it brings a key. Throws where a POST brings none. */
function requestIntention(request: ActorRequest): RequestIntention | null {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string') {
    if (request.method === 'POST') throw new DomainError('request.key-required', { status: 400 });
    return null;
  }
  if (request.method === 'GET') return null;
  if (!KEY.test(key)) throw new DomainError('request.key-malformed', { status: 400 });
  const route = `${request.method} ${request.url}`;
  const inputHash = createHash('sha256')
    .update(`${route}\n${request.headers['if-match'] ?? ''}\n${JSON.stringify(request.body ?? null)}`)
    .digest('hex');
  return { kind: 'request', sender: request.actor?.userId ?? 'anonymous', key, route, inputHash };
}
