import fastify from 'fastify';
import { createLogger, logRequests, requestIdOf } from './index.js';

const ID = '01935f8e-7a4c-7000-8000-000000000001';

async function answeredBy(
  path: string,
  headers: Record<string, string> = {},
): Promise<Record<string, unknown>[]> {
  const lines: string[] = [];
  const logger = createLogger({ logLevel: 'info' }, 'api', { write: (line) => void lines.push(line) });
  const server = fastify({ genReqId: requestIdOf });
  logRequests(server, logger);
  server.post('/api/things/:id/resets/:token', async () => {
    logger.info('carried out');
    return { ok: true };
  });
  const reply = await server.inject({
    method: 'POST',
    url: path,
    headers,
    payload: { email: 'canary@example.org' },
  });
  await server.close();
  expect(lines.join('')).not.toMatch(/canary|secret/i);
  return [
    ...lines.map((line) => JSON.parse(line) as Record<string, unknown>),
    { header: reply.headers['x-request-id'] },
  ];
}

describe('the log of requests', () => {
  it('has the route, the ids, the status and the kind of actor, and no address, body, query or secret', async () => {
    const [inside, answered, { header }] = (await answeredBy(
      `/api/things/${ID}/resets/secret-of-somebody?q=canary`,
      {
        'user-agent': 'canary-browser',
        'x-request-id': 'proxy-chose-this',
      },
    )) as [Record<string, unknown>, Record<string, unknown>, Record<string, unknown>];
    expect(inside).toMatchObject({ requestId: 'proxy-chose-this', msg: 'carried out' });
    expect(answered).toMatchObject({
      requestId: 'proxy-chose-this',
      method: 'POST',
      route: '/api/things/:id/resets/:token',
      ids: { id: ID },
      status: 200,
      actorKind: 'anonymous',
      durationMs: expect.any(Number),
    });
    expect(header).toBe('proxy-chose-this');
  });

  it('says nothing of a path that no route knows, and does not trust a strange id', async () => {
    const [answered] = await answeredBy('/api/secret-path', { 'x-request-id': 'canary injected' });
    expect(answered).toMatchObject({
      route: null,
      ids: {},
      status: 404,
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });
});
