import {
  CALL_STATES,
  type CallSort,
  type CallState,
  type LocalizedText,
  type Page,
} from '@candela/contracts';
import { decodeCursor, encodeCursor, UnitOfWork, type Actor, type Reading } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { Call } from '../model/call.entity.js';
import { callStateSql } from './call-state-sql.js';

export interface CallFilters {
  states: readonly CallState[];
  programId?: string;
  missionId?: string;
  /** Words of title or reference, in either language; accents do not matter. */
  search?: string;
}

export interface CallRow {
  id: string;
  reference: string;
  title: LocalizedText;
  state: CallState;
  programName: LocalizedText;
  missionName: LocalizedText | null;
  opensAt: Date;
  closesAt: Date;
  timeZone: string;
  currency: string;
  envelopeMinor: string | null;
  awardMinMinor: string;
  awardMaxMinor: string;
  updatedAt: Date;
}

export interface CallList extends Page<CallRow> {
  /** How many calls of each state match the other filters. */
  counts: Record<CallState, number>;
}

const WORDS_MAX = 6;

/** The calls that the actor may see: one query for the page, one that counts by state. */
@Injectable()
export class ListCalls {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(
    actor: Actor,
    filters: CallFilters,
    sort: CallSort,
    limit: number,
    cursor: string | undefined,
  ): Promise<CallList> {
    return this.unitOfWork.read(actor, async (reading) => {
      const counts = await countsByState(filtered(reading, filters));
      const page = filtered(reading, filters);
      if (filters.states.length > 0) {
        page.andWhere(`${callStateSql('call')} IN (:...states)`, { states: filters.states });
      }
      startAfter(page, sort, cursor);
      const rows = await selectRows(page)
        .limit(limit + 1)
        .getRawMany<CallRow>();
      const items = rows.slice(0, limit);
      const last = items.at(-1);
      const wanted = filters.states.length > 0 ? filters.states : CALL_STATES;
      return {
        items,
        nextCursor: rows.length > limit && last ? cursorOf(last, sort) : null,
        total: wanted.reduce((sum, state) => sum + counts[state], 0),
        counts,
      };
    });
  }
}

/** Everything but the filter by state, so that the counts by state can share it. */
function filtered(reading: Reading, { programId, missionId, search }: CallFilters): SelectQueryBuilder<Call> {
  const query = reading.visible(Call, 'call').setParameter('now', reading.now);
  if (programId) query.andWhere('call.program_id = :programId', { programId });
  if (missionId) query.andWhere('call.mission_id = :missionId', { missionId });
  (search ?? '')
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, WORDS_MAX)
    .forEach((word, index) => {
      const literal = word.replaceAll(/[\\%_]/g, String.raw`\$&`);
      query.andWhere(`call_words(call.reference, call.title) LIKE lower(unaccent(:word${index}))`, {
        [`word${index}`]: `%${literal}%`,
      });
    });
  return query;
}

async function countsByState(query: SelectQueryBuilder<Call>): Promise<Record<CallState, number>> {
  const rows = await query
    .select(callStateSql('call'), 'state')
    .addSelect('count(*)::int', 'count')
    .groupBy('1')
    .getRawMany<{ state: CallState; count: number }>();
  const counts = Object.fromEntries(CALL_STATES.map((state) => [state, 0])) as Record<CallState, number>;
  for (const { state, count } of rows) counts[state] = count;
  return counts;
}

/** `newest` runs from the last made, `closing` from the last to close. */
function startAfter(query: SelectQueryBuilder<Call>, sort: CallSort, cursor: string | undefined): void {
  if (sort === 'newest') {
    if (cursor) query.andWhere('call.id < :id', { id: decodeCursor(cursor, 1)[0] });
    query.orderBy('call.id', 'DESC');
    return;
  }
  if (cursor) {
    const [closesAt, id] = decodeCursor(cursor, 2);
    query.andWhere('(call.closes_at, call.id) > (:closesAt, :id)', { closesAt, id });
  }
  query.orderBy('call.closes_at', 'ASC').addOrderBy('call.id', 'ASC');
}

function cursorOf(row: CallRow, sort: CallSort): string {
  return encodeCursor(sort === 'newest' ? [row.id] : [row.closesAt.toISOString(), row.id]);
}

function selectRows(query: SelectQueryBuilder<Call>): SelectQueryBuilder<Call> {
  return query
    .innerJoin('program', 'program', 'program.id = call.program_id')
    .leftJoin('mission', 'mission', 'mission.id = call.mission_id')
    .select('call.id', 'id')
    .addSelect('call.reference', 'reference')
    .addSelect('call.title', 'title')
    .addSelect(callStateSql('call'), 'state')
    .addSelect('program.name', 'programName')
    .addSelect('mission.name', 'missionName')
    .addSelect('call.opens_at', 'opensAt')
    .addSelect('call.closes_at', 'closesAt')
    .addSelect('call.time_zone', 'timeZone')
    .addSelect('call.currency', 'currency')
    .addSelect('call.envelope_minor', 'envelopeMinor')
    .addSelect('call.award_min_minor', 'awardMinMinor')
    .addSelect('call.award_max_minor', 'awardMaxMinor')
    .addSelect('call.updated_at', 'updatedAt');
}
