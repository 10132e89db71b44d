import { describeError } from './describe-error.js';
import { maskText } from './mask-text.js';

/** Keys whose values say who somebody is or what they wrote, whatever they hold. Lower case, without separators. */
const PERSONAL_KEYS = new Set([
  ...[
    'email',
    'mail',
    'to',
    'cc',
    'bcc',
    'recipient',
    'recipients',
    'name',
    'firstname',
    'lastname',
    'phone',
    'address',
  ],
  ...[
    'ip',
    'ips',
    'remoteaddress',
    'remoteport',
    'localaddress',
    'useragent',
    'headers',
    'rawheaders',
    'cookie',
    'cookies',
  ],
  ...[
    'body',
    'rawbody',
    'query',
    'querystring',
    'parameters',
    'detail',
    'html',
    'text',
    'subject',
    'content',
    'value',
    'values',
  ],
  ...[
    'authorization',
    'password',
    'secret',
    'token',
    'setcookie',
    'req',
    'request',
    'res',
    'response',
    'reply',
    'url',
  ],
]);

const DEEPEST = 4;

/**
 * A copy of `value` that is fit to be logged: keys that hold personal data are left out, texts are masked, errors
 * described.
 */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return maskText(value);
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'function' || typeof value === 'symbol') return undefined;
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (value instanceof Error) return describeError(value);
  if (depth >= DEEPEST) return '[deeper]';
  if (Array.isArray(value)) return value.map((item) => redact(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !PERSONAL_KEYS.has(key.toLowerCase().replaceAll(/[-_]/g, '')))
      .map(([key, held]) => [key, redact(held, depth + 1)]),
  );
}
