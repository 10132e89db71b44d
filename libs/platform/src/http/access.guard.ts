import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ANONYMOUS } from '../access/actor.js';
import { DomainError, SignInRequired } from '../errors/domain-error.js';
import { ROUTE_PUBLIC, type ActorRequest } from './decorators.js';
import { SessionReader } from './session-reader.js';

/** Name of the cookie that carries the session's token. */
export const SESSION_COOKIE = 'candela_session';

const CHANGES_NOTHING = ['GET', 'HEAD', 'OPTIONS'];

/** Knows who is asking. Refuses requests that another site makes in the reader's name, and strangers where a session is needed. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionReader,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ActorRequest>();
    refuseForgery(request);
    const token = request.cookies[SESSION_COOKIE];
    request.actor = (token ? await this.sessions.actorOf(token) : null) ?? ANONYMOUS;
    const isPublic = this.reflector.get<string | undefined>(ROUTE_PUBLIC, context.getHandler());
    if (!isPublic && request.actor.kind === 'anonymous') throw new SignInRequired();
    return true;
  }
}

/** Browsers say where a request comes from; one that changes something must come from the portal itself. */
function refuseForgery(request: ActorRequest): void {
  if (CHANGES_NOTHING.includes(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  const origin = request.headers.origin;
  const foreign = site
    ? site !== 'same-origin' && site !== 'none'
    : origin && !isOwn(origin, request.headers.host);
  if (foreign) throw new DomainError('request.from-another-site', { status: 403 });
}

/** Pages without an origin of their own say `null`. */
function isOwn(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}
