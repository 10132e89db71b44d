import { ASSESSMENT_REMINDERS } from '@candela/contracts';
import { systemActor, type Transaction, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';

const BATCH = 500;
const DAY_MS = 86_400_000;

/** Reminds organizations of what is due: two weeks before, on the day, and a week after, once each. */
@Injectable()
export class RemindOfAssessments {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Emits `capacity.reminder-due` for the reminder that fell due last: who comes late is not told three times. */
  execute(): Promise<void> {
    return this.unitOfWork.run(systemActor('capacity.remind-of-assessments'), async (tx) => {
      for (const [index, { kind, days }] of ASSESSMENT_REMINDERS.entries()) {
        const from = dayBefore(tx.now, ASSESSMENT_REMINDERS[index + 1]?.days ?? 3_650);
        const to = dayBefore(tx.now, days);
        for (const { id, file_id: awardId } of await noted(tx, kind, from, to)) {
          tx.emit('capacity.reminder-due', { assessmentId: id, awardId, reminder: kind });
        }
      }
    });
  }
}

/** The date from which an assessment that is due on it has been waiting so many days. */
function dayBefore(now: Date, days: number): string {
  return new Date(now.getTime() - days * DAY_MS).toISOString().slice(0, 10);
}

/** Notes the reminder for drafts that are due after `from` and no later than `to`, and have not had it. */
function noted(
  tx: Transaction,
  kind: string,
  from: string,
  to: string,
): Promise<{ id: string; file_id: string }[]> {
  return tx.sql(
    'the portal keeps count of its own reminders',
    `WITH due AS (
       SELECT a.id, a.file_id FROM capacity_assessment a
       JOIN capacity_file f ON f.id = a.file_id AND f.dropped_out_at IS NULL
       JOIN award w ON w.id = f.id AND w.state IN ('active', 'closing')
       WHERE a.state = 'draft' AND a.due_on > $2 AND a.due_on <= $3
         AND NOT EXISTS (SELECT 1 FROM capacity_reminder r WHERE r.assessment_id = a.id AND r.kind = $1)
       ORDER BY a.due_on LIMIT ${BATCH}),
     mine AS (
       INSERT INTO capacity_reminder (assessment_id, kind, sent_at) SELECT id, $1, $4 FROM due
       ON CONFLICT DO NOTHING RETURNING assessment_id)
     SELECT due.id, due.file_id FROM due JOIN mine ON mine.assessment_id = due.id`,
    [kind, from, to, tx.now],
  );
}
