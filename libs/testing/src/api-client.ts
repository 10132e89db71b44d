import { randomUUID } from 'node:crypto';
import { SESSION_COOKIE } from '@candela/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** What came back; `body` is parsed JSON, or the text where it is none. */
export interface ApiReply<Body> {
  status: number;
  headers: Record<string, string | string[] | number | undefined>;
  body: Body;
}

export interface ApiRequestOptions {
  /** A key of one's own, to send the same request twice. POSTs get a fresh one otherwise. */
  idempotencyKey?: string;
  /** The version that was read. */
  ifMatch?: number;
  headers?: Record<string, string>;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One browser, as far as the API can tell: keeps its session cookie. Talks to the application without a port. */
export class ApiClient {
  /** `session` is the token of a session that stands already. */
  constructor(
    protected readonly app: NestFastifyApplication,
    private session: string | null = null,
  ) {}

  /** Another browser on the same API. */
  another(): ApiClient {
    return new ApiClient(this.app);
  }

  get<Body = Record<string, unknown>>(path: string, options?: ApiRequestOptions): Promise<ApiReply<Body>> {
    return this.send<Body>('GET', path, undefined, options);
  }

  post<Body = Record<string, unknown>>(
    path: string,
    body: object = {},
    options?: ApiRequestOptions,
  ): Promise<ApiReply<Body>> {
    return this.send<Body>('POST', path, body, options);
  }

  put<Body = Record<string, unknown>>(
    path: string,
    body: object,
    options?: ApiRequestOptions,
  ): Promise<ApiReply<Body>> {
    return this.send<Body>('PUT', path, body, options);
  }

  patch<Body = Record<string, unknown>>(
    path: string,
    body: object,
    options?: ApiRequestOptions,
  ): Promise<ApiReply<Body>> {
    return this.send<Body>('PATCH', path, body, options);
  }

  delete<Body = Record<string, unknown>>(path: string, options?: ApiRequestOptions): Promise<ApiReply<Body>> {
    return this.send<Body>('DELETE', path, undefined, options);
  }

  /** The bytes behind an address. */
  async download(path: string): Promise<ApiReply<Buffer>> {
    const headers = this.session ? { cookie: `${SESSION_COOKIE}=${this.session}` } : {};
    const response = await this.app.inject({ method: 'GET', url: path, headers });
    return { status: response.statusCode, headers: response.headers, body: response.rawPayload };
  }

  /** Sends one request. */
  async send<Body>(
    method: Method,
    path: string,
    body?: object,
    options: ApiRequestOptions = {},
  ): Promise<ApiReply<Body>> {
    const response = await this.app.inject({
      method,
      url: path,
      headers: {
        ...(this.session ? { cookie: `${SESSION_COOKIE}=${this.session}` } : {}),
        ...(method === 'GET' ? {} : { 'idempotency-key': options.idempotencyKey ?? randomUUID() }),
        ...(options.ifMatch === undefined ? {} : { 'if-match': `"${options.ifMatch}"` }),
        ...options.headers,
      },
      ...(body === undefined ? {} : { payload: body }),
    });
    for (const cookie of response.cookies) {
      if (cookie.name === SESSION_COOKIE) this.session = cookie.value || null;
    }
    return { status: response.statusCode, headers: response.headers, body: parsed(response.body) as Body };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
