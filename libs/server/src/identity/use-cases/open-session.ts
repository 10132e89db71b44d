import { ANONYMOUS, type Actor, type Transaction } from '@candela/platform';
import { newSecret } from '../model/secret-token.js';
import { Session } from '../model/session.entity.js';

/** A session that has just begun. The token goes into the cookie and nowhere else. */
export interface OpenedSession {
  sessionId: string;
  token: string;
}

/** Begins a session of the person. */
export async function openSession(tx: Transaction, userId: string): Promise<OpenedSession> {
  const { token, hash } = newSecret();
  const session = Object.assign(new Session(), {
    id: tx.newId(),
    userId,
    tokenHash: hash,
    startedAt: tx.now,
    lastSeenAt: tx.now,
  });
  await tx.insert(session);
  return { sessionId: session.id, token };
}

/** Ends the sessions of a person, all or all but one. Returns how many. */
export async function endSessions(
  tx: Transaction,
  userId: string,
  exceptId: string | null = null,
): Promise<number> {
  const ended = await tx.sql<{ id: string }>(
    'whoever may change the way into an account may end its sessions',
    'WITH ended AS (DELETE FROM session WHERE user_id = $1 AND id IS DISTINCT FROM $2::uuid RETURNING id) SELECT id FROM ended',
    [userId, exceptId],
  );
  return ended.length;
}

/** Ends one session. */
export async function endSession(tx: Transaction, sessionId: string): Promise<void> {
  await tx.sql('whoever holds a session may end it', 'DELETE FROM session WHERE id = $1', [sessionId]);
}

/** The actor for what a person does who has just proved by password or mail who they are. */
export function personActor(userId: string): Actor {
  return { ...ANONYMOUS, kind: 'person', userId };
}
