// `npm run bench`: the product beside a bare handler that runs the same SQL, in one run; the ratio is the figure.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import http from 'node:http';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort, startPostgres } from '../postgres/index.mjs';
import { fill } from './fill.mjs';
import { hammer, send } from './load.mjs';
import { recorded } from './recorded-sql.mjs';
import { startTimes } from './start-times.mjs';

const CONNECTIONS = 8;
/** What is written: a row for each connection to the product, and others that the bare handler writes over and over. */
const WRITTEN = 2 * CONNECTIONS;
const SECONDS = Number(process.env.BENCH_SECONDS ?? 1);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 15);
const SECRET_KEY = 'the-benchmark-needs-a-secret-that-is-long-enough';
const root = fileURLToPath(new URL('../../', import.meta.url));
const PASSWORD = 'amber-lantern-41-harbour';
const say = (line) => process.stdout.write(`${line}\n`);
/** How many texts were written, so that none is like the one before. */
let words = 0;
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

process.chdir(root);
const folder = await mkdtemp(join(tmpdir(), 'candela-bench-'));
const children = [];
const server = await startPostgres({ dataDirectory: join(folder, 'postgres') });
try {
  await main();
} finally {
  for (const child of children) child.kill('SIGKILL');
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

async function main() {
  const port = await freePort();
  const env = {
    NODE_ENV: 'production',
    LOG_LEVEL: 'error',
    DATABASE_URL: server.ownerUrl,
    SECRET_KEY,
    VAULT_MASTER_KEY: Buffer.alloc(32, 3).toString('base64'),
    DATA_DIRECTORY: folder,
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
  };
  say('Filling a database with 100,000 applications …');
  await run(['apps/api/dist/migrate.js'], env);
  await run(['apps/worker/dist/demo.js', '--without-history'], env);
  const superuserUrl = server.superuserUrl.replace(/\/[^/]*$/, '/candela');
  const filled = await fill(superuserUrl);
  const api = start(['apps/api/dist/main.js'], env);
  const worker = start(['apps/worker/dist/main.js'], env);
  await reachable(port, '/api/health/ready');
  const memory = await memoryAtRest({ api: api.pid, worker: worker.pid });
  worker.kill('SIGTERM');

  const scenarios = await scenariosOf(port, filled);
  const records = {};
  for (const scenario of scenarios) await record(scenario, port, superuserUrl, records);
  const recordFile = join(folder, 'records.json');
  await writeFile(recordFile, JSON.stringify(records));
  const { urlForRole, APP_ROLE } = await import('@candela/platform');
  const barePort = await freePort();
  start(
    [
      join(root, 'tools/bench/bare-server.mjs'),
      recordFile,
      String(barePort),
      urlForRole(server.ownerUrl, APP_ROLE, SECRET_KEY),
    ],
    {},
  );
  await reachable(barePort, `/${scenarios[0].names[0]}`);

  const results = [];
  for (const scenario of scenarios) results.push(await measure(scenario, port, barePort));
  const starts = process.argv.includes('--start') ? await startTimes(root) : null;
  report({ applications: filled.applications, postings: filled.ledger.postings, results, memory, starts });
}

/** What is measured: each says what the product is asked and, where it matters, how the next request follows from the last. */
async function scenariosOf(port, filled) {
  const officer = await signIn(port, 'officer@candela.example');
  const drafts = await draftsOf(port);
  return [
    {
      title: 'list of 25 among 100,000 applications',
      names: ['list'],
      next: () => ({ method: 'GET', path: '/api/desk/applications', headers: officer }),
    },
    {
      title: 'one application on the desk',
      names: ['one'],
      next: () => ({
        method: 'GET',
        path: `/api/desk/applications/${filled.applicationId}`,
        headers: officer,
      }),
    },
    {
      title: 'saving a section',
      names: drafts.slice(CONNECTIONS).map((_, index) => `save${index}`),
      next: (row) => saving(drafts[row]),
      heard: (row, answer) => renewed(drafts[row], answer),
    },
    ...(await reviewScenarios(port, officer, filled.reviews)),
    ...(await moneyScenarios(port, filled.ledger)),
  ];
}

async function reviewScenarios(port, officer, { callId, reviewer }) {
  const session = await signIn(port, reviewer);
  const { items: ranked } = await ask(port, `/api/calls/${callId}/ranking`, officer);
  const { id } = ranked.find(({ submitted }) => submitted === 3);
  const { items: own } = await ask(port, '/api/reviews', session);
  const written = own
    .slice(0, WRITTEN)
    .map((review) => ({ id: review.id, version: review.version, session }));
  if (written.length < WRITTEN) throw new Error(`Only ${written.length} reviews are being written.`);
  return [
    {
      title: 'list with scores: ranking of 1,000 applications',
      names: ['ranking'],
      next: () => ({ method: 'GET', path: `/api/calls/${callId}/ranking`, headers: officer }),
    },
    {
      title: 'my assignments',
      names: ['assignments'],
      next: () => ({ method: 'GET', path: '/api/reviews', headers: session }),
    },
    {
      title: 'one application with three reviews',
      names: ['reviews'],
      next: () => ({ method: 'GET', path: `/api/applications/${id}/reviews`, headers: officer }),
    },
    {
      title: 'saving a review',
      names: written.slice(CONNECTIONS).map((_, index) => `review${index}`),
      next: (row) => savingReview(written[row]),
      heard: (row, answer) => renewed(written[row], answer),
    },
  ];
}

async function moneyScenarios(port, { awardId, postings }) {
  const finance = await signIn(port, 'finance@candela.example');
  const page = (name) => () => ({ method: 'GET', path: `/api/awards/${awardId}/${name}`, headers: finance });
  return [
    {
      title: `an award's money among ${postings.toLocaleString('en')} postings`,
      names: ['money'],
      next: page('money'),
    },
    { title: 'a page of its ledger', names: ['ledger'], next: page('ledger') },
  ];
}

/** The next save of a review: another comment, on the version that the last one made. */
function savingReview(review) {
  words += 1;
  const headers = {
    ...review.session,
    'idempotency-key': randomUUID(),
    'if-match': `"${review.version}"`,
  };
  const body = JSON.stringify({ answers: { 'overall.comment': `A comment in its ${words}th version` } });
  return { method: 'PATCH', path: `/api/reviews/${review.id}`, headers, body };
}

/** The next save of a draft: another text, on the version that the last one made. */
function saving(draft) {
  words += 1;
  const headers = { ...draft.session, 'idempotency-key': randomUUID(), 'if-match': `"${draft.version}"` };
  const body = JSON.stringify({ answers: { title: `A title in its ${words}th version` } });
  return { method: 'PATCH', path: `/api/applications/${draft.id}/sections/project`, headers, body };
}

/** Each save makes the version that the next one must name. */
function renewed(written, { status, body }) {
  if (status === 200) written.version = JSON.parse(body).version;
}

/** Drafts enough that nobody waits for another's row. */
async function draftsOf(port) {
  const session = await signIn(port, 'applicant@lukanda.example');
  const { items: calls } = await ask(port, '/api/public/calls', {});
  const drafts = [];
  let refusal = 'no call of the bench is open';
  const { actor } = await ask(port, '/api/session', session);
  const [{ organizationId }] = actor.memberships;
  for (const call of calls.filter(({ reference }) => reference.startsWith('BENCH-'))) {
    if (drafts.length === WRITTEN) break;
    const headers = { ...session, 'idempotency-key': randomUUID() };
    const body = JSON.stringify({ callId: call.id, organizationId, language: 'en' });
    const reply = await send(http.globalAgent, port, {
      method: 'POST',
      path: '/api/applications',
      headers,
      body,
    });
    if (reply.status === 201) drafts.push({ id: JSON.parse(reply.body).id, version: 1, session });
    else refusal = `${reply.status} ${reply.body.slice(0, 300)}`;
  }
  if (drafts.length < WRITTEN) throw new Error(`Only ${drafts.length} drafts could be started: ${refusal}`);
  return drafts;
}

async function record(scenario, port, superuserUrl, records) {
  const once = async (row, call) => {
    const reply = await send(http.globalAgent, port, call);
    if (reply.status >= 400)
      throw new Error(`${scenario.title}: ${reply.status} ${reply.body.slice(0, 300)}`);
    scenario.heard?.(row, reply);
  };
  for (const [index, name] of scenario.names.entries()) {
    const row = CONNECTIONS + index;
    // Once to warm up what the process keeps, once to be written down.
    await once(row, scenario.next(row));
    const call = scenario.next(row);
    const statements = await recorded({ superuserUrl, logFile: server.logFile }, () => once(row, call));
    records[name] = { statements, fresh: call.headers?.['idempotency-key'] ?? null };
    scenario.queries = statements.filter(({ text }) => !/^(BEGIN|COMMIT|START|SET)/i.test(text)).length;
    scenario.statements = statements.length;
  }
}

/** Product and bare handler in turn, in short rounds, so that a machine that slows down slows both. The first counts for neither. */
async function measure(scenario, port, barePort) {
  const product = [];
  const bare = [];
  const load = { connections: CONNECTIONS, seconds: SECONDS };
  const bareCall = (connection) => ({
    method: 'POST',
    path: `/${scenario.names[connection % scenario.names.length]}`,
  });
  for (let round = 0; round <= ROUNDS; round += 1) {
    product.push(await hammer({ ...load, port, next: scenario.next, heard: scenario.heard }));
    bare.push(await hammer({ ...load, port: barePort, next: bareCall }));
  }
  for (const [who, rounds] of Object.entries({ product, bare })) {
    const failure = rounds.find((one) => one.failure)?.failure;
    if (failure)
      throw new Error(`${scenario.title}, ${who}: ${failure.status} ${failure.body.slice(0, 300)}`);
  }
  product.shift();
  bare.shift();
  const ratios = product.map((one, index) => one.perSecond / bare[index].perSecond);
  const of = (list, figure) => median(list.map((one) => one[figure]));
  return {
    work: scenario.title,
    queries: scenario.queries,
    statements: scenario.statements,
    perSecond: of(product, 'perSecond'),
    p50Ms: of(product, 'p50Ms'),
    p95Ms: of(product, 'p95Ms'),
    bytes: of(product, 'bytes'),
    barePerSecond: of(bare, 'perSecond'),
    ratio: median(ratios),
    ratioMin: Math.min(...ratios),
    ratioMax: Math.max(...ratios),
  };
}

function report(figures) {
  say(
    `\n${figures.applications.toLocaleString('en')} applications, ${CONNECTIONS} connections, medians of ${ROUNDS} rounds of ${SECONDS} s\n`,
  );
  say('| work | queries | requests/s | p50 / p95 ms | bytes | bare/s | ratio (min–max) |');
  say('|---|---|---|---|---|---|---|');
  for (const row of figures.results) {
    const ratio = `${row.ratio.toFixed(2)} (${row.ratioMin.toFixed(2)}–${row.ratioMax.toFixed(2)})`;
    const times = `${row.p50Ms.toFixed(1)} / ${row.p95Ms.toFixed(1)}`;
    say(
      `| ${row.work} | ${row.queries} | ${row.perSecond.toFixed(0)} | ${times} | ${row.bytes} | ${row.barePerSecond.toFixed(0)} | ${ratio} |`,
    );
  }
  say('\n| process at rest | MB |\n|---|---|');
  for (const [name, megabytes] of Object.entries(figures.memory)) say(`| ${name} | ${megabytes} |`);
  if (figures.starts) {
    say('\n| until the first page answers | seconds |\n|---|---|');
    for (const [name, seconds] of Object.entries(figures.starts)) say(`| ${name} | ${seconds.toFixed(1)} |`);
  }
  say(`\n${JSON.stringify(figures)}`);
}

async function signIn(port, email) {
  const headers = { 'idempotency-key': randomUUID() };
  const body = JSON.stringify({ email, password: PASSWORD });
  const reply = await send(http.globalAgent, port, { method: 'POST', path: '/api/session', headers, body });
  const cookie = reply.headers['set-cookie']?.map((one) => one.split(';')[0]).join('; ');
  if (!cookie) throw new Error(`${email} could not sign in: ${reply.status} ${reply.body}`);
  return { cookie };
}

async function ask(port, path, headers) {
  const reply = await send(http.globalAgent, port, { method: 'GET', path, headers });
  if (reply.status !== 200) throw new Error(`${path}: ${reply.status} ${reply.body.slice(0, 300)}`);
  return JSON.parse(reply.body);
}

async function memoryAtRest(pids) {
  await new Promise((resolve) => setTimeout(resolve, 5000));
  const entries = Object.entries(pids).map(async ([name, pid]) => {
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    return [name, Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024)];
  });
  return Object.fromEntries(await Promise.all(entries));
}

function start(words, env) {
  const child = spawn(process.execPath, words, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  children.push(child);
  return child;
}

function run(words, env) {
  return new Promise((resolve, reject) => {
    start(words, env).on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${words[0]} ended with ${code}`)),
    );
  });
}

async function reachable(port, path) {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const reply = await send(http.globalAgent, port, { method: 'GET', path }).catch(() => null);
    if (reply && reply.status < 500) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Nothing answers at ${port}${path}.`);
}
