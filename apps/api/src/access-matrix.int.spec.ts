import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { RouteChecks } from '@candela/platform';
import {
  fillMatrix,
  tryAs,
  untriedRoutes,
  type Cell,
  type FilledPart,
  type FilledRow,
} from './testing/access-matrix.js';
import { startApiServer, type ApiServer } from './testing/api-server.js';
import { matrixWorld, type MatrixWorld } from './testing/matrix-world.js';
import { PERSONA_KEYS, type PersonaKey } from './testing/personas.js';
import { renderMatrix } from './testing/render-matrix.js';
import { MATRIX_PARTS } from './testing/rows/index.js';

const CHECKED_IN = fileURLToPath(new URL('../../../docs/access-matrix.md', import.meta.url));
/** Where the generator wants the page written; unset in tests. */
const WRITE_TO = process.env['ACCESS_MATRIX_FILE'];

const APPLICANTS = ['owner', 'editor', 'viewer', 'signatory', 'stranger'] as const;
const STAFF = PERSONA_KEYS.filter(
  (key) => key !== 'nobody' && !APPLICANTS.some((applicant) => applicant === key),
);

/** Routes that lead to what people wrote, or to public money. */
const CONTENTS =
  /^\w+ \/api\/(applications|desk|files|uploads|calls|portfolio\/(past-awards|totals|registers))\b/;

let server: ApiServer;
let world: MatrixWorld;
let filled: FilledPart[];

beforeAll(async () => {
  server = await startApiServer();
  world = await matrixWorld(server);
  filled = await fillMatrix(world, MATRIX_PARTS);
}, 900_000);
afterAll(() => server.stop());

function filledRow(route: string, on = ''): FilledRow {
  const found = filled.flatMap(({ rows }) => rows).find(({ row }) => row.route === route && row.on === on);
  if (!found) throw new Error(`No row tries ${route} on ${on}.`);
  return found;
}

function cell(route: string, on: string, persona: PersonaKey): Cell {
  return filledRow(route, on).answers[persona];
}

/** The personas who were let through. */
function allowed(route: string, on = ''): PersonaKey[] {
  const { answers } = filledRow(route, on);
  return PERSONA_KEYS.filter((key) => answers[key].status < 400);
}

/** What a list shows: its rows, and counts that are not zero. */
function rowsIn(body: unknown): unknown[] {
  const rows = Object.values(body as object).filter((value) => Array.isArray(value)) as {
    count?: number;
  }[][];
  return rows.flat().filter(({ count }) => count !== 0);
}

describe('the access matrix', () => {
  it('tries every route of the application', () => {
    expect(untriedRoutes(server.app.get(RouteChecks).routes(), MATRIX_PARTS)).toEqual([]);
  });

  it('asks well, so that each answer is about who asks and how things stand', () => {
    const badlyAsked = filled.flatMap(({ rows }) =>
      rows.flatMap(({ row, answers }) =>
        PERSONA_KEYS.filter(
          (key) => [400, 405, 412, 415, 428, 429].includes(answers[key].status) || answers[key].status >= 500,
        ).map((key) => `${row.route} on ${row.on} as ${key}: ${answers[key].status} ${answers[key].code}`),
      ),
    );
    expect(badlyAsked).toEqual([]);
  });

  it('is what docs/access-matrix.md says', async () => {
    const page = renderMatrix(filled);
    if (WRITE_TO) await writeFile(WRITE_TO, page);
    else expect(page).toBe(await readFile(CHECKED_IN, 'utf8'));
  });
});

describe('who sees what', () => {
  it('shows an organization’s draft to its members and to nobody else', () => {
    expect(allowed('GET /api/applications/:id', 'a draft')).toEqual([
      'owner',
      'editor',
      'viewer',
      'signatory',
    ]);
    expect(allowed('GET /api/desk/applications/:id', 'a draft')).toEqual([]);
    expect(allowed('GET /api/files/:id', 'of a draft')).toEqual(['owner', 'editor', 'viewer', 'signatory']);
  });

  it('shows what is internal to the officers of the mission, and what is not only to those whom its level names', () => {
    const read = 'GET /api/desk/applications/:id';
    expect(allowed(read, 'submitted, internal')).toEqual(['officer', 'teamOfficer', 'auditor']);
    expect(allowed(read, 'submitted, protected')).toEqual(['teamOfficer', 'auditor']);
    expect(allowed(read, 'submitted, restricted')).toEqual(['teamOfficer', 'auditor']);
  });

  it('answers an officer of another mission as if there were nothing', () => {
    for (const level of ['internal', 'protected', 'restricted']) {
      expect(cell('GET /api/desk/applications/:id', `submitted, ${level}`, 'otherOfficer').status).toBe(404);
    }
    expect(cell('GET /api/calls/:id', 'a draft', 'otherOfficer').status).toBe(404);
    expect(cell('GET /api/calls/:id', 'open', 'otherOfficer').status).toBe(404);
  });

  it('shows the administrator no application, no file, no call and no past award', async () => {
    const contents = filled
      .flatMap(({ rows }) => rows)
      .filter(({ row }) => CONTENTS.test(row.route))
      .filter(({ answers }) => answers.administrator.status < 400);
    const lists = contents.map(({ row }) => row.route);
    expect(lists).toEqual(['GET /api/calls', 'GET /api/applications', 'GET /api/desk/work-list']);
    for (const { row } of contents) {
      const { body } = await tryAs(world, row, world.personas.administrator);
      expect({ route: row.route, shown: rowsIn(body) }).toEqual({ route: row.route, shown: [] });
    }
  });

  it('tells the administrator that mails went, never to whom nor about what', async () => {
    const { body } = await tryAs(
      world,
      filledRow('GET /api/operations/mails').row,
      world.personas.administrator,
    );
    const [mail] = (body as { items: object[] }).items;
    expect(Object.keys(mail!).sort()).toEqual([
      'allowedActions',
      'attempts',
      'changedAt',
      'createdAt',
      'errorCode',
      'id',
      'kind',
      'state',
      'version',
    ]);
  });

  it('keeps every change of applications from auditors, and from all who only watch', () => {
    const changes = filled
      .flatMap(({ rows }) => rows)
      .filter(({ row }) =>
        /^(POST|PATCH|PUT|DELETE) \/api\/(applications|files|uploads|calls)/.test(row.route),
      );
    for (const watcher of ['auditor', 'reviewer', 'custodian', 'communications', 'viewer'] as const) {
      const made = changes.filter(({ answers }) => answers[watcher].status < 400).map(({ row }) => row.route);
      expect({ watcher, made }).toEqual({ watcher, made: [] });
    }
  });

  it('lets a signatory alone submit, and no member of the staff', () => {
    expect(allowed('POST /api/applications/:id/submit', 'a draft')).toEqual(['signatory']);
    for (const key of STAFF)
      expect(cell('POST /api/applications/:id/submit', 'a draft', key).status).toBe(404);
  });

  it('gives roles to nobody but through the administrator, and never the administrator’s own', () => {
    expect(allowed('PUT /api/staff/:userId/grants', 'a colleague')).toEqual(['administrator']);
    expect(allowed('PUT /api/staff/:userId/grants', 'oneself')).toEqual([]);
    expect(allowed('POST /api/staff/invitations')).toEqual(['administrator']);
  });

  it('lets mails and queues be settled by the administrator alone', () => {
    for (const address of ['mails', 'dead-letters']) {
      expect(allowed(`GET /api/operations/${address}`)).toEqual(['administrator']);
    }
    expect(allowed('GET /api/operations/queues', 'the live board')).toEqual(['administrator']);
    expect(allowed('GET /api/operations/queues/api/queues', 'the live board’s data')).toEqual([
      'administrator',
    ]);
  });

  it('lets nobody in without a session but where a route says that it is public', () => {
    const open = new Set(
      server.app
        .get(RouteChecks)
        .routes()
        .filter((route) => route.public)
        .map(({ method, path }) => `${method} ${path}`),
    );
    const routes = new Set(
      server.app
        .get(RouteChecks)
        .routes()
        .map(({ method, path }) => `${method} ${path}`),
    );
    const entered = filled
      .flatMap(({ rows }) => rows)
      .filter(
        ({ row, answers }) => routes.has(row.route) && !open.has(row.route) && answers.nobody.status !== 401,
      );
    expect(entered.map(({ row }) => row.route)).toEqual([]);
  });
});

describe('what is hidden', () => {
  it.each([
    ['GET /api/applications/:id', 'a draft', 'stranger'],
    ['GET /api/applications/:id', 'submitted, restricted', 'officer'],
    ['GET /api/desk/applications/:id', 'submitted, internal', 'otherOfficer'],
    ['GET /api/desk/applications/:id', 'submitted, restricted', 'officer'],
    ['GET /api/desk/applications/:id', 'submitted, internal', 'administrator'],
    ['GET /api/applications/:id/sections/:sectionKey', 'a draft', 'stranger'],
    ['GET /api/files/:id', 'of a draft', 'stranger'],
    ['GET /api/files/:id', 'of a submitted application, restricted', 'officer'],
    ['GET /api/organizations/:id', 'the organization', 'stranger'],
    ['GET /api/organizations/:id/members', 'the organization', 'stranger'],
    ['GET /api/calls/:id', 'a draft', 'otherOfficer'],
    ['GET /api/public/calls/:id', 'a draft', 'nobody'],
    ['POST /api/invitations/:id/revoke', 'to the organization', 'stranger'],
    ['POST /api/notifications/:id/mark-read', 'the owner’s', 'editor'],
    ['DELETE /api/sessions/:id', 'somebody else’s', 'editor'],
  ] as const)('answers %s on %s to the %s word for word as if there were none', async (route, on, key) => {
    const persona = world.personas[key];
    const hidden = await tryAs(world, filledRow(route, on).row, persona);
    const absent = await tryAs(world, filledRow(route, 'none such').row, persona);
    expect(hidden.status).toBe(404);
    expect({ status: hidden.status, text: hidden.text }).toEqual({
      status: absent.status,
      text: absent.text,
    });
  });
});
