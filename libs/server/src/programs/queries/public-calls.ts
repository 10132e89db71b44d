import type { CallState, FormSection, LocalizedText } from '@candela/contracts';
import { ANONYMOUS, decodeCursor, encodeCursor, NotFound, UnitOfWork, type Reading } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { callStateSql } from './call-state-sql.js';

/** A call as anybody may read it. */
export interface PublicCall {
  id: string;
  reference: string;
  title: LocalizedText;
  summary: LocalizedText;
  programName: LocalizedText;
  missionName: LocalizedText | null;
  /** ISO 3166-1 codes; null where the call is for all countries. */
  countries: string[] | null;
  state: CallState;
  opensAt: string;
  closesAt: string;
  timeZone: string;
  currency: string;
  awardMinMinor: string;
  awardMaxMinor: string;
  questions: number;
  words: number;
  textsChangedAt: string;
}

export interface PublicCallDetail extends PublicCall {
  programDescription: LocalizedText;
  whoCanApply: LocalizedText;
  guidance: LocalizedText;
  activitiesEndOn: string;
  cancellationReason: LocalizedText | null;
  sections: FormSection[];
  extensions: { previousClosesAt: string; closesAt: string; reason: LocalizedText }[];
}

export interface PublicCallList {
  items: PublicCall[];
  nextCursor: string | null;
  /** The countries of all listed calls, filtered or not, for the filter. */
  countries: string[];
}

export interface PublicCallFilters {
  search?: string;
  country?: string;
  cursor?: string;
}

const CALLS_PER_PAGE = 50;
const BECAUSE = 'published calls are for everybody';

const COLUMNS = `call.id, call.reference, call.title, call.summary, program.name AS "programName",
  mission.name AS "missionName", mission.countries, ${callStateSql('call', '$1')} AS state,
  call.opens_at AS "opensAt", call.closes_at AS "closesAt", call.time_zone AS "timeZone", call.currency,
  call.award_min_minor::text AS "awardMinMinor", call.award_max_minor::text AS "awardMaxMinor",
  form.questions, form.words, call.texts_changed_at AS "textsChangedAt"`;

const TABLES = `call
  JOIN program ON program.id = call.program_id
  LEFT JOIN mission ON mission.id = call.mission_id
  JOIN form_version form ON form.call_id = call.id AND form.published_at IS NOT NULL`;

/** What the public may read of calls, each in one query. */
@Injectable()
export class PublicCalls {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Open calls, the next to close first, then upcoming ones, the next to open first. */
  list(filters: PublicCallFilters): Promise<PublicCallList> {
    return this.unitOfWork.read(ANONYMOUS, async (reading) => {
      const [rank, at, id] = filters.cursor ? decodeCursor(filters.cursor, 3) : [null, null, null];
      const [row] = await reading.sql<{
        items: (PublicCall & { rank: number; at: string })[];
        countries: string[];
      }>(
        BECAUSE,
        `WITH listed AS (
           SELECT ${COLUMNS}, (call.opens_at > $1)::int AS rank,
             CASE WHEN call.opens_at > $1 THEN call.opens_at ELSE call.closes_at END AS at,
             call_words(call.reference, call.title) AS words_of_call
           FROM ${TABLES} WHERE call.state IN ('published', 'open') AND call.closes_at > $1),
         page AS (
           SELECT * FROM listed
           WHERE ($2::text IS NULL OR words_of_call LIKE lower(unaccent($2)))
             AND ($3::text IS NULL OR countries IS NULL OR $3 = ANY(countries))
             AND ($4::int IS NULL OR (rank, at, id) > ($4, $5::timestamptz, $6::uuid))
           ORDER BY rank, at, id LIMIT $7)
         SELECT (SELECT coalesce(jsonb_agg(to_jsonb(page) - 'words_of_call' ORDER BY rank, at, id), '[]') FROM page) AS items,
           (SELECT coalesce(array_agg(DISTINCT country ORDER BY country), '{}')
            FROM listed, unnest(listed.countries) AS country) AS countries`,
        [reading.now, pattern(filters.search), filters.country ?? null, rank, at, id, CALLS_PER_PAGE + 1],
      );
      const found = row?.items ?? [];
      const items = found.slice(0, CALLS_PER_PAGE);
      const last = items.at(-1);
      const more = found.length > CALLS_PER_PAGE && last;
      return {
        items: items.map(({ rank: _rank, at: _at, ...call }) => call),
        nextCursor: more ? encodeCursor([last.rank, last.at, last.id]) : null,
        countries: row?.countries ?? [],
      };
    });
  }

  /** One call that is or was public. Throws `NotFound` for drafts as for calls that never were. */
  detail(id: string): Promise<PublicCallDetail> {
    return this.unitOfWork.read(ANONYMOUS, (reading) => detailOf(reading, id));
  }
}

async function detailOf(reading: Reading, id: string): Promise<PublicCallDetail> {
  const [row] = await reading.sql<{ call: PublicCallDetail }>(
    BECAUSE,
    `SELECT to_jsonb(found) AS call FROM (
       SELECT ${COLUMNS}, program.description AS "programDescription", call.who_can_apply AS "whoCanApply", call.guidance,
         call.activities_end_on AS "activitiesEndOn", call.cancellation_reason AS "cancellationReason",
         form.definition -> 'ui' -> 'sections' AS sections,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('previousClosesAt', previous_closes_at, 'closesAt', closes_at,
             'reason', reason) ORDER BY extended_at), '[]')
           FROM call_extension WHERE call_id = call.id) AS extensions
       FROM ${TABLES} WHERE call.id = $2 AND call.published_at IS NOT NULL) found`,
    [reading.now, id],
  );
  if (!row) throw new NotFound('call');
  return row.call;
}

function pattern(search: string | undefined): string | null {
  const words = (search ?? '').trim().split(/\s+/).filter(Boolean);
  return words.length === 0
    ? null
    : `%${words.map((word) => word.replaceAll(/[\\%_]/g, String.raw`\$&`)).join('%')}%`;
}
