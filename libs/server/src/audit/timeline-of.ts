import type { Page } from '@candela/contracts';
import { decodeCursor, encodeCursor, type Reading } from '@candela/platform';
import { staffNames } from '../identity/index.js';

/** One thing that was done, as the audit has it. */
export interface TimelineEvent {
  /** Number of the audit entry. */
  seq: string;
  at: Date;
  action: string;
  /** `person` with a name is staff; without one, an applicant, whom the timeline does not name. */
  actorKind: 'person' | 'anonymous' | 'system';
  actorId: string | null;
  staffName: string | null;
  /** The job that the portal did it in. */
  job: string | null;
  reason: string | null;
}

export interface TimelineOptions {
  /** Only these actions; all unless given. */
  actions?: readonly string[];
  cursor?: string;
  /** 50 unless given. */
  limit?: number;
}

/** One thing that was done, whoever did it. */
export type AuditedEvent = Omit<TimelineEvent, 'staffName'>;

/** What was done with one thing, as `eventsOf`, with the names of staff: one query more. */
export async function timelineOf(
  reading: Reading,
  subjectType: string,
  subjectId: string,
  options: TimelineOptions = {},
): Promise<Page<TimelineEvent>> {
  const page = await eventsOf(reading, subjectType, subjectId, options);
  const ids = [...new Set(page.items.flatMap(({ actorId }) => (actorId ? [actorId] : [])))];
  const names = await staffNames(reading, ids);
  return {
    ...page,
    items: page.items.map((entry) => ({
      ...entry,
      staffName: entry.actorId ? (names.get(entry.actorId) ?? null) : null,
    })),
  };
}

/**
 * What was done with one thing, the latest first. The caller has found the thing to be readable by the actor; what
 * of it to show is the caller's to say by `actions`. One query whatever the number of entries.
 */
export async function eventsOf(
  reading: Reading,
  subjectType: string,
  subjectId: string,
  { actions, cursor, limit = 50 }: TimelineOptions = {},
): Promise<Page<AuditedEvent>> {
  const [before] = cursor ? decodeCursor(cursor, 1) : [null];
  const rows = await reading.sql<AuditedEvent>(
    'the caller has found the thing itself to be readable',
    `SELECT seq::text AS seq, at, action, actor_kind AS "actorKind", actor_id AS "actorId", job, reason
     FROM audit_entry
     WHERE subject_type = $1 AND subject_id = $2 AND ($3::bigint IS NULL OR seq < $3)
       AND ($4::text[] IS NULL OR action = ANY($4))
     ORDER BY audit_entry.seq DESC LIMIT $5`,
    [subjectType, subjectId, before, actions ?? null, limit + 1],
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown,
    nextCursor: rows.length > limit && last ? encodeCursor([last.seq]) : null,
    total: null,
  };
}
