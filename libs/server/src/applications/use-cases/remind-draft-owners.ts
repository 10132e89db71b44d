import { DRAFT_REMINDER_DAYS } from '@candela/contracts';
import { newId, systemActor, type Transaction, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { callsById } from '../../programs/index.js';
import { Application } from '../model/application.entity.js';

const DAY_MS = 86_400_000;
const BATCH = 500;

/** A reminder that is due for the drafts of a call. */
interface DueReminder {
  callId: string;
  daysLeft: number;
  /** When it fell due: whoever began later knew how little time there was. */
  since: Date;
}

/** Tells the owners of drafts that the call closes soon: seven days before and one day before, once each. */
@Injectable()
export class RemindDraftOwners {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Emits `application.draft-reminder-due` for at most 500 drafts of a call; the next run takes the rest. */
  execute(): Promise<void> {
    return this.unitOfWork.run(systemActor('application.remind-draft-owners'), async (tx) => {
      for (const reminder of await dueReminders(tx)) {
        for (const applicationId of await noted(tx, reminder)) {
          tx.emit('application.draft-reminder-due', { applicationId, daysLeft: reminder.daysLeft });
        }
      }
    });
  }
}

/** Of each call with drafts that closes soon, the reminder that fell due last. */
async function dueReminders(tx: Transaction): Promise<DueReminder[]> {
  const rows = await tx
    .visible(Application, 'application')
    .select('DISTINCT application.callId', 'id')
    .andWhere(`application.state = 'draft'`)
    .getRawMany<{ id: string }>();
  const callIds = rows.map(({ id }) => id);
  return [...(await callsById(tx, callIds)).values()].flatMap(({ id: callId, closesAt, state }) => {
    const left = (closesAt.getTime() - tx.now.getTime()) / DAY_MS;
    const daysLeft = DRAFT_REMINDER_DAYS.filter((days) => left <= days).at(-1);
    if (left <= 0 || daysLeft === undefined || state === 'cancelled') return [];
    return [{ callId, daysLeft, since: new Date(closesAt.getTime() - daysLeft * DAY_MS) }];
  });
}

/** Notes the reminder for every draft that has not had it. Returns their ids. */
async function noted(tx: Transaction, { callId, daysLeft, since }: DueReminder): Promise<string[]> {
  const waiting = await tx
    .visible(Application, 'application')
    .select('application.id', 'id')
    .andWhere(`application.callId = :callId AND application.state = 'draft'`, { callId })
    .andWhere('application.startedAt < :since', { since })
    .andWhere(
      'NOT EXISTS (SELECT 1 FROM application_reminder r WHERE r.application_id = application.id AND r.days_left = :daysLeft)',
      { daysLeft },
    )
    .limit(BATCH)
    .getRawMany<{ id: string }>();
  const rows = waiting.map(({ id }) => ({ id: newId(tx.now), applicationId: id }));
  // Another worker may note the same at this moment: who comes second finds it done.
  const mine = await tx.sql<{ application_id: string }>(
    'the portal keeps count of its own reminders',
    `INSERT INTO application_reminder (id, application_id, days_left, sent_at)
     SELECT (r->>'id')::uuid, (r->>'applicationId')::uuid, $2, $3 FROM jsonb_array_elements($1::jsonb) AS r
     ON CONFLICT DO NOTHING RETURNING application_id`,
    [JSON.stringify(rows), daysLeft, tx.now],
  );
  return mine.map((row) => row.application_id);
}
