import { row, type MatrixPart } from '../access-matrix.js';
import { UNKNOWN_ID, versionOf, type MatrixWorld } from '../matrix-world.js';

const theMail = async ({ server, mailId }: MatrixWorld) => ({
  params: { id: mailId },
  ifMatch: await versionOf(server, 'mail_delivery', mailId),
});
const NO_SUCH_LETTER = { body: { queue: 'events', id: 'no-such-letter' } };

/** Inboxes, and what the administrator does about mails and queues. */
export const notificationRows: MatrixPart = {
  title: 'notifications',
  rows: [
    row('GET /api/notifications', ''),
    row('GET /api/notifications/unread', ''),
    row('POST /api/notifications/mark-all-read', ''),
    row('POST /api/notifications/:id/mark-read', 'the owner’s', ({ notificationIdOfOwner: id }) => ({
      params: { id },
    })),
    row('POST /api/notifications/:id/mark-read', 'none such', () => ({ params: { id: UNKNOWN_ID } })),
    row('GET /api/notifications/preferences', ''),
    row('PUT /api/notifications/preferences', '', () => ({
      body: { mail: 'each', content: 'neutral' },
      ifMatch: 0,
    })),
    row('GET /api/operations/mails', ''),
    row('POST /api/operations/mails/:id/send-again', 'an uncertain mail', theMail),
    row('POST /api/operations/mails/:id/drop', 'an uncertain mail', theMail),
    row('GET /api/operations/dead-letters', ''),
    row('POST /api/operations/dead-letters/retry', 'none such', () => NO_SUCH_LETTER),
    row('POST /api/operations/dead-letters/discard', 'none such', () => NO_SUCH_LETTER),
    row('GET /api/operations/queues', 'the live board'),
    row('GET /api/operations/queues/api/queues', 'the live board’s data'),
  ],
};
