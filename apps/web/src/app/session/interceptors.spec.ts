import { HttpClient, HttpContext, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';
import { Connection } from './connection.js';
import { intentionInterceptor } from './intention-interceptor.js';
import { Intention, writing } from './intention.js';
import { ProblemError } from './problem-error.js';
import { problemInterceptor } from './problem-interceptor.js';
import { RETRY_DELAYS_MS, retryInterceptor } from './retry-interceptor.js';
import { SessionStore } from './session-store.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const UNREACHABLE = { status: 0, statusText: '' };

function setUp() {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(withInterceptors([intentionInterceptor, problemInterceptor, retryInterceptor])),
      provideHttpClientTesting(),
    ],
  });
  return { http: TestBed.inject(HttpClient), server: TestBed.inject(HttpTestingController) };
}

/** Waits until a request to `url` is there, as after the pause before another attempt. */
async function next(server: HttpTestingController, url: string) {
  for (let turn = 0; turn < 50; turn++) {
    const [request] = server.match(url);
    if (request) return request;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  throw new Error(`No request to ${url}`);
}

describe('requests', () => {
  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])(
    'carry a key of their own when they change something: %s',
    async (method) => {
      const { http, server } = setUp();
      void firstValueFrom(http.request(method, '/api/things'));
      void firstValueFrom(http.request(method, '/api/things'));
      const keys = server
        .match('/api/things')
        .map(({ request }) => request.headers.get('Idempotency-Key') ?? '');
      expect(keys).toHaveLength(2);
      for (const key of keys) expect(key).toMatch(UUID);
      expect(keys[0]).not.toBe(keys[1]);
    },
  );

  it('carry no key when they only read', () => {
    const { http, server } = setUp();
    void firstValueFrom(http.get('/api/things'));
    expect(server.expectOne('/api/things').request.headers.has('Idempotency-Key')).toBe(false);
  });

  it('keep the key of their intention until it is renewed, and tell the version that was read', () => {
    const { http, server } = setUp();
    const intention = new Intention();
    const send = (): { key: string | null; match: string | null } => {
      void firstValueFrom(http.put('/api/things/1', {}, { context: writing({ intention, version: 7 }) }));
      const { headers } = server.expectOne('/api/things/1').request;
      return { key: headers.get('Idempotency-Key'), match: headers.get('If-Match') };
    };
    const first = send();
    expect(first).toEqual({ key: intention.key, match: '"7"' });
    expect(send()).toEqual(first);
    intention.renew();
    expect(send().key).not.toBe(first.key);
  });

  it('are tried again with the same key when the line breaks, and the page knows that it waits', async () => {
    const { http, server } = setUp();
    const connection = TestBed.inject(Connection);
    const context = new HttpContext().set(RETRY_DELAYS_MS, [1, 1]);
    const answer = firstValueFrom(http.post('/api/things', { name: 'a' }, { context }));
    const first = await next(server, '/api/things');
    first.flush(null, { ...UNREACHABLE, status: 503 });
    expect(connection.isWaiting()).toBe(true);
    const second = await next(server, '/api/things');
    second.flush({ id: '1' });
    expect(await answer).toEqual({ id: '1' });
    expect(second.request.headers.get('Idempotency-Key')).toBe(first.request.headers.get('Idempotency-Key'));
    expect(connection.isWaiting()).toBe(false);
  });

  it('give up after the last attempt and say that the portal cannot be reached', async () => {
    const { http, server } = setUp();
    const context = new HttpContext().set(RETRY_DELAYS_MS, [1]);
    const failure = firstValueFrom(http.get('/api/things', { context })).catch((error: unknown) => error);
    (await next(server, '/api/things')).error(new ProgressEvent('error'));
    (await next(server, '/api/things')).error(new ProgressEvent('error'));
    const problem = await failure;
    expect(problem).toBeInstanceOf(ProblemError);
    expect(problem).toMatchObject({ code: 'connection.unreachable', status: 0, isUnreachable: true });
    expect(TestBed.inject(Connection).isWaiting()).toBe(false);
  });

  it('are not repeated when the portal said no, and its reasons come through as they are', async () => {
    const { http, server } = setUp();
    const failure = firstValueFrom(http.post('/api/things', {})).catch((error: unknown) => error);
    const errors = [{ path: '/email', code: 'account.email-malformed', params: {} }];
    const body = {
      type: 't',
      title: 't',
      status: 422,
      code: 'thing.incomplete',
      params: { missing: 2 },
      errors,
      conflict: { a: 1 },
    };
    server.expectOne('/api/things').flush(body, { status: 422, statusText: '' });
    expect(await failure).toMatchObject({
      status: 422,
      code: 'thing.incomplete',
      params: { missing: 2 },
      errors,
      conflict: { a: 1 },
    });
    server.verify();
  });

  it('fail with a code of their own where the answer is not the portal’s', async () => {
    const { http, server } = setUp();
    const failure = firstValueFrom(http.get('/api/things')).catch((error: unknown) => error);
    server.expectOne('/api/things').flush('<html>Bad gateway</html>', { status: 500, statusText: '' });
    expect(await failure).toMatchObject({ status: 500, code: 'request.failed', errors: [] });
  });

  it('notice that the session has ended, and leave the page as it is', async () => {
    const { http, server } = setUp();
    const session = TestBed.inject(SessionStore);
    const ready = session.ready();
    const actor = { userId: 'u1', name: 'Amina', memberships: [], staffGrants: [] };
    server.expectOne('/api/session').flush({ actor });
    await ready;
    const failure = firstValueFrom(http.put('/api/things/1', {})).catch((error: unknown) => error);
    server
      .expectOne('/api/things/1')
      .flush(
        { status: 401, code: 'session.required', params: {}, errors: [] },
        { status: 401, statusText: '' },
      );
    await failure;
    expect(session.isExpired()).toBe(true);
    expect(session.actor()?.name).toBe('Amina');
  });
});
