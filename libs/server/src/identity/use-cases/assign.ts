import type { Transaction } from '@candela/platform';

/**
 * Puts a person into the team of a call, within the transaction of the context whose call it is; that context has
 * asked its policy. Doing it twice changes nothing.
 */
export async function assign(tx: Transaction, userId: string, callId: string): Promise<void> {
  await tx.sql(
    'the context of the call has asked its policy',
    `INSERT INTO assignment (id, user_id, kind, subject_id, assigned_at) VALUES ($1, $2, 'call', $3, $4)
     ON CONFLICT (user_id, kind, subject_id) DO NOTHING`,
    [tx.newId(), userId, callId, tx.now],
  );
}

/** Takes a person out of the team of a call, likewise. */
export async function unassign(tx: Transaction, userId: string, callId: string): Promise<void> {
  await tx.sql(
    'the context of the call has asked its policy',
    `DELETE FROM assignment WHERE user_id = $1 AND kind = 'call' AND subject_id = $2`,
    [userId, callId],
  );
}
