import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { givenPerson, givenStaff, STRONG_PASSWORD } from '@candela/server/testing';
import { Browser, type BrowserReply } from '@candela/testing';
import { startApiServer, type ApiServer } from './testing/api-server.js';

const PAGE =
  '<!doctype html><html lang="en"><head><style nonce="__CSP_NONCE__">p{}</style></head><body></body></html>';
const ON_EVERY_ANSWER = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-powered-by': null,
  server: null,
};

let server: ApiServer;
let pages: string;

beforeAll(async () => {
  pages = await mkdtemp(join(tmpdir(), 'candela-pages-'));
  await writeFile(join(pages, 'index.html'), PAGE);
  await writeFile(join(pages, 'main-ABCD1234.js'), 'export {};');
  server = await startApiServer({ webRoot: pages, publicUrl: 'https://portal.example' });
}, 120_000);
afterAll(async () => {
  await server.stop();
  await rm(pages, { recursive: true });
});

const get = (path: string): Promise<BrowserReply> => new Browser(server.url).send('GET', path);
const directivesOf = (reply: BrowserReply): Record<string, string[]> =>
  Object.fromEntries(
    (reply.headers.get('content-security-policy') ?? '').split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, sources];
    }),
  );

describe('every answer', () => {
  it.each([
    '/',
    '/api/session',
    '/api/public/calls',
    '/api/no-such-address',
    '/main-ABCD1234.js',
    '/api/docs',
  ])('keeps others out: %s', async (path) => {
    const { headers } = await get(path);
    const seen = Object.fromEntries(Object.keys(ON_EVERY_ANSWER).map((name) => [name, headers.get(name)]));
    expect(seen).toEqual(ON_EVERY_ANSWER);
  });

  it.each(['/', '/applications/1', '/api/session', '/api/no-such-address', '/api/docs'])(
    'names no origin but the portal’s own: %s',
    async (path) => {
      const reply = await get(path);
      const sources = Object.values(directivesOf(reply)).flat();
      expect(sources.length).toBeGreaterThan(0);
      const own = /^('none'|'self'|data:|'nonce-[\w+/=]+'|'script'|angular|angular#bundler|'unsafe-inline')$/;
      expect(sources.filter((source) => !own.test(source))).toEqual([]);
      expect(directivesOf(reply)['default-src']).toEqual(["'none'"]);
      expect(directivesOf(reply)['frame-ancestors']).toEqual(["'none'"]);
      expect(reply.text.match(/(?:src|href)="(?:https?:)?\/\/[^"]*"/g)).toBeNull();
    },
  );

  it('of the API is kept by nobody', async () => {
    expect((await get('/api/session')).headers.get('cache-control')).toBe('no-store');
    expect((await get('/api/account')).headers.get('cache-control')).toBe('no-store');
  });
});

describe('a page of the portal', () => {
  it('runs the portal’s own scripts only, from strings none, with a nonce that is new each time', async () => {
    const [one, other] = [await get('/'), await get('/anything/else')];
    expect(directivesOf(one)).toMatchObject({
      'script-src': ["'self'"],
      'connect-src': ["'self'"],
      'base-uri': ["'self'"],
      'form-action': ["'self'"],
      'require-trusted-types-for': ["'script'"],
    });
    const nonces = [one, other].map(({ text }) => /nonce="([^"]+)"/.exec(text)?.[1]);
    expect(new Set(nonces).size).toBe(2);
    expect(directivesOf(one)['style-src']).toEqual(["'self'", `'nonce-${nonces[0]}'`]);
    expect(one.headers.get('cache-control')).toBe('no-store');
  });

  it('of the queues, for the administrator, asks nobody else for anything', async () => {
    const { email } = await givenStaff(server, { roles: ['administrator'], withPassword: true });
    const browser = await new Browser(server.url).signIn(email, STRONG_PASSWORD);
    const board = await browser.send('GET', '/api/operations/queues');
    expect(board.status).toBe(200);
    expect(board.text).toContain('<html');
    expect(board.text.match(/(?:src|href)="?(?:https?:)?\/\/[^"\s>]*/g)).toBeNull();
    expect(directivesOf(board)).toMatchObject({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'connect-src': ["'self'"],
    });
  });
});

describe('a session', () => {
  it('is a cookie that scripts, other sites and unencrypted lines do not get, and signing out takes everything away', async () => {
    const { email } = await givenPerson(server, { withPassword: true });
    const browser = new Browser(server.url);
    const signedIn = await browser.send('POST', '/api/session', {
      body: { email, password: STRONG_PASSWORD },
    });
    const cookie = signedIn.headers.getSetCookie()[0]!;
    expect(cookie).toMatch(/^candela_session=[\w-]{40,}; /);
    expect(cookie.split('; ').slice(1).sort()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Lax', 'Secure']);
    const signedOut = await browser.send('DELETE', '/api/session');
    expect(signedOut.headers.get('clear-site-data')).toBe('"cache", "cookies", "storage"');
    expect(signedOut.headers.getSetCookie()[0]).toContain('Expires=Thu, 01 Jan 1970');
  });
});
