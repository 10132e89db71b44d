import { randomUUID } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';
import { expect } from './journey.js';

/** What a journey asks of the API in somebody's session: only where another journey shows the screens for it. */
export class Requests {
  constructor(private readonly request: APIRequestContext) {}

  async read<Reply>(path: string): Promise<Reply> {
    const reply = await this.request.get(path);
    expect(reply.ok(), `GET ${path}: ${reply.status()}`).toBe(true);
    return (await reply.json()) as Reply;
  }

  async write<Reply = null>(
    method: 'PATCH' | 'POST' | 'PUT',
    path: string,
    data: object,
    version?: number,
  ): Promise<Reply> {
    const headers: Record<string, string> = { 'idempotency-key': randomUUID() };
    if (version !== undefined) headers['if-match'] = `"${version}"`;
    const reply = await this.request.fetch(path, { method, data, headers });
    const body = await reply.text();
    expect(reply.ok(), `${method} ${path}: ${reply.status()} ${body}`).toBe(true);
    return (body === '' ? null : JSON.parse(body)) as Reply;
  }
}
