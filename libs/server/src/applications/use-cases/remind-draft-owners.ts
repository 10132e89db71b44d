import { DRAFT_REMINDER_DAYS } from '@candela/contracts';
import { newId, systemActor, type Transaction, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { callsById } from '../../programs/index.js';
import { Application } from '../model/application.entity.js';

const DAY_MS = 86_400_000;
const BATCH = 500;

/** Tells the owners of drafts that the call closes soon: seven days before and one day before, once each. */
@Injectable()
export class RemindDraftOwners {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Emits `application.draft-reminder-due` for at most 500 drafts; the next run takes the rest. */
  execute(): Promise<void> {
    return this.unitOfWork.run(systemActor('application.remind-draft-owners'), async (tx) => {
      const closing = await callsWithDrafts(tx);
      for (const { callId, daysLeft } of closing) {
        for (const applicationId of await noteReminders(tx, callId, daysLeft)) {
          tx.emit('application.draft-reminder-due', { applicationId, daysLeft });
        }
      }
    });
  }
}

/** The calls with drafts that close within the days of a reminder, with the nearest of them. */
async function callsWithDrafts(tx: Transaction): Promise<{ callId: string; daysLeft: number }[]> {
  const rows = await tx
    .visible(Application, 'application')
    .select('DISTINCT application.callId', 'id')
    .andWhere(`application.state = 'draft'`)
    .getRawMany<{ id: string }>();
  const calls = await callsById(
    tx,
    rows.map(({ id }) => id),
  );
  return [...calls.values()].flatMap((call) => {
    const left = (call.closesAt.getTime() - tx.now.getTime()) / DAY_MS;
    const daysLeft = DRAFT_REMINDER_DAYS.filter((days) => left <= days).at(-1);
    return left > 0 && daysLeft !== undefined && call.state !== 'cancelled'
      ? [{ callId: call.id, daysLeft }]
      : [];
  });
}

/** Notes the reminder for every draft of the call that has not had it. Returns their ids. */
async function noteReminders(tx: Transaction, callId: string, daysLeft: number): Promise<string[]> {
  const waiting = await tx
    .visible(Application, 'application')
    .select('application.id', 'id')
    .andWhere(`application.callId = :callId AND application.state = 'draft'`, { callId })
    .andWhere(
      'NOT EXISTS (SELECT 1 FROM application_reminder r WHERE r.application_id = application.id AND r.days_left = :daysLeft)',
      { daysLeft },
    )
    .limit(BATCH)
    .getRawMany<{ id: string }>();
  const rows = waiting.map(({ id }) => ({ id: newId(tx.now), applicationId: id }));
  const noted = await tx.sql<{ application_id: string }>(
    'the portal keeps count of its own reminders',
    `INSERT INTO application_reminder (id, application_id, days_left, sent_at)
     SELECT (r->>'id')::uuid, (r->>'applicationId')::uuid, $2, $3 FROM jsonb_array_elements($1::jsonb) AS r
     ON CONFLICT DO NOTHING RETURNING application_id`,
    [JSON.stringify(rows), daysLeft, tx.now],
  );
  return noted.map((row) => row.application_id);
}
