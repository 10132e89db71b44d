import { type EventPayload, systemActor, type Transaction, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { applicationsToTell } from '../../applications/index.js';
import { membersOf } from '../../identity/index.js';
import { reportsToTell } from '../../reports/index.js';
import { officersOf } from './tell-about-application.js';
import { tell } from './tell.js';

/** Whose turn it is, or who should know. */
type Audience = 'members' | 'staff';

const AUDIENCES: Readonly<Record<string, readonly Audience[]>> = {
  'report.submitted': ['staff'],
  'report.returned': ['members'],
  'report.accepted': ['members'],
  'report.skipped': ['members'],
  'report.extended': ['members'],
  'report.due-soon': ['members'],
  'report.due-today': ['members'],
  'report.overdue': ['members', 'staff'],
};

const REMINDER = 'report.reminder-due';

/** What events about reports carry; a reminder the days from the day on which the report is due. */
export type ReportEvent = EventPayload & { reportId: string; days?: number };

/** Tells organizations what they owe and what became of it, and officers what was handed in or is late. */
@Injectable()
export class TellAboutReports {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The events that people are told about. */
  static readonly events: readonly string[] = [
    REMINDER,
    'report.submitted',
    'report.returned',
    'report.accepted',
    'report.skipped',
    'report.extended',
  ];

  execute(eventType: string, eventId: string, event: ReportEvent): Promise<void> {
    return this.unitOfWork.run(systemActor('notifications.tell-about-reports'), async (tx) => {
      const kind = eventType === REMINDER ? reminderKind(event.days ?? 0) : eventType;
      await tellOfReport(tx, kind, eventId, event.reportId);
    });
  }
}

function reminderKind(days: number): string {
  if (days < 0) return 'report.due-soon';
  return days === 0 ? 'report.due-today' : 'report.overdue';
}

async function tellOfReport(tx: Transaction, kind: string, eventId: string, reportId: string): Promise<void> {
  const [report] = await reportsToTell(tx, [reportId]);
  const [application] = report ? await applicationsToTell(tx, [report.applicationId]) : [];
  const audiences = AUDIENCES[kind];
  if (!report || !application || !audiences) return;
  const message = { kind, facts: { reference: report.reference }, level: application.level };
  if (audiences.includes('members')) {
    const members = await membersOf(tx, report.organizationId);
    const ids = members.map(({ userId }) => userId);
    await tell(tx, eventId, { ...message, link: `/reports/${report.id}` }, ids);
  }
  if (audiences.includes('staff')) {
    const ids = (await officersOf(tx, application)).map(({ userId }) => userId);
    await tell(tx, eventId, { ...message, link: `/desk/reports/${report.id}` }, ids);
  }
}
