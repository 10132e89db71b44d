// The mailbox for people (pages) and for tests (JSON).
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { clearPage, listPage, mailDocument, mailPage, missingPage } from './page.mjs';

const PAGE_SIZE = 25;

const pagePolicy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:; connect-src 'self'; frame-src 'self'; " +
  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** The mail itself: styles and embedded pictures, no script, no form, no request to anywhere. */
const mailPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; frame-ancestors 'self'; " +
  'sandbox allow-popups allow-popups-to-escape-sandbox';

const html = (body, status = 200, policy = pagePolicy) => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
  body,
});
const json = (value, status = 200) => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(value),
});
const nothing = (status, headers = {}) => ({ status, headers, body: '' });

const assets = { '/mailbox.css': 'text/css; charset=utf-8', '/mailbox.js': 'text/javascript; charset=utf-8' };

async function asset(name) {
  const body = await readFile(new URL(`.${name}`, import.meta.url));
  return { status: 200, headers: { 'content-type': assets[name] }, body };
}

function listFor(store, query) {
  const search = (query.get('search') ?? '').slice(0, 200);
  const found = store.list({ search });
  const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(query.get('page'))) || 1));
  return {
    mails: found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
    total: found.length,
    search,
    page,
    pages,
  };
}

function readMail(store, { pathname, searchParams }) {
  const [, id, part] = /^\/mails\/([^/]+)(\/html)?$/.exec(pathname) ?? [];
  const mail = id && store.find(id);
  if (!mail) return html(missingPage(), 404);
  return part
    ? html(mailDocument(mail), 200, mailPolicy)
    : html(mailPage(mail, listFor(store, searchParams)));
}

const filterOf = (query) =>
  Object.fromEntries(['to', 'search', 'since'].map((name) => [name, query.get(name) ?? '']));

/** A page of somebody else's may not clear the mailbox by a form. */
const isForeign = (request) =>
  !['same-origin', 'none', undefined].includes(request.headers['sec-fetch-site']);

async function answer(store, request) {
  const url = new URL(request.url, 'http://mailbox');
  const route = `${request.method} ${url.pathname}`;
  if (request.method === 'GET' && url.pathname in assets) return asset(url.pathname);
  if (route === 'GET /') return html(listPage(listFor(store, url.searchParams)));
  if (route === 'GET /clear') return html(clearPage(store.list().length));
  if (route === 'GET /health') return json({ status: 'ok' });
  if (route === 'GET /api/mails') return json(store.list(filterOf(url.searchParams)));
  if (route === 'POST /clear' && !isForeign(request)) {
    await store.clear();
    return nothing(303, { location: '/' });
  }
  if (route === 'DELETE /api/mails' && !isForeign(request)) {
    await store.clear();
    return nothing(204);
  }
  if (request.method === 'GET') return readMail(store, url);
  return json({ error: 'not found' }, isForeign(request) ? 403 : 404);
}

/**
 * Pages: `/?search=&page=`, `/mails/:id`, `/clear`. JSON: `GET /api/mails?to=&search=&since=` (newest first),
 * `DELETE /api/mails`, `GET /health`.
 * @param {import('./store.mjs').MailStore} store
 * @returns {import('node:http').Server} not yet listening
 */
export function mailboxServer(store) {
  return createServer((request, response) => {
    answer(store, request)
      .catch((error) => json({ error: String(error) }, 500))
      .then(({ status, headers, body }) => {
        response.writeHead(status, {
          'cache-control': 'no-store',
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
          ...headers,
        });
        response.end(request.method === 'HEAD' ? '' : body);
      });
  });
}
