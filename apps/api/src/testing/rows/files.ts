import { announce, announcement, BYTES_FOLLOW, picture, sent, upload } from '@candela/server/testing';
import { row, type MatrixPart } from '../access-matrix.js';
import { UNKNOWN_ID, type MatrixWorld } from '../matrix-world.js';

const VERSION = { 'tus-resumable': '1.0.0' };

/** Makes a fresh upload for every request, since what is on disk cannot be undone; those before are out of the way. */
function fresh(make: (founder: MatrixWorld['founder'], applicationId: string) => Promise<string>) {
  return async ({
    server,
    founder,
    applications,
    files,
  }: MatrixWorld): Promise<{ params: { id: string } }> => {
    await server.owner.query(
      `UPDATE stored_file SET state = 'removed', removed_at = $3
       WHERE place_id = $1 AND id <> $2 AND state <> 'removed'`,
      [applications.draft, files.draft, server.clock.now()],
    );
    return { params: { id: await make(founder, applications.draft) } };
  };
}

const begun = fresh(({ browser }, id) => announce(browser, id, picture()));
const arrived = fresh(({ browser }, id) => sent(browser, id));
const stored = fresh(async ({ browser }, id) => (await upload(browser, id)).fileId);

/** What is attached to applications. */
export const fileRows: MatrixPart = {
  title: 'files',
  rows: [
    row('GET /api/files/:id', 'of a draft', ({ files }) => ({ params: { id: files.draft } })),
    row('GET /api/files/:id', 'of a submitted application, internal', ({ files }) => ({
      params: { id: files.internal },
    })),
    row('GET /api/files/:id', 'of a submitted application, protected', ({ files }) => ({
      params: { id: files.protected },
    })),
    row('GET /api/files/:id', 'of a submitted application, restricted', ({ files }) => ({
      params: { id: files.restricted },
    })),
    row('GET /api/files/:id', 'none such', () => ({ params: { id: UNKNOWN_ID } })),
    row('DELETE /api/files/:id', 'stored, in no answer', stored),
    row('DELETE /api/files/:id', 'in an answer', ({ files }) => ({ params: { id: files.draft } })),
    row('POST /api/uploads', 'to a draft', ({ applications }) => ({
      headers: announcement(applications.draft, picture().length),
    })),
    row('POST /api/uploads', 'to a submitted application', ({ applications }) => ({
      headers: announcement(applications.internal, picture().length),
    })),
    row('POST /api/uploads', 'to no application', () => ({
      headers: announcement(UNKNOWN_ID, picture().length),
    })),
    row('HEAD /api/uploads/:id', 'to a draft', async (world) => ({
      ...(await begun(world)),
      headers: VERSION,
    })),
    row('PATCH /api/uploads/:id', 'to a draft', async (world) => ({
      ...(await begun(world)),
      headers: BYTES_FOLLOW,
      body: picture(),
    })),
    row('PATCH /api/uploads/:id', 'none such', () => ({
      params: { id: UNKNOWN_ID },
      headers: BYTES_FOLLOW,
      body: picture(),
    })),
    row('POST /api/uploads/:id/finish', 'to a draft', arrived),
    row('DELETE /api/uploads/:id', 'to a draft', begun),
  ],
};
