import { DEADLINES_PAGE, type DeadlineKind, type DeadlineStanding, type Page } from '@candela/contracts';
import { decodeCursor, encodeCursor, type Actor, type Reading, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { applicationsToDecide } from '../../applications/index.js';
import { shownApplications } from '../../awards/index.js';
import { programById, type ProgramFacts } from '../../programs/index.js';
import { programDeadlinePolicy } from '../model/program-policy.js';
import { cursorValue } from './cursor-values.js';
import { LATE_SQL, STANDING_SQL, wantedDeadlines, type DeadlineFilter } from './deadline-filter.js';

/** One line of the list. Dates are days where the call is run. */
export interface DeadlineRow {
  kind: DeadlineKind;
  subjectId: string;
  awardId: string | null;
  callId: string;
  callReference: string;
  application: {
    id: string;
    reference: string;
    title: string | null;
    applicant: { name: string | null; alias: string | null };
  };
  businessDays: number | null;
  startedOn: string;
  dueOn: string;
  doneOn: string | null;
  standing: DeadlineStanding;
  /** In business days; 0 in time. */
  lateDays: number;
}

/** A page of the list. */
export interface DeadlineList extends Page<DeadlineRow> {
  program: ProgramFacts;
  total: number;
}

/** What should be done by when in a program: six queries, whatever the number of rows. */
@Injectable()
export class ListDeadlines {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The first due first. */
  execute(
    actor: Actor,
    filter: DeadlineFilter,
    { cursor, limit = DEADLINES_PAGE.usual }: { cursor?: string | undefined; limit?: number | undefined },
  ): Promise<DeadlineList> {
    return this.unitOfWork.read(actor, async (reading) => {
      reading.permit(programDeadlinePolicy, 'program-deadline.list', null);
      const program = await programById(reading, filter.programId);
      const total = await wantedDeadlines(reading, filter).getCount();
      const rows = await pageOfDeadlines(reading, filter, limit + 1, cursor);
      const items = rows.slice(0, limit);
      const last = items.at(-1);
      return { program, items, total, nextCursor: rows.length > limit && last ? cursorAfter(last) : null };
    });
  }
}

/** Up to `limit` rows behind the cursor. */
export async function pageOfDeadlines(
  reading: Reading,
  filter: DeadlineFilter,
  limit: number,
  cursor: string | undefined,
): Promise<DeadlineRow[]> {
  const query = wantedDeadlines(reading, filter);
  if (cursor) {
    const values = decodeCursor(cursor, 3);
    query.andWhere(
      `(deadline.due_on, deadline.kind, deadline.subject_id) > (CAST(:afterDay AS date), :afterKind, CAST(:afterId AS uuid))`,
      {
        afterDay: cursorValue(values, 0, 'date'),
        afterKind: cursorValue(values, 1, 'text'),
        afterId: cursorValue(values, 2, 'id'),
      },
    );
  }
  const rows = await query
    .select(['deadline.kind AS kind', 'deadline.subject_id AS "subjectId"', 'deadline.award_id AS "awardId"'])
    .addSelect(['deadline.call_id AS "callId"', 'deadline.call_reference AS "callReference"'])
    .addSelect(['deadline.application_id AS "applicationId"', 'deadline.business_days AS "businessDays"'])
    .addSelect(['deadline.started_on::text AS "startedOn"', 'deadline.due_on::text AS "dueOn"'])
    .addSelect([
      'deadline.done_on::text AS "doneOn"',
      `${STANDING_SQL} AS standing`,
      `${LATE_SQL} AS "lateDays"`,
    ])
    .orderBy('deadline.due_on')
    .addOrderBy('deadline.kind')
    .addOrderBy('deadline.subject_id')
    .limit(limit)
    .getRawMany<Omit<DeadlineRow, 'application'> & { applicationId: string }>();
  const applications = await applicationsToDecide(
    reading,
    rows.map(({ applicationId }) => applicationId),
  );
  const shown = await shownApplications(reading, [...applications.values()]);
  return rows.flatMap(({ applicationId, ...row }) => {
    const found = shown.get(applicationId);
    if (!found) return [];
    const { id, reference, title, applicant } = found;
    return [{ ...row, application: { id, reference, title, applicant } }];
  });
}

export function cursorAfter({ dueOn, kind, subjectId }: DeadlineRow): string {
  return encodeCursor([dueOn, kind, subjectId]);
}
