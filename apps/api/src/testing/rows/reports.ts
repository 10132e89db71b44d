import { row, type MatrixPart, type MatrixRow } from '../access-matrix.js';
import { UNKNOWN_ID, versionOf, type MatrixWorld } from '../matrix-world.js';

type ReportKey = keyof MatrixWorld['reports'];

const EACH: readonly ReportKey[] = ['scheduled', 'submitted'];

/** A route on the named reports, and on none. */
function onReports(
  route: string,
  which: readonly ReportKey[],
  more: (world: MatrixWorld, id: string) => object | Promise<object> = () => ({}),
): MatrixRow[] {
  return [
    ...which.map((one) =>
      row(route, one, async (world) => {
        const id = world.reports[one];
        return { params: { id, sectionKey: 'story' }, ...(await more(world, id)) };
      }),
    ),
    row(route, 'none such', async (world) => ({
      params: { id: UNKNOWN_ID, sectionKey: 'story' },
      ...(await more(world, UNKNOWN_ID)),
    })),
  ];
}

/** A verb on a report as it stands. */
const verb = (name: string, which: readonly ReportKey[], body: object = {}): MatrixRow[] =>
  onReports(`POST /api/reports/:id/${name}`, which, async ({ server }, id) => ({
    ifMatch: id === UNKNOWN_ID ? 1 : await versionOf(server, 'report', id),
    body,
  }));

async function certification({ server }: MatrixWorld, id: string): Promise<object> {
  const { rows } = await server.owner.query<{ sum: number | null }>(
    'SELECT sum(version)::int AS sum FROM report_section WHERE report_id = $1',
    [id],
  );
  return { body: { contentVersion: rows[0]?.sum ?? 0, certified: true, typedName: 'Somebody Who Signs' } };
}

/** Awards of which the close is asked. */
const CLOSING: readonly (readonly [string, (world: MatrixWorld) => string])[] = [
  ['active', ({ reportingAwardId }) => reportingAwardId],
  ['closing', ({ closingAwardId }) => closingAwardId],
  ['none such', () => UNKNOWN_ID],
];

/** What awards owe to report, the reports, and the close. */
export const reportRows: MatrixPart = {
  title: 'reports',
  rows: [
    row('GET /api/awards/:id/reports', 'active', ({ reportingAwardId }) => ({
      params: { id: reportingAwardId },
    })),
    row('GET /api/awards/:id/reports', 'none such', () => ({ params: { id: UNKNOWN_ID } })),
    ...CLOSING.flatMap(([name, award]) => [
      row('GET /api/awards/:id/checklist', name, (world) => ({ params: { id: award(world) } })),
      row('POST /api/awards/:id/close', name, async (world) => ({
        params: { id: award(world) },
        ifMatch: award(world) === UNKNOWN_ID ? 1 : await versionOf(world.server, 'award', award(world)),
      })),
    ]),
    ...onReports('GET /api/reports/:id', ['submitted']),
    ...onReports('GET /api/reports/:id/check', ['submitted']),
    ...onReports('GET /api/reports/:id/sections/:sectionKey', ['submitted']),
    ...onReports('PATCH /api/reports/:id/sections/:sectionKey', EACH, () => ({
      ifMatch: 1,
      body: { answers: { lessons: 'Fewer villages.' } },
    })),
    ...onReports('POST /api/reports/:id/submit', EACH, certification),
    row('GET /api/desk/reports', ''),
    ...onReports('GET /api/desk/reports/:id', EACH),
    ...onReports('POST /api/reports/:id/comment', EACH, () => ({ body: { text: 'Thank you.' } })),
    ...verb('accept', EACH),
    ...verb('return', EACH),
    ...verb('skip', EACH, { reason: 'Nothing was paid.' }),
    ...verb('extend', EACH, { dueOn: '2031-01-01', reason: 'The rains were late.' }),
  ],
};
