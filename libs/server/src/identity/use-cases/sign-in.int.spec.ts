import { SESSION_COOKIE } from '@candela/platform';
import {
  givenPerson,
  signedIn,
  startTestServer,
  STRONG_PASSWORD,
  type TestServer,
} from '../../testing/index.js';

describe('signing in', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server?.stop());

  it('opens a session that the next request is recognised by', async () => {
    const { email, userId } = await givenPerson(server, { withPassword: true });
    const browser = server.api.another();
    const reply = await browser.post('/api/session', { email, password: STRONG_PASSWORD });
    expect(reply.status).toBe(204);
    expect(String(reply.headers['set-cookie'])).toMatch(
      new RegExp(`^${SESSION_COOKIE}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Lax$`),
    );
    expect(await browser.get('/api/session')).toMatchObject({
      status: 200,
      body: { actor: { userId, email } },
    });
  });

  it('tells nobody who is not signed in', async () => {
    expect(await server.api.another().get('/api/session')).toMatchObject({
      status: 200,
      body: { actor: null },
    });
  });

  it('costs every later request one query', async () => {
    const browser = await signedIn(server);
    const statements = await server.queries(() => browser.get('/api/missions-of-nowhere'));
    expect(statements.length).toBeLessThanOrEqual(1);
    const reading = await server.queries(() => browser.get('/api/session'));
    expect(reading).toHaveLength(2);
  });
});
