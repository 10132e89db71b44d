import type { TokenPurpose } from '@candela/contracts';
import type { Transaction } from '@candela/platform';
import { OneTimeToken } from '../model/one-time-token.entity.js';

/** Mails of one purpose that one account gets in an hour at most. */
export const MAILS_PER_HOUR_MAX = 3;

export interface MailRequest {
  /** Null where nobody has the address: the same is done, and no mail follows. */
  userId: string | null;
  purpose: TokenPurpose;
  newEmail?: string;
}

/**
 * Asks for a mail with a secret link: notes the request and emits `event` with its id. The secret itself is made when
 * the mail is composed. Above `MAILS_PER_HOUR_MAX` the request is noted without its account, so that nothing is sent;
 * the caller must hold a lock on the account for the count to be right. Returns the id of the request.
 */
export async function requestMail(tx: Transaction, request: MailRequest, event: string): Promise<string> {
  const [sent] = await tx.sql<{ count: number }>(
    'the count limits mails and is shown to nobody',
    `SELECT count(*)::int AS count FROM one_time_token WHERE user_id = $1 AND purpose = $2 AND requested_at > $3`,
    [request.userId, request.purpose, new Date(tx.now.getTime() - 3_600_000)],
  );
  const row = Object.assign(new OneTimeToken(), {
    id: tx.newId(),
    userId: (sent?.count ?? 0) < MAILS_PER_HOUR_MAX ? request.userId : null,
    purpose: request.purpose,
    newEmail: request.newEmail ?? null,
    previousEmail: null,
    requestedAt: tx.now,
    tokenHash: null,
    expiresAt: null,
    usedAt: null,
  });
  await tx.insert(row);
  tx.emit(event, { requestId: row.id });
  return row.id;
}
