import { createHmac, randomBytes } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** Lives as long as the process: addresses cannot be recovered from what is remembered of them. */
const KEY = randomBytes(32);

/** The client's network address as a keyed hash, for counting only. */
export const ClientAddress = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const { ip } = context.switchToHttp().getRequest<FastifyRequest>();
  return createHmac('sha256', KEY).update(networkOf(ip)).digest('base64url');
});

/** The address itself, or the /64 network of an IPv6 address: one household has the whole of it. */
export function networkOf(ip: string): string {
  if (!ip.includes(':') || ip.startsWith('::ffff:')) return ip.replace('::ffff:', '');
  const [head = '', tail] = ip.split('::');
  const leading = head.split(':').filter(Boolean);
  const trailing = (tail ?? '').split(':').filter(Boolean);
  const zeros = tail === undefined ? [] : Array<string>(8 - leading.length - trailing.length).fill('0');
  return [...leading, ...zeros, ...trailing].slice(0, 4).join(':');
}
