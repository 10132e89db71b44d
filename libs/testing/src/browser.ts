import { randomInt, randomUUID } from 'node:crypto';

export interface BrowserReply {
  status: number;
  headers: Headers;
  /** Parsed where it is JSON, otherwise the text. */
  body: unknown;
  text: string;
}

export interface BrowserRequest {
  /** Bytes and texts are sent as they are, any other object as JSON. */
  body?: object | string;
  headers?: Record<string, string>;
  /** The version that was read. */
  ifMatch?: number;
  /** A fresh one unless told. */
  idempotencyKey?: string;
}

/** One browser on a real port: keeps its cookie, and comes from another address with every request. */
export class Browser {
  cookie: string | null = null;

  constructor(private readonly url: string) {}

  /** Signs in at the front door. Throws where that is refused. */
  async signIn(email: string, password: string): Promise<this> {
    const { status, text } = await this.send('POST', '/api/session', { body: { email, password } });
    if (status !== 204) throw new Error(`${email} could not sign in: ${status} ${text}`);
    return this;
  }

  async send(method: string, path: string, request: BrowserRequest = {}): Promise<BrowserReply> {
    const { body, ifMatch, idempotencyKey } = request;
    const response = await fetch(`${this.url}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        'x-forwarded-for': `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`,
        ...(this.cookie ? { cookie: this.cookie } : {}),
        ...(method === 'GET' || method === 'HEAD'
          ? {}
          : { 'idempotency-key': idempotencyKey ?? randomUUID() }),
        ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
        ...(isJson(body) ? { 'content-type': 'application/json' } : {}),
        ...request.headers,
      },
      ...(body === undefined ? {} : { body: isJson(body) ? JSON.stringify(body) : (body as string) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      if (pair.startsWith('candela_session=')) this.cookie = pair.endsWith('=') ? null : pair;
    }
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: parsed(text), text };
  }
}

function isJson(body: object | string | undefined): boolean {
  return typeof body === 'object' && !(body instanceof Uint8Array);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
