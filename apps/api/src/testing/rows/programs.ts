import { row, type MatrixPart, type MatrixRow } from '../access-matrix.js';
import { UNKNOWN_ID, versionOf, type MatrixWorld } from '../matrix-world.js';

type Which = keyof MatrixWorld['calls'];
const NAMES: Record<Which, string> = {
  draft: 'a draft',
  translationReview: 'in translation review',
  open: 'open',
  unapplied: 'open',
  closed: 'closed',
};
const REASON = { reason: { en: 'The river is high.', fr: 'La rivière est haute.' } };

function on(route: string, which: Which, body?: object): MatrixRow {
  return row(route, NAMES[which], async (world) => ({
    params: { id: world.calls[which] },
    ...(body ? { body } : {}),
    ...(route.startsWith('GET')
      ? {}
      : { ifMatch: await versionOf(world.server, 'call', world.calls[which]) }),
  }));
}

const onNone = (route: string): MatrixRow => row(route, 'none such', () => ({ params: { id: UNKNOWN_ID } }));

function editedForm(which: Which): MatrixRow {
  return row('PATCH /api/calls/:id/form', NAMES[which], async (world) => ({
    params: { id: world.calls[which] },
    body: { questions: [] },
    ifMatch: await formVersion(world, world.calls[which]),
  }));
}

async function formVersion({ server }: MatrixWorld, callId: string): Promise<number> {
  const { rows } = await server.owner.query<{ version: number }>(
    'SELECT version FROM form_version WHERE call_id = $1',
    [callId],
  );
  return rows[0]!.version;
}

const newCall = (programId: string, missionId: string | null) => ({
  body: { programId, missionId, timeZone: 'Africa/Nairobi' },
});

/** Programs and their calls, on the desk and in public. */
export const programRows: MatrixPart = {
  title: 'programs',
  rows: [
    row('GET /api/programs', ''),
    row('GET /api/calls', ''),
    row('POST /api/calls', 'for the mission', ({ programId, missionId }) => newCall(programId, missionId)),
    row('POST /api/calls', 'for the whole program', ({ programId }) => newCall(programId, null)),
    on('GET /api/calls/:id', 'draft'),
    on('GET /api/calls/:id', 'open'),
    onNone('GET /api/calls/:id'),
    on('GET /api/calls/:id/timeline', 'draft'),
    on('PATCH /api/calls/:id', 'draft', { title: { en: 'A title', fr: 'Un titre' } }),
    on('PATCH /api/calls/:id', 'closed', { title: { en: 'A title', fr: 'Un titre' } }),
    on('GET /api/calls/:id/form', 'draft'),
    editedForm('draft'),
    editedForm('open'),
    on('POST /api/calls/:id/request-translation-review', 'draft'),
    on('POST /api/calls/:id/return-to-draft', 'translationReview'),
    on('POST /api/calls/:id/publish', 'translationReview'),
    on('POST /api/calls/:id/publish', 'draft'),
    on('POST /api/calls/:id/extend', 'open', { closesAtLocal: '2026-09-30T23:59', ...REASON }),
    on('POST /api/calls/:id/cancel', 'open', REASON),
    on('POST /api/calls/:id/archive', 'closed'),
    on('POST /api/calls/:id/archive', 'open'),
    row('GET /api/public/calls', ''),
    on('GET /api/public/calls/:id', 'open'),
    on('GET /api/public/calls/:id', 'draft'),
    onNone('GET /api/public/calls/:id'),
    on('GET /api/public/calls/:id/form', 'open'),
    on('GET /api/public/calls/:id/form', 'draft'),
  ],
};
