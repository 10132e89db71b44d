import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { ANONYMOUS, type Actor } from '../access/actor.js';

export const ROUTE_ACTION = 'candela:action';
export const ROUTE_PUBLIC = 'candela:public';
export const ROUTE_WITHOUT_KEY = 'candela:without-key';

/** The request as the guards leave it. */
export interface ActorRequest extends FastifyRequest {
  actor?: Actor;
}

/**
 * The action that the route stands for; its policy decides in the use case. Only people with a session get there,
 * unless the route is `Public` as well.
 */
export function Action(action: string): MethodDecorator {
  return SetMetadata(ROUTE_ACTION, action);
}

/** Reachable without a session. `because` says why. */
export function Public(because: string): MethodDecorator {
  return SetMetadata(ROUTE_PUBLIC, because);
}

/** A POST that needs no idempotency key. `because` says why repeating it is harmless. */
export function WithoutIdempotencyKey(because: string): MethodDecorator {
  return SetMetadata(ROUTE_WITHOUT_KEY, because);
}

/** At most `max` requests in `seconds` from one address; the address is kept as a keyed hash in memory only. */
export function RateLimit(max: number, seconds: number): MethodDecorator {
  return applyDecorators(RouteConfig({ rateLimit: { max, timeWindow: seconds * 1000 } }));
}

/** The actor of the request, `ANONYMOUS` without a session. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  return context.switchToHttp().getRequest<ActorRequest>().actor ?? ANONYMOUS;
});
