import { row, type MatrixPart, type MatrixRow } from '../access-matrix.js';
import { UNKNOWN_ID, versionOf, type MatrixWorld } from '../matrix-world.js';

const ITEM = {
  area: 'finance',
  currentLevel: 1,
  targetLevel: 2,
  activity: 'Two people sign.',
  provider: '',
  dueOn: '2027-03-31',
  costMinor: null,
  indicator: 'Twelve months closed.',
};
const ACTIVITY = {
  planItemId: null,
  type: 'training',
  topic: 'Accounts',
  mode: 'remote',
  heldOn: '2026-05-20',
  minutes: 60,
  expert: '',
  women: 3,
  men: 2,
  another: 0,
  scoreBefore: null,
  scoreAfter: null,
  feedback: null,
};
const REASON = { reason: 'It is so.' };

type Key = keyof MatrixWorld['capacity'];

/** A route on something of the file, and on nothing. */
function on(
  route: string,
  which: readonly (readonly [Key, string])[],
  { table, body }: { table?: string; body?: object } = {},
): MatrixRow[] {
  const more = body ? { body } : {};
  const none = table ? { ifMatch: 1, ...more } : more;
  return [
    ...which.map(([key, label]) =>
      row(route, label, async ({ server, capacity }) => ({
        params: { id: capacity[key], area: 'finance' },
        ...(table ? { ifMatch: await versionOf(server, table, capacity[key]) } : {}),
        ...more,
      })),
    ),
    row(route, 'none such', () => ({ params: { id: UNKNOWN_ID, area: 'finance' }, ...none })),
  ];
}

const FILE = [['fileId', 'with its file']] as const;
const NO_FILE = [['withoutFile', 'without a file']] as const;
const DRAFT = [['draft', 'draft']] as const;
const SUBMITTED = [['submitted', 'submitted']] as const;
const PLANNED = [['planItem', 'plan not agreed']] as const;

/** How organizations grow: files, assessments, plans and activities. */
export const capacityRows: MatrixPart = {
  title: 'capacity',
  rows: [
    ...on('GET /api/awards/:id/capacity', [...FILE, ...NO_FILE]),
    ...on('POST /api/awards/:id/capacity', [...FILE, ...NO_FILE], { body: {} }),
    ...on('POST /api/awards/:id/capacity/drop-out', FILE, { table: 'capacity_file', body: REASON }),
    ...on('POST /api/awards/:id/capacity/plan-items', FILE, { body: ITEM }),
    ...on('POST /api/awards/:id/capacity/agree-plan', FILE, { table: 'capacity_file', body: {} }),
    ...on('GET /api/awards/:id/capacity/activities', FILE),
    ...on('POST /api/awards/:id/capacity/activities', FILE, { body: ACTIVITY }),
    ...on('GET /api/capacity/assessments/:id', DRAFT),
    ...on('PUT /api/capacity/assessments/:id/levels/:area', [...DRAFT, ...SUBMITTED], {
      table: 'capacity_assessment',
      body: { level: 2, evidence: 'Minutes.' },
    }),
    ...on('PUT /api/capacity/assessments/:id/accounts', [...DRAFT, ...SUBMITTED], {
      body: { account: 'planChanges', before: '', text: 'We did.' },
    }),
    ...on('POST /api/capacity/assessments/:id/submit', DRAFT, { table: 'capacity_assessment', body: {} }),
    ...on('POST /api/capacity/assessments/:id/return', [...DRAFT, ...SUBMITTED], {
      table: 'capacity_assessment',
      body: REASON,
    }),
    ...on('POST /api/capacity/assessments/:id/confirm', [...DRAFT, ...SUBMITTED], {
      table: 'capacity_assessment',
      body: {},
    }),
    ...on('PUT /api/capacity/plan-items/:id', PLANNED, { table: 'capacity_plan_item', body: ITEM }),
    ...on('POST /api/capacity/plan-items/:id/remove', PLANNED, { table: 'capacity_plan_item', body: {} }),
    ...on('POST /api/capacity/plan-items/:id/begin', PLANNED, { table: 'capacity_plan_item', body: {} }),
    ...on('POST /api/capacity/plan-items/:id/finish', PLANNED, { table: 'capacity_plan_item', body: {} }),
    ...on('POST /api/capacity/plan-items/:id/drop', PLANNED, { table: 'capacity_plan_item', body: REASON }),
    ...on('PUT /api/capacity/activities/:id', [['activity', 'recorded']], {
      table: 'capacity_activity',
      body: ACTIVITY,
    }),
    ...on('POST /api/capacity/activities/:id/strike-out', [['activity', 'recorded']], {
      table: 'capacity_activity',
      body: REASON,
    }),
    row('GET /api/desk/capacity', ''),
    row('GET /api/desk/capacity/export', '', () => ({ query: '?language=en' })),
  ],
};
