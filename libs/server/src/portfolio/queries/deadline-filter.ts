import type { DeadlineKind, DeadlineStanding } from '@candela/contracts';
import type { Reading } from '@candela/platform';
import type { SelectQueryBuilder } from 'typeorm';
import { ProgramDeadline } from '../model/program-deadline.entity.js';

/** Which deadlines of a program are wanted; several values of one name are alternatives. */
export interface DeadlineFilter {
  programId: string;
  kind?: DeadlineKind[] | undefined;
  standing?: DeadlineStanding[] | undefined;
  callId?: string | undefined;
}

const TODAY = `(CAST(:now AS timestamptz) AT TIME ZONE deadline.time_zone)::date`;

/** `deadlineStanding` of the contracts as SQL, of the alias `deadline` at the instant `:now`. */
export const STANDING_SQL = `CASE WHEN deadline.done_on IS NOT NULL
    THEN CASE WHEN deadline.done_on <= deadline.due_on THEN 'kept' ELSE 'missed' END
    WHEN ${TODAY} <= deadline.due_on THEN 'running' ELSE 'overdue' END`;

/** How many business days after its day it was done, or is not done; 0 in time. */
export const LATE_SQL = `greatest(0, (SELECT number FROM business_day WHERE day = coalesce(deadline.done_on, ${TODAY}))
    - (SELECT number FROM business_day WHERE day = deadline.due_on))`;

/** The wanted deadlines that the reader may see, under the alias `deadline`. */
export function wantedDeadlines(
  reading: Reading,
  { programId, kind, standing, callId }: DeadlineFilter,
): SelectQueryBuilder<ProgramDeadline> {
  const query = reading
    .visible(ProgramDeadline, 'deadline')
    .andWhere('deadline.program_id = :programId', { programId })
    .setParameter('now', reading.now);
  if (kind) query.andWhere('deadline.kind = ANY(:kinds)', { kinds: kind });
  if (callId) query.andWhere('deadline.call_id = :callId', { callId });
  if (standing) query.andWhere(`${STANDING_SQL} = ANY(:standings)`, { standings: standing });
  return query;
}
