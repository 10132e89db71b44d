import type { TokenPurpose } from '@candela/contracts';
import { invariant, systemActor } from '@candela/platform';
import { issueInvitationLink, issueMailLink, type InvitationLink, type MailLink } from '../identity/index.js';
import type { TestServer } from './test-server.js';

/**
 * Composes the mail of the latest request that somebody made for a purpose, as the sender of mails does; `token` is
 * the secret in it.
 */
export async function linkFor(
  server: TestServer,
  purpose: TokenPurpose,
  email: string,
): Promise<MailLink & { token: string }> {
  // The clock of a test may stand still: the place in the table tells what came last.
  const { rows } = await server.owner.query<{ id: string }>(
    `SELECT t.id FROM one_time_token t JOIN user_account u ON u.id = t.user_id
     WHERE t.purpose = $1 AND u.email = $2 ORDER BY t.requested_at DESC, t.ctid DESC LIMIT 1`,
    [purpose, email],
  );
  const requestId = rows[0]?.id ?? '';
  const link = await server.unitOfWork.run(systemActor('test'), (tx) => issueMailLink(tx, requestId));
  invariant(link, `The latest request for ${purpose} leads to no mail.`);
  return { ...link, token: tokenIn(link.path) };
}

/** The same for the mail of an invitation. */
export async function linkOfInvitation(
  server: TestServer,
  invitationId: string,
): Promise<InvitationLink & { token: string }> {
  const link = await server.unitOfWork.run(systemActor('test'), (tx) =>
    issueInvitationLink(tx, invitationId),
  );
  invariant(link, 'The invitation is not open any more.');
  return { ...link, token: tokenIn(link.path) };
}

function tokenIn(path: string | null): string {
  return path?.split('#')[1] ?? '';
}
