import { exampleAnswers } from '@candela/contracts/templates';
import { row, type MatrixPart, type MatrixRow } from '../access-matrix.js';
import { UNKNOWN_ID, versionOf, type MatrixWorld } from '../matrix-world.js';

type Which = keyof MatrixWorld['applications'];

const NAMES: Record<Which, string> = {
  draft: 'a draft',
  internal: 'submitted, internal',
  protected: 'submitted, protected',
  restricted: 'submitted, restricted',
};
const EACH = Object.keys(NAMES) as Which[];
const SECTION = 'contact';

/** The route on each of the named applications. */
function onEach(
  route: string,
  which: readonly Which[],
  more: (world: MatrixWorld, id: string) => object | Promise<object> = () => ({}),
): MatrixRow[] {
  return which.map((one) =>
    row(route, NAMES[one], async (world) => {
      const id = world.applications[one];
      return { params: { id, sectionKey: SECTION }, ...(await more(world, id)) };
    }),
  );
}

/** The route on an application that does not exist. */
const onNone = (route: string, more: object = {}): MatrixRow =>
  row(route, 'none such', () => ({ params: { id: UNKNOWN_ID, sectionKey: SECTION }, ...more }));

const asItIs = async ({ server }: MatrixWorld, id: string) => ({
  ifMatch: await versionOf(server, 'application', id),
});

async function aSave({ server }: MatrixWorld, id: string): Promise<object> {
  const { rows } = await server.owner.query<{ version: number }>(
    'SELECT version FROM application_section WHERE application_id = $1 AND section_key = $2',
    [id, SECTION],
  );
  return { ifMatch: rows[0]?.version ?? 1, body: { answers: exampleAnswers('fr', '2027-01-01')[SECTION] } };
}

async function certification({ server }: MatrixWorld, id: string): Promise<object> {
  const { rows } = await server.owner.query<{ sum: number }>(
    'SELECT sum(version)::int AS sum FROM application_section WHERE application_id = $1',
    [id],
  );
  return { body: { contentVersion: rows[0]?.sum ?? 0, certified: true, typedName: 'Somebody Who Signs' } };
}

const SCREENED: Record<keyof MatrixWorld['screened'], string> = {
  checked: 'in screening, everything checked',
  changesRequested: 'changes requested',
};

/** The route on one of the applications in screening. */
function onScreened(
  route: string,
  which: keyof MatrixWorld['screened'],
  more: (world: MatrixWorld, id: string) => object | Promise<object> = () => ({}),
): MatrixRow {
  return row(route, SCREENED[which], async (world) => {
    const id = world.screened[which];
    return { params: { id, sectionKey: 'need' }, ...(await more(world, id)) };
  });
}

const refusal = { reasons: ['other'], explanation: 'The reason.' };
const request = { message: 'Why?', questions: [{ path: 'need/context', ask: 'Why?' }] };
const check = { check: 'theme', answer: 'yes', note: '' };

async function aSaveOf({ server }: MatrixWorld, id: string, answers: object): Promise<object> {
  const { rows } = await server.owner.query<{ version: number }>(
    `SELECT version FROM application_section WHERE application_id = $1 AND section_key = 'need'`,
    [id],
  );
  return { ifMatch: rows[0]?.version ?? 1, body: { answers } };
}

/** Screening: the officer's verbs, and what the applicant may do while changes are requested. */
const screeningRows: MatrixRow[] = [
  ...onEach('GET /api/applications/:id/screening', ['draft', 'internal', 'restricted']),
  onNone('GET /api/applications/:id/screening'),
  ...onEach('POST /api/applications/:id/check-eligibility', ['internal', 'restricted'], () => ({
    ifMatch: 0,
    body: check,
  })),
  onScreened('POST /api/applications/:id/check-eligibility', 'checked', () => ({ ifMatch: 7, body: check })),
  onScreened('POST /api/applications/:id/find-eligible', 'checked', asItIs),
  onScreened('POST /api/applications/:id/find-eligible', 'changesRequested', asItIs),
  ...(['checked', 'changesRequested'] as const).flatMap((which) => [
    onScreened('POST /api/applications/:id/find-ineligible', which, async (world, id) => ({
      body: refusal,
      ...(await asItIs(world, id)),
    })),
    onScreened('POST /api/applications/:id/request-changes', which, async (world, id) => ({
      body: request,
      ...(await asItIs(world, id)),
    })),
    onScreened('POST /api/applications/:id/resubmit', which, certification),
  ]),
  onNone('POST /api/applications/:id/find-eligible', { ifMatch: 1 }),
  onNone('POST /api/applications/:id/find-ineligible', { ifMatch: 1, body: refusal }),
  onNone('POST /api/applications/:id/request-changes', { ifMatch: 1, body: request }),
  onNone('POST /api/applications/:id/resubmit', {
    body: { contentVersion: 1, certified: true, typedName: 'Somebody Who Signs' },
  }),
  row(
    'PATCH /api/applications/:id/sections/:sectionKey',
    'changes requested, of this question',
    async (world) => {
      const id = world.screened.changesRequested;
      const saving = await aSaveOf(world, id, { context: 'Three villages.' });
      return { params: { id, sectionKey: 'need' }, ...saving };
    },
  ),
  row(
    'PATCH /api/applications/:id/sections/:sectionKey',
    'changes requested, of other questions',
    async (world) => {
      const id = world.screened.changesRequested;
      const saving = await aSaveOf(world, id, { objectives: 'Others.' });
      return { params: { id, sectionKey: 'need' }, ...saving };
    },
  ),
];

/** Applications as applicants and as officers meet them. */
export const applicationRows: MatrixPart = {
  title: 'applications',
  rows: [
    row('GET /api/applications', ''),
    row('POST /api/applications', 'an open call, for the organization', ({ calls, organizationId }) => ({
      body: { callId: calls.unapplied, organizationId, language: 'en' },
    })),
    row('POST /api/applications', 'a closed call, for the organization', ({ calls, organizationId }) => ({
      body: { callId: calls.closed, organizationId, language: 'en' },
    })),
    row(
      'POST /api/applications',
      'a call in the making, for the organization',
      ({ calls, organizationId }) => ({
        body: { callId: calls.draft, organizationId, language: 'en' },
      }),
    ),
    ...onEach('GET /api/applications/:id', EACH),
    onNone('GET /api/applications/:id'),
    ...onEach('GET /api/applications/:id/check', ['draft', 'internal']),
    ...onEach('GET /api/applications/:id/receipt', ['draft', 'internal', 'restricted']),
    ...onEach('GET /api/applications/:id/sections/:sectionKey', ['draft', 'internal', 'restricted']),
    onNone('GET /api/applications/:id/sections/:sectionKey'),
    ...onEach('PATCH /api/applications/:id/sections/:sectionKey', ['draft', 'internal'], aSave),
    onNone('PATCH /api/applications/:id/sections/:sectionKey', { ifMatch: 1, body: { answers: {} } }),
    ...onEach('POST /api/applications/:id/submit', ['draft', 'internal'], certification),
    ...onEach('POST /api/applications/:id/withdraw', ['draft', 'internal'], async (world, id) => ({
      body: {},
      ...(await asItIs(world, id)),
    })),
    ...onEach(
      'POST /api/applications/:id/raise-confidentiality',
      ['draft', 'internal', 'restricted'],
      async (world, id) => ({
        body: { level: 'restricted' },
        ...(await asItIs(world, id)),
      }),
    ),
    ...onEach('POST /api/applications/:id/start-screening', EACH, asItIs),
    ...screeningRows,
    row('GET /api/desk/applications', ''),
    ...onEach('GET /api/desk/applications/:id', EACH),
    onNone('GET /api/desk/applications/:id'),
  ],
};
