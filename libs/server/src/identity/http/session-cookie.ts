import type {} from '@fastify/cookie';
import { SESSION_COOKIE, type Config } from '@candela/platform';
import type { FastifyReply } from 'fastify';

/** Hands the token to the browser, out of reach of scripts and other sites, until the browser is closed. */
export function setSessionCookie(reply: FastifyReply, config: Config, token: string): void {
  void reply.setCookie(SESSION_COOKIE, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: config.publicUrl.startsWith('https:'),
  });
}

/** Makes the browser forget the session and whatever it kept of the pages. */
export function forgetEverything(reply: FastifyReply): void {
  void reply.clearCookie(SESSION_COOKIE, { path: '/' });
  void reply.header('Clear-Site-Data', '"cache", "cookies", "storage"');
}
