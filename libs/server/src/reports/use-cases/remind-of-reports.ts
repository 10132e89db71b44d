import { REPORT_REMINDER_DAYS } from '@candela/contracts';
import { newId, systemActor, type Transaction, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { dateIn, dueReminder } from '../domain/reminders.js';
import { Report } from '../model/report.entity.js';

type Owed = Pick<Report, 'id' | 'dueOn' | 'timeZone' | 'scheduledAt'>;

/** Reminds of reports before the day on which they are due, on it and after it, once each. */
@Injectable()
export class RemindOfReports {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Emits `report.reminder-due` for each reminder that fell due and was not noted. */
  execute(): Promise<void> {
    return this.unitOfWork.run(systemActor('report.remind'), async (tx) => {
      const due = (await owedSoon(tx)).flatMap((report) => {
        const scheduledOn = dateIn(report.timeZone, report.scheduledAt);
        const days = dueReminder({ dueOn: report.dueOn, scheduledOn }, dateIn(report.timeZone, tx.now));
        return days === null ? [] : [{ id: newId(tx.now), reportId: report.id, dueOn: report.dueOn, days }];
      });
      for (const { report_id: reportId, days } of await noted(tx, due))
        tx.emit('report.reminder-due', { reportId, days });
    });
  }
}

/** The reports that are owed and whose first reminder may have fallen due, but not those that had their last. */
function owedSoon(tx: Transaction): Promise<Owed[]> {
  const [first, last] = [REPORT_REMINDER_DAYS[0], REPORT_REMINDER_DAYS.at(-1)];
  return (
    tx
      .visible(Report, 'report')
      .select(['report.id', 'report.dueOn', 'report.timeZone', 'report.scheduledAt'])
      .andWhere(`report.state IN ('scheduled', 'draft', 'changesRequested')`)
      // A day more, since it may be tomorrow elsewhere.
      .andWhere(`report.dueOn <= :now::date + (1 - :first::int)`, { now: tx.now.toISOString(), first })
      .andWhere(
        `NOT EXISTS (SELECT 1 FROM report_reminder r
         WHERE r.report_id = report.id AND r.due_on = report.due_on AND r.days = :last)`,
        { last },
      )
      .getMany()
  );
}

/** Notes the reminders that were not noted yet. Another worker may note the same: who comes second finds it done. */
function noted(
  tx: Transaction,
  rows: readonly { id: string; reportId: string; dueOn: string; days: number }[],
): Promise<{ report_id: string; days: number }[]> {
  return tx.sql<{ report_id: string; days: number }>(
    'the portal keeps count of its own reminders',
    `INSERT INTO report_reminder (id, report_id, due_on, days, sent_at)
     SELECT (r->>'id')::uuid, (r->>'reportId')::uuid, (r->>'dueOn')::date, (r->>'days')::int, $2
     FROM jsonb_array_elements($1::jsonb) AS r
     ON CONFLICT DO NOTHING RETURNING report_id, days`,
    [JSON.stringify(rows), tx.now],
  );
}
