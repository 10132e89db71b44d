import type { ConfidentialityLevel } from '@candela/contracts';
import type { Transaction } from '@candela/platform';
import type { AccountMailKind, SecretMailKind } from '../mail/mail-texts.js';
import type { NotificationFacts } from '../model/notification.entity.js';

/** What somebody should know. */
export interface Message {
  /** The catalogue's sentence, and the kind of mail for who wants it named. */
  kind: string;
  /** References only: what may stand in a list that somebody sees over the reader's shoulder. */
  facts: NotificationFacts;
  /** Page of the portal that shows it. */
  link: string;
  /** How confidential the thing is: nothing above `internal` is named in a mail, and `restricted` sends none. */
  level: ConfidentialityLevel;
}

/**
 * Puts a message into people's inboxes and queues a mail to those who want mails; once for each event, kind and
 * person, however often it is called. Three statements, whatever the number of people.
 */
export async function tell(
  tx: Transaction,
  eventId: string,
  message: Message,
  userIds: readonly string[],
): Promise<void> {
  if (userIds.length === 0) return;
  const people = [...new Set(userIds)].map((userId) => ({ userId, id: tx.newId(), mailId: tx.newId() }));
  await tx.sql(
    'messages are written by the portal for people found by their roles',
    `INSERT INTO notification (id, user_id, kind, event_id, facts, link, created_at)
     SELECT (p->>'id')::uuid, (p->>'userId')::uuid, $2, $3, $4::jsonb, $5, $6 FROM jsonb_array_elements($1::jsonb) p
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(people), message.kind, eventId, JSON.stringify(message.facts), message.link, tx.now],
  );
  if (message.level === 'restricted') return;
  const mails = await tx.sql<{ id: string }>(
    'mails are queued by the portal for people found by their roles',
    `INSERT INTO mail_delivery (id, kind, event_id, user_id, facts, state, attempts, created_at, changed_at, version)
     SELECT (p->>'mailId')::uuid,
            CASE WHEN coalesce(preference.content, 'neutral') = 'named' AND $5 THEN $2 ELSE 'message' END,
            $3, (p->>'userId')::uuid, $4::jsonb, 'queued', 0, $6, $6, 1
     FROM jsonb_array_elements($1::jsonb) p
     LEFT JOIN notification_preference preference ON preference.user_id = (p->>'userId')::uuid
     WHERE coalesce(preference.mail, 'each') = 'each'
     ON CONFLICT DO NOTHING RETURNING id`,
    [
      JSON.stringify(people),
      message.kind,
      eventId,
      JSON.stringify(message.facts),
      message.level === 'public' || message.level === 'internal',
      tx.now,
    ],
  );
  for (const { id } of mails) tx.emit('mail.queued', { mailDeliveryId: id });
}

/** A mail about an account or an invitation itself: not a choice of the receiver's. */
export interface DirectMail {
  kind: SecretMailKind | AccountMailKind;
  userId?: string;
  invitationId?: string;
  /** The request that it answers; who asked is looked up when it is sent. */
  requestId?: string;
}

/** Queues a direct mail, once for each event, kind and receiver. */
export async function queueDirectMail(tx: Transaction, eventId: string, mail: DirectMail): Promise<void> {
  const rows = await tx.sql<{ id: string }>(
    'the portal writes to whoever asked for it',
    `INSERT INTO mail_delivery
       (id, kind, event_id, user_id, invitation_id, subject_id, facts, state, attempts, created_at, changed_at, version)
     VALUES ($1, $2, $3, $4, $5, $6, '{}', 'queued', 0, $7, $7, 1) ON CONFLICT DO NOTHING RETURNING id`,
    [
      tx.newId(),
      mail.kind,
      eventId,
      mail.userId ?? null,
      mail.invitationId ?? null,
      mail.requestId ?? null,
      tx.now,
    ],
  );
  for (const { id } of rows) tx.emit('mail.queued', { mailDeliveryId: id });
}
